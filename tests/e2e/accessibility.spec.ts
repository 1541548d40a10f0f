import { cell, giveFiles, fixtureText } from './actions.ts';
import { expect, test } from './app.ts';
import { violations } from './axe.ts';

test('axe finds nothing on any screen, empty, full or erroneous', async ({ page, open }) => {
  await open();
  await expect(page.getByRole('button', { name: '打开示例' })).toBeVisible();
  expect(await violations(page), 'the empty library').toEqual([]);

  await page.getByRole('button', { name: '打开示例' }).click();
  await expect(page.locator('a[data-errors]')).toHaveCount(24);
  expect(await violations(page), 'the library').toEqual([]);

  await page.getByRole('button', { name: '新建年报' }).click();
  expect(await violations(page), 'a dialog').toEqual([]);
  await page.keyboard.press('Escape');

  await page.locator('a[data-errors="3"]').click();
  await cell(page, 'requests/granted/naturalPerson').click();
  expect(await violations(page), 'an erroneous report').toEqual([]);

  await page.getByRole('link', { name: '报送发布' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '报送发布' })).toBeVisible();
  expect(await violations(page), 'handing in').toEqual([]);

  await open('#/import');
  await giveFiles(page, [
    { name: '应急局.txt', text: await fixtureText('sample-yuhang-2023.txt') },
    { name: '坏.json', text: '{' },
  ]);
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByText('对照原文').click();
  expect(await violations(page), 'the import').toEqual([]);

  await open('#/trends');
  await expect(page.locator('figure[data-chart] canvas').first()).toBeVisible();
  expect(await violations(page), 'the trends').toEqual([]);

  await open('#/settings');
  await expect(page.getByRole('heading', { level: 1, name: '设置' })).toBeVisible();
  expect(await violations(page), 'the settings').toEqual([]);
});

test('the main job is done with the keyboard alone', async ({ page, open }) => {
  await open();
  const begin = page.getByRole('button', { name: '新建年报' });
  await expect(begin).toBeVisible();
  await begin.focus();
  await page.keyboard.press('Enter');
  // The dialog is loaded when it is asked for: nobody types before it is seen.
  await expect(page.locator('[role=dialog] :focus')).toHaveCount(1);
  await page.keyboard.type('云溪区民政局');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: '标题' })).toBeVisible();

  const grid = page.getByRole('textbox', { name: /一、本年新收政府信息公开申请数量 · 自然人/ });
  await page.getByRole('textbox', { name: '三、收到和处理政府信息公开申请情况' }).focus();
  await page.keyboard.press('Tab');
  await expect(grid).toBeFocused();
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'requests/newlyReceived/total')).toHaveText('2');
  await expect(cell(page, 'requests/granted/total')).toHaveText('2');

  // Tab goes cell by cell and leaves the grid after its last one.
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Tab');
  await expect(
    page.getByRole('textbox', { name: '四、政府信息公开行政复议、行政诉讼情况' }),
  ).toBeFocused();
});
