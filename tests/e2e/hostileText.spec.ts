import type { Page } from '@playwright/test';
import { agreeToEdit, cell, enter, giveFiles, waitUntilSaved } from './actions.ts';
import { downloadText, expect, test } from './app.ts';

const NASTY =
  '<img src=x onerror="alert(1)"><script>alert(2)</script>"\'`${7*7}{{constructor}}java\u0073cript:alert(3)\u202E=1+1';

/** Two sentences that a reviewer has something to say of, around the bait. */
const PROSE = `${NASTY}。2023年，本机关新收政府信息公开申请99件。${NASTY}。`;

/** A report whose every text is bait. */
function nastyReport(id: string, year: number, name = NASTY): object {
  return {
    id,
    agency: { name, kind: 'department', region: NASTY },
    year,
    edition: '2021',
    title: NASTY,
    preface: NASTY,
    chapters: { overview: PROSE, disclosure: NASTY, problems: `${NASTY}\n${NASTY}`, other: NASTY },
    tables: { requests: { newlyReceived: { naturalPerson: 3, total: 4 } } },
    remarks: { 'requests/newlyReceived/naturalPerson': NASTY },
    dismissals: [{ check: 'T3-ROW', cells: [], reason: NASTY, at: NASTY }],
    signature: { organ: NASTY, date: NASTY },
    publication: { date: '', url: ['java', 'script:alert(4)'].join('') },
  };
}

function fileOf(...reports: readonly object[]): string {
  return JSON.stringify({ format: 'gongkai-reports', version: 1, reports });
}

/** Nothing on the page is made of the bait, or leads anywhere by it. */
async function expectNoEffect(page: Page): Promise<void> {
  const made = page.locator(
    'img, iframe, object, embed, script[src="x"], a[href^="javascript" i], [onerror], [onclick]',
  );
  expect(await made.count()).toBe(0);
}

test.beforeEach(({ page }) => {
  // A dialog is an effect; one that is open would also hold the page up.
  page.on('dialog', (dialog) => {
    void dialog.dismiss();
    throw new Error(`A dialog: ${dialog.message()}`);
  });
});

test('bait stays text while it is imported, listed and compared', async ({ page, open }) => {
  await open('#/import');
  const second = { ...nastyReport('nasty-2', 2023, `第二${NASTY}`), preface: '' };
  await giveFiles(page, [
    {
      name: '<img src=x onerror=alert(5)>.json',
      text: fileOf(nastyReport('nasty', 2023), nastyReport('nasty-0', 2022), second),
    },
    { name: '<b>坏</b>.json', text: '{"<img src=x onerror=alert(6)>": 1}' },
    { name: `${NASTY.replace(/\//g, '')}.txt`, text: `${NASTY}\n${PROSE}` },
    { name: '页.html', text: `<html><body>${NASTY}<table><tr><td>${NASTY}</table></body></html>` },
    { name: '单.csv', text: `${NASTY},1\n=cmd|' /C calc'!A0,2` },
  ]);
  await expect(page.getByRole('alert').first()).toContainText('<img src=x onerror=alert(6)>');
  for (const summary of await page.locator('article summary').all()) await summary.click();
  await expectNoEffect(page);
  await page.getByRole('button', { name: '存入年报库' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '年报库' })).toBeVisible();

  // Another version of the same report: both are shown, difference by difference.
  await open('#/import');
  await giveFiles(page, [
    { name: 'x.json', text: fileOf({ ...nastyReport('nasty', 2023), preface: `${NASTY}二` }) },
  ]);
  await expect(page.getByRole('article', { name: NASTY }).last()).toBeVisible();
  await expectNoEffect(page);

  await open('#/');
  await page.getByRole('searchbox', { name: '搜索机关' }).fill(`${NASTY}没有`);
  await expect(page.getByText('没有').first()).toBeVisible();
  await page.getByRole('button', { name: '清除' }).click();
  await page.getByRole('button', { name: /^新建年报$/ }).click();
  await page.getByRole('dialog').getByLabel('机关名称').fill(NASTY);
  await page.keyboard.press('Escape');
  await expectNoEffect(page);
  const backup = await downloadText(page, () =>
    page.getByRole('button', { name: '导出全部' }).click(),
  );
  expect(backup.text).toContain('onerror');
});

test('bait stays text while it is edited, reviewed, charted, printed and handed on', async ({
  page,
  open,
  address,
}) => {
  await open('#/import');
  const copy = { ...nastyReport('copy', 2023, `第二${NASTY}`), preface: '' };
  await giveFiles(page, [
    { name: 'a.json', text: fileOf(nastyReport('nasty', 2023), nastyReport('old', 2022), copy) },
  ]);
  await page.getByRole('button', { name: '存入年报库' }).click();
  await page.locator('a[href="#/report/nasty"]').click();
  await expect(page.getByRole('textbox', { name: '标题' })).toHaveValue(NASTY);
  await cell(page, 'requests/newlyReceived/naturalPerson').click();
  await expect(page.getByText('备注')).toBeVisible();
  await enter(page, 'requests/newlyReceived/naturalPerson', '5');
  await agreeToEdit(page);
  await waitUntilSaved(page);
  await page.getByRole('button', { name: '说明原因' }).first().click();
  await page.keyboard.insertText(NASTY);
  await page.keyboard.press('Control+Enter');
  await cell(page, 'requests/newlyReceived/naturalPerson').click();
  await page.keyboard.press('Control+Alt+m');
  await page.keyboard.insertText(NASTY);
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('[data-remark]').first()).toContainText('onerror');
  const views = page.locator('select', { has: page.locator('option[value="lastYear"]') });
  for (const view of ['紧凑', '对照上年', '正式']) await views.selectOption(view);
  await expectNoEffect(page);
  await page.getByRole('button', { name: '退回意见' }).click();
  await page.getByRole('dialog').getByLabel('落款单位（可不填）').fill(NASTY);
  await expectNoEffect(page);
  await page.getByRole('dialog').getByRole('button', { name: '打印' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
  const file = await downloadText(page, () => page.keyboard.press('Control+s'));
  expect(file.name).not.toMatch(/[<>:"/\\|?*\u202E]/);
  await page.pdf();

  await open('#/report/nasty/deliver');
  for (const name of [
    '导出报送包',
    '下载 Word',
    '下载网页',
    '下载 Excel',
    '下载数据文件',
    '下载 CSV',
    '下载 NDJSON',
  ]) {
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name }).first().click();
    // Blank cells are asked about, and the answer may be kept.
    const keep = page.getByRole('button', { name: '保持空白' });
    await Promise.race([downloading, keep.click().catch(() => undefined)]);
    const download = await downloading;
    expect(download.suggestedFilename()).not.toMatch(/[<>:"/\\|?*\u202E]/);
  }
  await expectNoEffect(page);

  await open('#/trends');
  const chart = page.locator('figure[data-chart="received"]');
  await expect(chart.locator('canvas')).toBeVisible();
  await page.getByRole('checkbox', { name: NASTY }).first().check();
  await chart.getByRole('button', { name: '数据表' }).click();
  await Promise.all([
    page.waitForEvent('download'),
    chart.getByRole('button', { name: '下载 PNG' }).click(),
  ]);
  await expectNoEffect(page);
  for (const hash of [
    '#/',
    '#/report/nasty',
    '#/report/nasty/deliver',
    '#/import',
    '#/trends',
    '#/settings',
    `#/${NASTY}`,
  ]) {
    await page.goto(`${address}?lang=en${hash}`);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expectNoEffect(page);
  }
});
