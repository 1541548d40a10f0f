import type { Locator, Page } from '@playwright/test';
import { beginReport, cell, enter, fixtureText, paste, waitUntilSaved } from './actions.ts';
import { downloadText, expect, test } from './app.ts';
import { violations } from './axe.ts';

const overview = (page: Page): Locator => page.getByRole('textbox', { name: '一、总体情况' });
const chips = (page: Page): Locator => page.locator('mark.link');

async function caretAtEnd(page: Page): Promise<void> {
  await overview(page).click();
  await page.keyboard.press('Control+End');
}

test('a typed number is linked to its cell and follows it, over undo, reload and export', async ({
  page,
  open,
}) => {
  await open();
  await beginReport(page);
  await enter(page, 'requests/newlyReceived/naturalPerson', '12');
  await overview(page).click();
  await page.keyboard.type('本年度新收政府信息公开申请12件，均已登记。');
  const link = page.getByRole('button', { name: /^关联/ });
  await expect(link).toBeVisible();
  await expect(chips(page)).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Alt+Enter');
  await expect(chips(page)).toHaveText('12');
  await expect(link).toHaveCount(0);

  await enter(page, 'requests/newlyReceived/business', '3');
  await expect(overview(page)).toHaveValue('本年度新收政府信息公开申请15件，均已登记。');
  await page.keyboard.press('Control+z');
  await expect(overview(page)).toHaveValue('本年度新收政府信息公开申请12件，均已登记。');
  await page.keyboard.press('Control+z');
  await expect(chips(page)).toHaveCount(0);
  await expect(overview(page)).toHaveValue('本年度新收政府信息公开申请12件，均已登记。');
  await page.keyboard.press('Control+y');
  await expect(chips(page)).toHaveText('12');

  await waitUntilSaved(page);
  await page.reload();
  await expect(chips(page)).toHaveText('12');
  const { text } = await downloadText(page, () => page.keyboard.press('Control+s'));
  expect(text).toContain('新收政府信息公开申请{{requests/newlyReceived/total}}件');
});

test('引用数据 and 参考语句 put figures where the caret is, by keys alone', async ({
  page,
  open,
}) => {
  await open();
  await beginReport(page);
  await page.getByRole('button', { name: '本年无申请' }).click();
  await overview(page).click();
  await page.keyboard.type('公民申请');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: '引用数据' })).toBeVisible();
  await page.keyboard.type('新收 自然人');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(overview(page)).toHaveValue('公民申请0');
  await expect(overview(page)).toBeFocused();
  await page.keyboard.type('件。');
  await expect(chips(page)).toHaveText('0');

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  const sentences = page.getByRole('dialog', { name: '参考语句' });
  const requests = sentences.getByRole('listitem').filter({ hasText: '未收到政府信息公开申请' });
  await expect(requests).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await requests.getByRole('button', { name: '插入' }).press('Enter');
  await expect(requests).toHaveCount(0);
  await page.keyboard.press('Escape');
  const said = '公民申请0件。2024年未收到政府信息公开申请，也没有上年结转的申请。';
  await expect(overview(page)).toHaveValue(said);
  await overview(page).press('Control+z');
  await expect(overview(page)).toHaveValue('公民申请0件。');

  // Moved by the real clipboard, the figure stays one.
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+x');
  await expect(overview(page)).toHaveValue('');
  await page.keyboard.type('前文。');
  await page.keyboard.press('Control+v');
  await expect(overview(page)).toHaveValue('前文。公民申请0件。');
  await expect(chips(page)).toHaveText('0');
});

test('text pasted from Word keeps its automatic numbers, as one step of ours and of the browser', async ({
  page,
  open,
}) => {
  await open();
  await beginReport(page);
  const expected = (await fixtureText('pastedText/word-numbered-text.expected.txt')).trimEnd();
  const html = await fixtureText('pastedText/word-numbered-text.html');
  await overview(page).click();
  await page.keyboard.type('前文。\n');
  await paste(page, '主动公开', html);
  await expect(overview(page)).toHaveValue(`前文。\n${expected}`);
  await page.keyboard.type('后文。');
  await page.keyboard.press('Control+z');
  await expect(overview(page)).toHaveValue(`前文。\n${expected}`);
  await page.keyboard.press('Control+z');
  await expect(overview(page)).toHaveValue('前文。\n');

  await caretAtEnd(page);
  await paste(page, '', html);
  await expect(overview(page)).toHaveValue(`前文。\n${expected}`);
  // The browser's own undo, as its menu has it.
  await page.evaluate(() => document.execCommand('undo'));
  await expect(overview(page)).toHaveValue('前文。\n');
});

test('a table of the form that is pasted into a text is offered to the table', async ({
  page,
  open,
}) => {
  await open();
  await beginReport(page);
  const table = await fixtureText('clipboard/word-requests-2021.html');
  await overview(page).click();
  await paste(page, '表前文字', `<p class=MsoNormal>表前文字</p>${table}`);
  await expect(overview(page)).toHaveValue('表前文字');
  const dialog = page.getByRole('dialog', { name: '按标签对齐粘贴' });
  await dialog.getByRole('button', { name: /^写入/ }).click();
  await expect(cell(page, 'requests/newlyReceived/naturalPerson')).not.toHaveText('');
  await expect(overview(page)).toHaveValue('表前文字');
});
