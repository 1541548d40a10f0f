import { beginReport, enter, finding, waitUntilSaved } from './actions.ts';
import { expect, test } from './app.ts';

test('a number of the text that the table contradicts is told, lit and led to', async ({
  page,
  open,
}) => {
  await open();
  await beginReport(page);
  await enter(page, 'requests/newlyReceived/naturalPerson', '3');
  const chapter = page.getByRole('textbox', { name: '一、总体情况' });
  await chapter.fill('本年度收到政府信息公开申请5件。\n未发生行政复议、行政诉讼。');
  const told = finding(page, 'N-NUM');
  await expect(told).toHaveCount(1);
  await expect(told).toContainText('5件');
  await expect(page.locator('mark.error', { hasText: '5件' })).toBeVisible();
  await chapter.fill('本年度收到政府信息公开申请3件。\n未发生行政复议、行政诉讼。');
  await expect(told).toHaveCount(0);
});

test('a passage with a slip is led to from its card and mended by it', async ({ page, open }) => {
  await open();
  await beginReport(page);
  const chapter = page.getByRole('textbox', { name: '一、总体情况' });
  await chapter.fill('本局较好的完成了年度公开工作任务。');
  const slip = finding(page, 'D-WORDS');
  await slip.getByRole('button', { name: '看原文' }).click();
  await expect(chapter).toBeFocused();
  const selected = await chapter.evaluate((box: HTMLTextAreaElement) =>
    box.value.slice(box.selectionStart, box.selectionEnd),
  );
  expect(selected).toContain('较好的');
  await slip.getByRole('button').first().click();
  await expect(chapter).toHaveValue('本局较好地完成了年度公开工作任务。');
  await expect(slip).toHaveCount(0);
});

test('a finding is dismissed with a reason, which lasts over a reload and ends with a change', async ({
  page,
  open,
}) => {
  await open();
  await beginReport(page);
  await enter(page, 'requests/newlyReceived/naturalPerson', '3');
  const chapter = page.getByRole('textbox', { name: '一、总体情况' });
  await chapter.fill('本年度收到政府信息公开申请5件。');
  const told = finding(page, 'N-NUM');
  await told.getByRole('button', { name: '说明原因' }).click();
  await page.keyboard.type('含当场答复的2件');
  await page.keyboard.press('Control+Enter');
  await expect(told).toContainText('已说明：含当场答复的2件');
  await waitUntilSaved(page);
  await page.reload();
  await expect(told).toContainText('已说明：含当场答复的2件');
  await chapter.fill('本年度收到政府信息公开申请6件。');
  await expect(told).not.toContainText('已说明');
});
