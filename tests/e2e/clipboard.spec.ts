import type { Page } from '@playwright/test';
import { AGENCY, beginReport, cell, fixtureText, paste } from './actions.ts';
import { expect, test } from './app.ts';

interface Expected {
  readonly from?: string;
  readonly cells: Readonly<Record<string, number | string | null>>;
}

/** Pastes what a program put on the clipboard; what must come of it. */
async function pasteCase(page: Page, name: string): Promise<Expected> {
  const expected = JSON.parse(await fixtureText(`clipboard/${name}.json`)) as Expected;
  const [text, html] = await Promise.all(
    ['txt', 'html'].map((ending) => fixtureText(`clipboard/${name}.${ending}`)),
  );
  const from = expected.from ?? 'requests/newlyReceived/naturalPerson';
  await cell(page, from).click();
  await paste(page, text ?? '', html ?? '');
  return expected;
}

async function expectCells(page: Page, { cells }: Expected): Promise<void> {
  for (const [address, value] of Object.entries(cells)) {
    await expect(cell(page, address), address).toHaveText(value === null ? '' : String(value));
  }
}

test.beforeEach(async ({ page, open }) => {
  await open();
  await beginReport(page);
});

test('merged cells of Word keep their columns, and one step takes them back', async ({ page }) => {
  await expectCells(page, await pasteCase(page, 'word-merged-block'));
  await expect(page.getByText('写入 12 格')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'requests/granted/naturalPerson')).toHaveText('');
  await expect(cell(page, 'requests/denied.prohibitedByLaw/research')).toHaveText('');
});

test('merged cells of Excel come where they stood', async ({ page }) => {
  await expectCells(page, await pasteCase(page, 'excel-merged-block'));
});

test('a whole table of Word is shown first, and lands as one step', async ({ page }) => {
  const expected = await pasteCase(page, 'word-requests-2021');
  const dialog = page.getByRole('dialog', { name: '按标签对齐粘贴' });
  await expect(dialog).toContainText('个合计格由本程序计算');
  const first = 'requests/newlyReceived/naturalPerson';
  await expect(cell(page, first)).toHaveText('');
  await dialog.getByRole('button', { name: /写入 \d+ 格/ }).click();
  await expectCells(page, expected);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(cell(page, first)).toHaveText('');
  await expect(cell(page, 'requests/carriedOut/naturalPerson')).toHaveText('');
});

test('what a larger block has beyond the form is listed until it is put away', async ({ page }) => {
  const expected = await pasteCase(page, 'excel-oversized-block');
  await expectCells(page, expected);
  const rest = page.getByRole('textbox', { name: /10 处没有写入/ });
  await expect(rest).toHaveValue(/^粘贴内容第 1 行第 4 列：4\n[^]*第 3 行第 5 列：13$/);
  await cell(page, 'requests/granted/business').click();
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await expect(rest).toBeVisible();
  const panel = page.getByRole('region', { name: /10 处没有写入/ });
  await panel.getByRole('button', { name: '关闭' }).click();
  await expect(rest).toBeHidden();
});

test('cells of the older form are named with their values, in the look and below the table', async ({
  page,
}) => {
  await pasteCase(page, 'page-requests-2019-into-2021');
  const dialog = page.getByRole('dialog', { name: '按标签对齐粘贴' });
  await expect(dialog).toContainText('格是另一版格式的行列');
  await expect(dialog).toContainText('（六）其他处理 · 自然人');
  await dialog.getByRole('button', { name: /写入 \d+ 格/ }).click();
  await expect(page.getByRole('textbox', { name: /处没有写入/ })).toHaveValue(
    /（六）其他处理 · 自然人：\d+/,
  );
});

test('the clipboard of a page is imported by its HTML', async ({ page }) => {
  await page.goto(`${page.url().split('#', 1)[0] ?? ''}#/import`);
  const table = await fixtureText('clipboard/page-disclosure-2021.html');
  const title = `${AGENCY}2022年政府信息公开工作年度报告`;
  await page.getByRole('textbox', { name: '粘贴内容' }).focus();
  await paste(page, `${title}\n（表格略）`, `<h1>${title}</h1>${table}`);
  const article = page.getByRole('article', { name: title });
  const { cells } = JSON.parse(
    await fixtureText('clipboard/page-disclosure-2021.json'),
  ) as Expected;
  await expect(article).toContainText(`${Object.keys(cells).length} 格有数`);
});

test('a pasted total that is not the sum of its parts is listed below the table', async ({
  page,
}) => {
  await cell(page, 'requests/newlyReceived/naturalPerson').click();
  await paste(page, '9\t8\t0\t0\t0\t0\t99', '');
  await expect(cell(page, 'requests/newlyReceived/total')).toHaveText('17');
  await expect(page.getByText('粘贴的 1 个合计与分项之和不同，列在表下')).toBeVisible();
  await expect(page.getByRole('textbox', { name: /1 处没有写入/ })).toHaveValue(
    /总计：粘贴的合计是 99，表中是 17$/,
  );
});

test('a text that is no number says beside the cell what is stored, and can be taken away', async ({
  page,
}) => {
  const address = 'disclosure/licensing/decisions';
  await cell(page, address).click();
  await page.keyboard.type('210');
  await page.keyboard.press('Enter');
  await cell(page, address).click();
  await page.keyboard.type('2.5');
  await cell(page, 'disclosure/penalties/decisions').click();
  await cell(page, address).click();
  await expect(cell(page, address)).toHaveText('2.5');
  await expect(page.getByText('没有存入，存的仍是：210')).toBeVisible();
  await page.getByRole('button', { name: '去掉这次输入' }).click();
  await expect(cell(page, address)).toHaveText('210');
});

test('a total of a labelled table that is not the sum of its parts is told in the look, and listed then', async ({
  page,
}) => {
  const heads = '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计'.split(' ');
  const row = (cells: readonly string[]): string => `<tr><td>${cells.join('<td>')}`;
  const html = `<table>${row(['', ...heads])}${row([
    '一、本年新收政府信息公开申请数量',
    ...['9', '8', '0', '0', '0', '0', '99'],
  ])}</table>`;
  await cell(page, 'requests/newlyReceived/naturalPerson').click();
  await paste(page, heads.join('\t'), html);
  const dialog = page.getByRole('dialog', { name: '按标签对齐粘贴' });
  await expect(dialog).toContainText('总计：粘贴的合计是 99，表中是 17');
  await dialog.getByRole('button', { name: /写入 6 格/ }).click();
  await expect(cell(page, 'requests/newlyReceived/total')).toHaveText('17');
  await expect(page.getByRole('textbox', { name: /1 处没有写入/ })).toHaveValue(
    /是 99，表中是 17$/,
  );
});
