import {
  agreeToEdit,
  cell,
  enter,
  finding,
  fixtureText,
  giveFiles,
  importFiles,
  realReportFile,
  reportLink,
  reportsOf,
  waitUntilSaved,
} from './actions.ts';
import { downloadText, expect, test } from './app.ts';

const AGENCY = '杭州市余杭区应急管理局';
const TITLE = '杭州市余杭区应急管理局2023年度政府信息公开工作年度报告';

test('a published report is read, corrected, checked, kept over a reload, and handed on', async ({
  page,
  open,
}) => {
  await open('#/import');
  await giveFiles(page, [
    { name: '应急局.txt', text: await fixtureText('sample-yuhang-2023.txt') },
  ]);
  await expect(page.getByRole('article', { name: TITLE })).toBeVisible();
  await page.getByRole('button', { name: '存入年报库' }).click();

  const link = reportLink(page, AGENCY, 2023);
  await expect(link).toHaveAttribute('data-errors', '0');
  await link.click();
  await expect(cell(page, 'disclosure/licensing/decisions')).toHaveText('195');
  await enter(page, 'disclosure/licensing/decisions', '196');
  await agreeToEdit(page);
  await expect(cell(page, 'disclosure/licensing/decisions')).toHaveText('196');

  await enter(page, 'requests/newlyReceived/naturalPerson', '3');
  await expect(cell(page, 'requests/newlyReceived/total')).toHaveText('3');
  await expect(finding(page, 'T3-BAL')).toHaveCount(1);
  await expect(finding(page, 'T3-BAL')).toHaveAttribute('data-severity', 'error');
  await expect(finding(page, 'T3-BAL')).toContainText('自然人');
  await expect(finding(page, 'T3-BAL')).toContainText('总计');

  await enter(page, 'requests/granted/naturalPerson', '3');
  await expect(finding(page, 'T3-BAL')).toHaveCount(0);
  await expect(cell(page, 'requests/outcomesTotal/total')).toHaveText('3');
  await waitUntilSaved(page);

  await page.reload();
  await expect(cell(page, 'disclosure/licensing/decisions')).toHaveText('196');
  await expect(cell(page, 'requests/granted/total')).toHaveText('3');
  const saved = await downloadText(page, () => page.keyboard.press('Control+s'));
  expect(saved.name).toBe(`${AGENCY}-2023-政府信息公开年报.json`);

  await page.getByRole('link', { name: '年报库' }).click();
  await page.getByRole('button', { name: `${AGENCY}：更多操作` }).click();
  await page.getByRole('menuitem', { name: '删除 2023 年度报告' }).click();
  await expect(reportLink(page, AGENCY, 2023)).toHaveCount(0);

  await importFiles(page, [saved]);
  await reportLink(page, AGENCY, 2023).click();
  await expect(cell(page, 'disclosure/licensing/decisions')).toHaveText('196');
  const again = await downloadText(page, () =>
    page.getByRole('button', { name: '存为文件' }).click(),
  );
  expect(reportsOf(again.text)).toBe(reportsOf(saved.text));
});

test('pasted text is read like a file', async ({ page, open }) => {
  await open('#/import');
  await page
    .getByRole('textbox', { name: '粘贴内容' })
    .fill(await fixtureText('sample-yuhang-2023.txt'));
  await expect(page.getByRole('article', { name: TITLE })).toBeVisible();
  await page.getByRole('button', { name: '存入年报库' }).click();
  await expect(reportLink(page, AGENCY, 2023)).toBeVisible();
});

