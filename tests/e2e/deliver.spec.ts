import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { beginReport, cell, fixtureText, importFiles, waitUntilSaved } from './actions';
import { expect, test } from './app';

const SAMPLE = 'sample-yuhang-2023.txt';
const GRANTED = 'requests/granted/naturalPerson';

async function openDelivery(page: Page): Promise<void> {
  await importFiles(page, [{ name: SAMPLE, text: await fixtureText(SAMPLE) }]);
  await page.locator('[data-errors]').first().click();
  await expect(cell(page, GRANTED)).toBeVisible();
  await page.getByRole('link', { name: '报送发布' }).click();
  await expect(page.getByRole('heading', { name: '报送发布' })).toBeVisible();
  // There is no other window, and nobody is told of one.
  await expect(page.getByRole('button', { name: '改在本窗口编辑' })).toBeHidden();
}

/** Presses a button that downloads, answering the question about blanks where it is asked. */
async function download(page: Page, name: string): Promise<Download> {
  const [given] = await Promise.all([
    page.waitForEvent('download'),
    (async () => {
      await page.getByRole('button', { name, exact: true }).click();
      const keep = page.getByRole('dialog').getByRole('button', { name: '保持空白' });
      if (await keep.isVisible()) await keep.click();
    })(),
  ]);
  return given;
}

async function bytesOf(given: Download): Promise<Uint8Array> {
  return new Uint8Array(await readFile(await given.path()));
}

test('every file of 报送发布 is read back as the sample', async ({ page, open }) => {
  test.setTimeout(120_000);
  await open('#/');
  await openDelivery(page);
  const address = page.url();
  for (const button of ['下载 Word', '下载网页', '下载 Excel', '下载数据文件']) {
    const given = await download(page, button);
    const bytes = await bytesOf(given);
    // Held against the report that it was made of, it says the same.
    await page.getByLabel('选择文件').setInputFiles({
      name: given.suggestedFilename(),
      mimeType: '',
      buffer: Buffer.from(bytes),
    });
    await expect(page.getByText(`《${given.suggestedFilename()}》与本报告一致。`)).toBeVisible();
  }
  expect(page.url()).toBe(address);
  for (const button of ['下载 CSV', '下载 NDJSON']) {
    const text = strFromU8(await bytesOf(await download(page, button)));
    expect(text).toContain('newlyReceived');
  }
});

test('the package for the district has the Word, the data and 自查情况', async ({ page, open }) => {
  await open('#/');
  await openDelivery(page);
  const given = await download(page, '导出报送包');
  const files = unzipSync(await bytesOf(given));
  const names = Object.keys(files);
  expect(names.filter((name) => name.endsWith('.docx'))).toHaveLength(1);
  expect(names.filter((name) => name.endsWith('.json'))).toHaveLength(1);
  expect(strFromU8(files['自查情况.txt'] ?? new Uint8Array())).toContain('一、自查结果');
  expect(strFromU8(files['数据文件怎样打开.txt'] ?? new Uint8Array())).toContain('.json');
});

test('a changed document shows each difference, and one is taken over as one step', async ({
  page,
  open,
}) => {
  await open('#/');
  await openDelivery(page);
  const html = strFromU8(await bytesOf(await download(page, '下载网页')));
  const before = await page.evaluate(() => location.hash);
  // The office changed one number on the page that it published; the data in the page still has the old one.
  const changed = html.replace(/(（一）予以公开<\/th>\s*<td[^>]*>)(\d+)/, '$1987');
  expect(changed).not.toBe(html);
  await page.getByLabel('选择文件').setInputFiles({
    name: '公布.html',
    mimeType: '',
    buffer: Buffer.from(changed),
  });
  await expect(page.getByText(/《公布\.html》与本报告有 1 处不同/)).toBeVisible();
  await page.getByRole('button', { name: /^采用 .*予以公开/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '修改' }).click();
  await waitUntilSaved(page);
  await page.getByRole('link', { name: '返回编制' }).click();
  await expect(cell(page, GRANTED)).toHaveText('987');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(cell(page, GRANTED)).not.toHaveText('987');
  expect(before).toMatch(/deliver$/);
});

test('while a report is written, 报送发布 counts what is missing by its severity, and moves it on', async ({
  page,
  open,
}) => {
  await open('#/');
  await beginReport(page);
  await page.getByRole('link', { name: '报送发布' }).click();
  const list = page.getByRole('list', { name: '审核结果' });
  await expect(list.locator('[data-severity="todo"]')).toHaveCount(0);
  await expect(
    list.locator('[data-severity="error"], [data-severity="warning"]').first(),
  ).toBeVisible();
  await page.getByRole('button', { name: '标为已上报' }).click();
  await expect(page.getByText('当前：已上报')).toBeVisible();
  await waitUntilSaved(page);
});

test('only the paper is printed', async ({ page, open }) => {
  await open('#/');
  await openDelivery(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('article.paper')).toBeVisible();
  for (const face of ['导出报送包', '撤销', '版面'])
    await expect(page.getByText(face, { exact: true }).first()).toBeHidden();
  await expect(page.getByRole('link', { name: '年报库' })).toBeHidden();
});

test('many reports are made into one file in the background', async ({ page, open }) => {
  test.setTimeout(90_000);
  await open('#/');
  await page.getByRole('button', { name: '打开示例' }).click();
  await page.getByRole('button', { name: '批量导出' }).click();
  const dialog = page.getByRole('dialog');
  for (const [kind, ending] of [
    ['word', 'zip'],
    ['excel', 'xlsx'],
    ['csv', 'csv'],
  ] as const) {
    await dialog.getByLabel('格式').selectOption(kind);
    const [given] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: '导出 24 份' }).click(),
    ]);
    expect(given.suggestedFilename()).toMatch(new RegExp(`24份.*\\.${ending}$`));
    const bytes = await bytesOf(given);
    if (kind === 'word') expect(Object.keys(unzipSync(bytes))).toHaveLength(24);
    if (kind === 'csv') expect(strFromU8(bytes).split('\r\n').length).toBeGreaterThan(24 * 180);
    await expect(dialog.getByText(/^已生成/)).toBeVisible();
  }
});

test('a second window only looks at 报送发布, until it takes the report over', async ({
  page,
  context,
  open,
}) => {
  await open('#/');
  await openDelivery(page);
  const second = await context.newPage();
  await open(new URL(page.url()).hash, second);
  const take = second.getByRole('button', { name: '改在本窗口编辑' });
  await expect(take).toBeVisible();
  await expect(second.getByLabel('公布日期')).toBeDisabled();
  await take.click();
  await expect(second.getByLabel('公布日期')).toBeEnabled();
  await expect(take).toBeHidden();
  await expect(page.getByRole('button', { name: '改在本窗口编辑' })).toBeVisible();
});
