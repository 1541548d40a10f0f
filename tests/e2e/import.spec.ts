import type { Page } from '@playwright/test';
import { fixtureText, giveFiles, realReportFile, reportLink, type GivenFile } from './actions.ts';
import { expect, test } from './app.ts';

const SAMPLE = 'sample-yuhang-2023.txt';

/** The sample as a page: its lines as paragraphs, its flattened table two as a table, one figure unreadable. */
async function page(): Promise<GivenFile> {
  const sample = await fixtureText(SAMPLE);
  const row = (...cells: readonly string[]): string =>
    `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`;
  const table = [
    row('信息内容', '本年制发件数', '本年废止件数', '现行有效件数'),
    row('规章', '0', '0', '0'),
    row('行政规范性文件', '1', '2 x 3', '4'),
  ].join('');
  const [before = '', rest = ''] = sample.split('\t第二十条第（一）项');
  const after = rest.slice(rest.indexOf('\t第二十条第（五）项'));
  const paragraphs = (text: string): string =>
    text
      .split('\n')
      .map((line) => `<p>${line.replace(/\t/g, '')}</p>`)
      .join('');
  return {
    name: '年报.html',
    text: `<!DOCTYPE html><body>${paragraphs(before)}<table>${table}</table><pre>${after}</pre></body>`,
  };
}

const cellOf = (screen: Page, address: string) =>
  screen.locator(`[data-preview-cell="${address}"]`);

test('a folder of files: what was read beside what it was read from, stepped through by key', async ({
  page: screen,
  open,
}) => {
  await open('#/import');
  const real = await realReportFile('suqian-2023');
  const html = await page();
  await giveFiles(screen, [
    real,
    html,
    { name: '通知.txt', text: '今天放假。' },
    {
      name: '旧.txt',
      text: (await fixtureText(SAMPLE)).replace(/2023/g, '2022'),
    },
  ]);

  const results = screen.getByRole('table', { name: '读取结果' });
  await expect(results.getByRole('row')).toHaveCount(5);
  await expect(results.getByRole('row', { name: /通知\.txt/ })).toContainText('没有读');
  await expect(results.getByRole('row', { name: /年报\.html/ })).toContainText('需要看一看');
  await expect(screen.getByRole('article')).toHaveCount(3);

  // One key goes to the cell that was not read; its source is lit.
  const unread = 'disclosure/normativeDocuments/repealed';
  await screen.keyboard.press('F8');
  await expect(cellOf(screen, unread)).toBeFocused();
  await expect(screen.locator('[data-lit]')).toHaveText('2 x 3');
  await cellOf(screen, 'disclosure/normativeDocuments/inForce').hover();
  await expect(screen.locator('[data-lit]')).toHaveText('4');

  // What is no number is not taken; a number is, and settles the cell.
  await screen.keyboard.type('二三');
  await screen.keyboard.press('Enter');
  await expect(cellOf(screen, unread)).toHaveValue('');
  await screen.keyboard.type('23');
  await screen.keyboard.press('Enter');
  await expect(cellOf(screen, unread)).toHaveValue('23');
  await expect(results.getByRole('row', { name: /年报\.html/ })).toContainText('读全了');

  await screen.getByRole('button', { name: /^存入读全的/ }).click();
  await expect(screen.getByRole('article')).toHaveCount(0);
  await screen.goto(`${screen.url().split('#', 1)[0] ?? ''}#/`);
  await expect(reportLink(screen, '杭州市余杭区应急管理局', 2023)).toBeVisible();
  await expect(reportLink(screen, '杭州市余杭区应急管理局', 2022)).toBeVisible();
});

test('an unread cell that is stored stays told until it is filled', async ({
  page: screen,
  open,
}) => {
  await open('#/import');
  await giveFiles(screen, [await page()]);
  await screen.getByRole('button', { name: '存入年报库' }).click();
  await reportLink(screen, '杭州市余杭区应急管理局', 2023).click();
  const cell = screen.locator('[data-cell="disclosure/normativeDocuments/repealed"]');
  await cell.click();
  await expect(screen.getByText('这一格没有读到').first()).toBeVisible();
});

test('many files are read in the background, and reading can be stopped', async ({
  page: screen,
  open,
}) => {
  await open('#/import');
  const sample = await fixtureText(SAMPLE);
  const files = Array.from({ length: 60 }, (_, index) => ({
    name: `${index}.txt`,
    text: sample.replace(/2023/g, String(2001 + index)) + '\n附注。'.repeat(20_000),
  }));
  await giveFiles(screen, files);
  await screen.getByRole('button', { name: '停止读取' }).click();
  await expect(screen.getByRole('button', { name: '停止读取' })).toHaveCount(0);
  expect(await screen.getByRole('article').count()).toBeLessThan(60);
});

test('what was thrown away comes back, and what is stored already is not stored twice', async ({
  page: screen,
  open,
}) => {
  await open('#/import');
  const text = await fixtureText(SAMPLE);
  await giveFiles(screen, [
    { name: '甲.txt', text },
    { name: '乙.txt', text },
    { name: '通知.txt', text: '今天放假。' },
  ]);
  const results = screen.getByRole('table', { name: '读取结果' });
  await expect(results.getByRole('row', { name: /乙\.txt/ })).toContainText('已有相同的');
  await expect(screen.getByText('与本次导入的另一份完全相同，不会重复存入')).toBeVisible();
  await expect(screen.getByRole('radio')).toHaveCount(0);

  await screen.getByRole('button', { name: '全部放弃' }).click();
  await expect(results).toHaveCount(0);
  await screen.getByRole('link', { name: '年报库' }).first().click();
  await screen.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(results.getByRole('row')).toHaveCount(4);

  await screen.getByRole('button', { name: '存入年报库' }).click();
  await expect(reportLink(screen, '杭州市余杭区应急管理局', 2023)).toHaveCount(1);
  await screen.goto(`${screen.url().split('#', 1)[0] ?? ''}#/import`);
  await giveFiles(screen, [{ name: '再来.txt', text }]);
  await expect(screen.getByText('与年报库中的一份完全相同，不会重复存入')).toBeVisible();
});
