import { beginReport, cell, paste } from './actions.ts';
import { expect, test } from './app.ts';

test('what a paste did is told without covering what the selected cells come to', async ({
  page,
  open,
}) => {
  await open();
  await beginReport(page);
  for (const width of [1440, 1000, 700]) {
    await page.setViewportSize({ width, height: 800 });
    await cell(page, 'requests/newlyReceived/naturalPerson').click();
    await paste(page, '1\t2\t3\n4\t5\t6\n', '');
    const told = await page.locator('.toast', { hasText: '写入 6 格' }).boundingBox();
    const sum = await page.getByText('合计 21', { exact: true }).boundingBox();
    if (!told || !sum) throw new Error('One of them is not on the screen');
    const isApart =
      told.y + told.height <= sum.y ||
      sum.y + sum.height <= told.y ||
      told.x + told.width <= sum.x ||
      sum.x + sum.width <= told.x;
    expect(isApart, `at ${width} pixels`).toBe(true);
  }
});