test('a report of the 2019 form is edited, checked, charted and exported', async ({
  page,
  open,
}) => {
  await open();
  await importFiles(page, [
    await realReportFile('pingtan-2019'),
    await realReportFile('pingtan-2020'),
  ]);
  const link = reportLink(page, '平潭综合实验区管委会', 2020);
  // T3-SUM, and N-PROB: the file holds figures alone, and so no chapter five.
  await expect(link).toHaveAttribute('data-errors', '2');
  await link.click();
  await expect(finding(page, 'T3-SUM')).toHaveCount(1);
  await expect(page.getByRole('grid', { name: '二、主动公开政府信息情况' })).toContainText(
    '其他对外管理服务事项',
  );

  await enter(page, 'requests/denied.process/business', '1');
  await agreeToEdit(page);
  await expect(cell(page, 'requests/denied.process/total')).toHaveText('1');
  // The published totals that did not add up before are left alone by an edit elsewhere.
  await expect(cell(page, 'requests/outcomesTotal/naturalPerson')).toHaveText('20');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(cell(page, 'requests/denied.process/business')).toHaveText('0');

  await finding(page, 'T3-SUM').getByRole('button', { name: '按分项重算' }).click();
  await expect(cell(page, 'requests/outcomesTotal/naturalPerson')).toHaveText('26');
  await expect(cell(page, 'requests/outcomesTotal/total')).toHaveText('27');
  await expect(finding(page, 'T3-SUM')).toHaveCount(0);
  await waitUntilSaved(page);
  const { text } = await downloadText(page, () => page.keyboard.press('Control+s'));
  expect(JSON.parse(text)).toMatchObject({
    reports: [{ edition: '2019', tables: { requests: { outcomesTotal: { naturalPerson: 26 } } } }],
  });

  await page.getByRole('link', { name: '趋势' }).click();
  await expect(page.locator('figure[data-chart="received"]')).toBeVisible();
});

test('a report of a mixed form keeps each table in its own form', async ({ page, open }) => {
  await open();
  await importFiles(page, [await realReportFile('hongze-2023')]);
  await reportLink(page, '淮安市洪泽区人民政府', 2023).click();
  await expect(finding(page, 'T4-SUM')).toHaveCount(2);
  await expect(finding(page, 'T-EDITION')).toHaveCount(1);
  await expect(cell(page, 'requests/other/naturalPerson')).toHaveText('0');
  await expect(cell(page, 'disclosure/fees/amount')).toHaveText('7730.28');

  await enter(page, 'disclosure/fees/amount', '7,730.5');
  await agreeToEdit(page);
  await finding(page, 'T4-SUM').first().getByRole('button', { name: '按分项重算' }).click();
  await expect(finding(page, 'T4-SUM')).toHaveCount(1);
  await waitUntilSaved(page);
  const { text } = await downloadText(page, () => page.keyboard.press('Control+s'));
  expect(JSON.parse(text)).toMatchObject({
    reports: [
      {
        edition: '2021',
        tableEditions: { requests: '2019' },
        tables: {
          disclosure: { fees: { amount: 7730.5 } },
          disputes: { reconsideration: { total: 11 } },
        },
      },
    ],
  });
});

test('the example district shows its three planted errors and its trend, and goes in one click', async ({
  page,
  open,
}) => {
  await open();
  await page.getByRole('button', { name: '打开示例' }).click();
  const links = page.locator('a[data-errors]');
  await expect(links).toHaveCount(24);
  const errors = await links.evaluateAll((all) =>
    all.map((link) => Number(link.getAttribute('data-errors'))),
  );
  expect(errors.filter((count) => count > 0)).toEqual([3]);

  await page.getByRole('link', { name: '趋势' }).click();
  const chart = page.locator('figure[data-chart="received"]');
  await expect(chart.locator('canvas')).toBeVisible();
  await chart.getByRole('button', { name: '数据表' }).click();
  await expect(chart.getByRole('row')).toHaveCount(5);

  await page.getByRole('link', { name: '年报库' }).click();
  await page.getByRole('button', { name: '导出全部' }).click();
  await expect(page.getByText('示例不导出')).toBeVisible();
  await page.getByRole('button', { name: '清除示例' }).click();
  await expect(page.getByRole('button', { name: '打开示例' })).toBeVisible();
});
