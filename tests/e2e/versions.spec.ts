import type { Page } from '@playwright/test';
import {
  beginReport,
  agreeToEdit,
  cell,
  enter,
  importFiles,
  realReportFile,
  reportLink,
  waitUntilSaved,
} from './actions.ts';
import { expect, test } from './app.ts';
import { violations } from './axe.ts';

const ISSUED = 'disclosure/rules/issued';
const BUSINESS = 'requests/newlyReceived/business';

async function openVersions(page: Page) {
  await page.getByRole('button', { name: '历史版本' }).click();
  return page.getByRole('dialog', { name: '历史版本' });
}

test('a version says what was changed after it, is compared with now, and is restored as one step that can be undone', async ({
  page,
  open,
}) => {
  await open();
  await beginReport(page);
  await enter(page, BUSINESS, '12');
  await page.getByRole('textbox', { name: '一、总体情况' }).fill('本年主动公开信息120条。');
  await waitUntilSaved(page);

  const dialog = await openVersions(page);
  await expect(dialog.getByText('今天')).toBeVisible();
  const first = dialog.getByRole('listitem').last();
  await expect(first).toContainText('打开时');
  await expect(first).toContainText('此后改了 2 格、1 句');
  await expect(dialog.getByRole('row', { name: /商业企业/ })).toContainText('12');
  await expect(dialog.getByRole('row', { name: /总体情况/ })).toContainText(
    '本年主动公开信息120条。',
  );
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: '看全文' }).click();
  await expect(dialog.getByRole('table', { name: '表三' })).toBeVisible();
  await first.getByRole('button', { name: '恢复此版本' }).click();

  await expect(dialog).toHaveCount(0);
  await expect(cell(page, BUSINESS)).toHaveText('');
  await expect(page.getByRole('textbox', { name: '一、总体情况' })).toHaveValue('');
  await waitUntilSaved(page);
  await page.getByRole('button', { name: '撤销' }).first().click();
  await expect(cell(page, BUSINESS)).toHaveText('12');
  await expect(page.getByRole('textbox', { name: '一、总体情况' })).toHaveValue(
    '本年主动公开信息120条。',
  );
  await waitUntilSaved(page);

  await page.reload();
  const again = await openVersions(page);
  const kept = again.getByRole('listitem').filter({ hasText: '恢复其他版本之前' });
  await expect(kept).toHaveCount(1);
  await expect(kept).toContainText('此后没有改动');
});

test('a version is kept before a sweeping step, and outlives the window', async ({
  page,
  open,
}) => {
  await open();
  await importFiles(page, [await realReportFile('suqian-2023')]);
  await reportLink(page, '宿迁市人民政府', 2023).click();
  const before = await cell(page, 'requests/newlyReceived/total').textContent();
  await page.getByRole('button', { name: '本年无申请' }).click();
  await agreeToEdit(page);
  await waitUntilSaved(page);
  await expect(cell(page, 'requests/newlyReceived/total')).toHaveText('0');

  await page.reload();
  const dialog = await openVersions(page);
  await dialog
    .getByRole('listitem')
    .filter({ hasText: '“本年无申请”之前' })
    .getByRole('button', { name: '恢复此版本' })
    .click();
  await expect(cell(page, 'requests/newlyReceived/total')).toHaveText(before ?? '');
  await waitUntilSaved(page);
});

test('the keys lead through the list and restore', async ({ page, open }) => {
  await open();
  await beginReport(page);
  await enter(page, ISSUED, '3');
  await waitUntilSaved(page);
  await page.getByRole('button', { name: '本年无申请' }).click();
  await waitUntilSaved(page);
  await page.keyboard.press('Control+Alt+h');
  const dialog = page.getByRole('dialog', { name: '历史版本' });
  const picks = dialog.locator('button[aria-pressed]').filter({ hasText: ':' });
  await expect(picks).toHaveCount(2);
  await picks.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(picks.last()).toBeFocused();
  await expect(picks.last()).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(cell(page, ISSUED)).toHaveText('');
});
