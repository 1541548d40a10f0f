import { readFile } from 'node:fs/promises';
import { beginReport, cell, enter, finding, waitUntilSaved } from './actions.ts';
import { downloadText, expect, test } from './app.ts';
import { violations } from './axe.ts';
import type { Page } from '@playwright/test';

const list = (page: Page) => page.getByRole('list', { name: '审核结果' });
const overview = (page: Page) => page.getByRole('textbox', { name: '一、总体情况' });

/** A report of which a sentence contradicts the table, with three slips. */
async function beginFaulty(page: Page): Promise<void> {
  await beginReport(page);
  await enter(page, 'requests/newlyReceived/naturalPerson', '3');
  await overview(page).fill(
    '本局较好的完成了任务，，截止12月31日，本年度收到政府信息公开申请5件。',
  );
  await expect(finding(page, 'D-WORDS')).toHaveCount(3);
}

test('findings are filtered, led to by F8, and all of a kind mended in one step', async ({
  page,
  open,
}) => {
  await open();
  await beginFaulty(page);
  const warnings = page.getByRole('button', { name: /^提醒 \d/ });
  await warnings.click();
  await expect(finding(page, 'N-NUM')).toHaveCount(0);
  await expect(page.getByText(/^筛选隐藏了 \d+ 条$/)).toBeVisible();

  await overview(page).click();
  await page.keyboard.press('F8');
  await expect(list(page).locator('[aria-current=true]')).toHaveAttribute('data-check', 'D-WORDS');
  await expect(overview(page)).toBeFocused();
  await expect(page.getByText(/^第 1 条，共 3 条：提醒：/)).toBeAttached();
  await page.keyboard.press('F8');
  await expect(page.getByText(/^第 2 条，共 3 条：提醒：/)).toBeAttached();
  await page.keyboard.press('Shift+F8');
  await page.keyboard.press('Control+F8');
  await expect(finding(page, 'D-WORDS')).toHaveCount(2);

  await page.getByRole('button', { name: '同类 2 处一并改' }).first().click();
  const mended = '本局较好地完成了任务，截至12月31日，本年度收到政府信息公开申请5件。';
  await expect(overview(page)).toHaveValue(mended);
  await page.getByRole('button', { name: '撤销' }).last().click();
  await expect(finding(page, 'D-WORDS')).toHaveCount(2);
  await page.getByRole('button', { name: '全部显示' }).click();
  await expect(finding(page, 'N-NUM')).toHaveCount(1);
});

test('a click on a marked cell or a lit passage leads to its card, and the card opens its rule', async ({
  page,
  open,
}) => {
  await open();
  await beginFaulty(page);
  const active = list(page).locator('[aria-current=true]');
  const mark = page.locator('mark.error', { hasText: '5件' });
  const box = await mark.boundingBox();
  await page.mouse.click((box?.x ?? 0) + 6, (box?.y ?? 0) + (box?.height ?? 0) / 2);
  await expect(active).toHaveAttribute('data-check', 'N-NUM');
  await page.keyboard.press('Control+Shift+F8');
  await expect(active).toBeFocused();
  await active.getByRole('button', { name: '规则' }).click();
  await expect(active).toContainText('文字里写明的件数，与表中对应的数相符');
  await enter(page, 'requests/granted/naturalPerson', '9');
  await expect(finding(page, 'T3-BAL')).toHaveCount(1);
  await cell(page, 'requests/outcomesTotal/naturalPerson').click();
  await expect(active).toHaveAttribute('data-check', 'T3-BAL');
});

test('remarks on a cell and a passage are replied to, last, and go into the notice and the file', async ({
  page,
  open,
}) => {
  await open();
  await beginFaulty(page);
  await cell(page, 'requests/newlyReceived/naturalPerson').click();
  await page.keyboard.press('Control+Alt+m');
  await page.keyboard.type('请核对台账');
  await page.getByRole('textbox', { name: '提出人（可不填）' }).fill('区政务公开办');
  await page.keyboard.press('Control+Enter');
  const remarks = list(page).locator('[data-remark]');
  await expect(remarks).toHaveCount(1);
  await expect(cell(page, 'requests/newlyReceived/naturalPerson')).toHaveClass(/remarked/);

  await overview(page).evaluate((area: HTMLTextAreaElement) => {
    area.focus();
    area.setSelectionRange(0, 2);
  });
  await page.getByRole('button', { name: '提意见', exact: true }).click();
  await page.keyboard.type('请写单位全称');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('mark.remark', { hasText: '本局' })).toBeVisible();
  await remarks.first().getByRole('button', { name: '回复' }).click();
  await page.keyboard.type('已改');
  await page.keyboard.press('Control+Enter');
  await waitUntilSaved(page);
  await page.reload();
  await expect(remarks).toHaveCount(2);
  await expect(remarks.first()).toContainText('回复：已改');

  await finding(page, 'N-NUM').getByRole('button', { name: '说明原因' }).click();
  await page.keyboard.type('含当场答复的');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('1 处已说明')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '撤销' }).first().click();

  const file = await downloadText(page, () => page.keyboard.press('Control+s'));
  expect(file.text).toContain('"passage":"本局"');
  await page.getByRole('button', { name: '退回意见' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('要求报送的日期').fill('2025-01-20');
  expect(await violations(page)).toEqual([]);
  const text = await dialog.getByRole('textbox', { name: /^退回意见全文/ }).inputValue();
  expect(text).toContain('云溪区民政局：');
  expect(text).toMatch(/\n\s+一、总体情况\n\s+1\.“.*”一句中，本年新收文中为5件，表中为/);
  expect(text).toContain('请写单位全称。（涉及：“本局”）（你单位回复：已改）');
  expect(text).toContain('请核对台账。（涉及：一、本年新收政府信息公开申请数量·自然人）');
  expect(text).toContain('并于2025年1月20日前重新报送。');
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: '存为文本' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('云溪区民政局-2024-退回意见.txt');
  const saved = await readFile(await download.path(), 'utf8');
  expect(saved).toBe(`\uFEFF${text.replace(/\n/g, '\r\n')}`);
  await dialog.getByRole('button', { name: '关闭' }).click();
  await page.getByRole('button', { name: '退回意见' }).click();
  await expect(dialog.getByLabel('要求报送的日期')).toHaveValue('2025-01-20');
});
