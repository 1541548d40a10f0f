import { readFile } from 'node:fs/promises';
import { cell, importFiles, realReportFile, reportLink } from './actions.ts';
import { downloadText, expect, test } from './app.ts';

test('agencies are added by pasting a list, and their reports begun from the matrix', async ({
  page,
  open,
}) => {
  await open();
  await page.getByRole('button', { name: '添加机关' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel('机关名称，每行一个')
    .fill('1. 云溪区教育局\n云溪区 民政局\n\n临川街道办事处\n云溪区教育局');
  await expect(dialog.getByText('识别出 3 个机关')).toBeVisible();
  await dialog.getByRole('button', { name: '添加' }).click();
  await expect(page.getByRole('rowheader', { name: /云溪区民政局/ })).toContainText('政府部门');
  await expect(page.getByRole('rowheader', { name: /临川街道办事处/ })).toContainText('街道办事处');

  await page.getByRole('button', { name: /^编制 云溪区民政局/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '新建' }).click();
  await expect(page.getByRole('textbox', { name: '标题' })).toHaveValue(/^云溪区民政局20\d\d年度/);
  await page.getByRole('link', { name: '年报库' }).click();
  const link = page.getByRole('link', { name: /^云溪区民政局 20\d\d$/ });
  await expect(link).toHaveAttribute('data-errors', '0');
  await expect(page.getByText('编制中 0/6 章')).toBeVisible();
});

test('a deleted report is put back by one click, as it was', async ({ page, open }) => {
  await open();
  await importFiles(page, [await realReportFile('suqian-2023')]);
  const before = await downloadText(page, () =>
    page.getByRole('button', { name: '导出全部' }).click(),
  );
  await page.getByRole('button', { name: '宿迁市人民政府：更多操作' }).click();
  await page.getByRole('menuitem', { name: '删除 2023 年度报告' }).click();
  await expect(reportLink(page, '宿迁市人民政府', 2023)).toHaveCount(0);
  await page.getByRole('button', { name: '恢复' }).click();
  await expect(reportLink(page, '宿迁市人民政府', 2023)).toBeVisible();
  const after = await downloadText(page, () =>
    page.getByRole('button', { name: '导出全部' }).click(),
  );
  expect(before.name).toMatch(/^公开年报备份-\d{8}-\d{4}\.json$/);
  expect((JSON.parse(after.text) as { sha256: string }).sha256).toBe(
    (JSON.parse(before.text) as { sha256: string }).sha256,
  );
});

test('search brings any agency, and says where there is none', async ({ page, open }) => {
  await open();
  await page.getByRole('button', { name: '打开示例' }).click();
  const search = page.getByRole('searchbox', { name: '搜索机关' });
  await search.fill('教育');
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  await search.fill('没有的');
  await expect(page.getByText('没有名称含“没有的”的机关')).toBeVisible();
  await page.getByRole('button', { name: '清除搜索' }).click();
  await expect(page.locator('a[href^="#/report/"]')).toHaveCount(24);
});

test('examples step aside at the first real report and come back on request', async ({
  page,
  open,
}) => {
  await open();
  await page.getByRole('button', { name: '打开示例' }).click();
  await expect(page.locator('a[data-errors]')).toHaveCount(24);
  await importFiles(page, [await realReportFile('suqian-2023')]);
  await expect(page.locator('a[data-errors]')).toHaveCount(1);
  const { text } = await downloadText(page, () =>
    page.getByRole('button', { name: '导出全部' }).click(),
  );
  expect((JSON.parse(text) as { reports: readonly unknown[] }).reports).toHaveLength(1);
  await page.getByRole('button', { name: '显示示例' }).click();
  await expect(page.locator('a[data-errors]')).toHaveCount(25);
});

test('a chart is downloaded as a picture at twice the size', async ({ page, open }) => {
  await open();
  await page.getByRole('button', { name: '打开示例' }).click();
  await expect(page.locator('a[data-errors]')).toHaveCount(24);
  await page.getByRole('link', { name: '趋势' }).click();
  const chart = page.locator('figure[data-chart="received"]');
  await expect(chart.locator('canvas')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    chart.getByRole('button', { name: '下载 PNG' }).click(),
  ]);
  const picture = await readFile(await download.path());
  expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(picture.readUInt32BE(16)).toBeGreaterThanOrEqual(1_600);
});

test('a choice of agencies in 趋势 survives a reload', async ({ page, open }) => {
  await open();
  await page.getByRole('button', { name: '打开示例' }).click();
  await expect(page.locator('a[data-errors]')).toHaveCount(24);
  await page.getByRole('link', { name: '趋势' }).click();
  await page.getByRole('checkbox', { name: /云溪区教育局/ }).check();
  await expect(page).toHaveURL(/#\/trends\?/);
  await page.reload();
  await expect(page.getByRole('checkbox', { name: /云溪区教育局/ })).toBeChecked();
});

test('the cells of the sheet are those of the official form', async ({ page, open }) => {
  await open();
  await importFiles(page, [await realReportFile('suqian-2023')]);
  await reportLink(page, '宿迁市人民政府', 2023).click();
  await expect(cell(page, 'requests/granted/total')).toBeVisible();
  expect(await page.locator('[data-cell]').count()).toBe(10 + 25 * 7 + 15);
});
