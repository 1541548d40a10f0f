import type { Locator, Page } from '@playwright/test';
import { beginReport, cell } from './actions.ts';
import { expect, test } from './app.ts';
import { violations } from './axe.ts';

const FIRST = 'requests/newlyReceived/naturalPerson';
const LAST = 'requests/carriedOut/total';
const TOP_BAR_PX = 52;

const table = (page: Page): Locator =>
  page.getByRole('grid', { name: '三、收到和处理政府信息公开申请情况' });

async function choose(page: Page, view: string, zoom: string): Promise<void> {
  await page.getByLabel('表格视图').selectOption(view);
  await page.getByLabel('表格缩放').selectOption(zoom);
}

/** A total's own head and the label of the first row. */
const columnHead = (page: Page): Locator => table(page).locator('#t3-total');
const rowHead = (page: Page): Locator => table(page).locator('#t3-head-newlyReceived');

/** Whether an element is what is seen at its middle. */
async function isOnTop(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    return seen !== null && element.contains(seen);
  });
}

/** Whether all of a cell is seen: its corners and its middle, in the window and on top. */
async function isWhollySeen(page: Page, address: string): Promise<boolean> {
  return cell(page, address).evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const points = [
      [left + 2, top + 2],
      [right - 2, top + 2],
      [left + 2, bottom - 2],
      [right - 2, bottom - 2],
      [(left + right) / 2, (top + bottom) / 2],
    ] as const;
    return points.every(([x, y]) => {
      const seen = document.elementFromPoint(x, y);
      return seen !== null && element.contains(seen);
    });
  });
}

/** The address of the cell under the focused input. */
async function activeAddress(page: Page): Promise<string> {
  return page.evaluate(() => {
    const input = document.activeElement;
    const box = input?.getBoundingClientRect();
    const cells = [...(input?.closest('.grid')?.querySelectorAll('[data-cell]') ?? [])];
    const found = cells.find((candidate) => {
      const { left, top } = candidate.getBoundingClientRect();
      return box && Math.abs(left - box.left) < 2 && Math.abs(top - box.top) < 2;
    });
    return found?.getAttribute('data-cell') ?? '';
  });
}

test('the compact view shows the whole of table three on a laptop', async ({ page, open }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await open();
  await beginReport(page);
  await choose(page, 'compact', '100');
  await page.getByRole('link', { name: /三、/ }).click();
  await expect.poll(() => isWhollySeen(page, LAST)).toBe(true);
  expect(await isWhollySeen(page, FIRST)).toBe(true);
  expect(await isOnTop(columnHead(page))).toBe(true);
  for (const grid of await page.locator('.grid').all()) {
    expect(await grid.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  }
});

test('heads and labels stay in view at 150 percent, in one native table', async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await open();
  await beginReport(page);
  await choose(page, 'compact', '150');
  await cell(page, FIRST).click();
  await page.keyboard.press('Control+End');
  await expect.poll(() => isWhollySeen(page, LAST)).toBe(true);
  expect(await isOnTop(columnHead(page))).toBe(true);
  const lastLabel = table(page).locator('#t3-head-carriedOut');
  expect(await isOnTop(lastLabel)).toBe(true);
  expect((await lastLabel.boundingBox())?.x).toBeCloseTo(
    (await page.locator('.grid.scrolling').nth(0).boundingBox())?.x ?? 0,
    -1,
  );
  await expect(page.locator('table')).toHaveCount(3);
});

test('in the official view the heads stay below the top bar while the page scrolls', async ({
  page,
  open,
}) => {
  await open();
  await beginReport(page);
  await cell(page, FIRST).click();
  await page.keyboard.press('Control+End');
  await expect.poll(() => isWhollySeen(page, LAST)).toBe(true);
  await page.mouse.move(640, 500);
  await page.mouse.wheel(0, 250);
  await expect.poll(() => isOnTop(rowHead(page))).toBe(false);
  expect(await isOnTop(columnHead(page))).toBe(true);
  expect((await table(page).locator('thead').boundingBox())?.y).toBeCloseTo(TOP_BAR_PX, 0);
});

for (const [view, zoom] of [
  ['official', '80'],
  ['official', '150'],
  ['compact', '125'],
  ['compact', '150'],
  ['lastYear', '150'],
] as const) {
  test(`the active cell is never hidden when keys lead there: ${view} at ${zoom} percent`, async ({
    page,
    open,
  }) => {
    await page.setViewportSize({ width: 1100, height: 640 });
    await open();
    await page.getByRole('button', { name: '打开示例' }).click();
    await page.locator('a[data-errors="3"]').click();
    await choose(page, view, zoom);
    await cell(page, FIRST).click();
    const ways = [
      ...Array<string>(9).fill('ArrowDown'),
      ...['End', 'PageDown', 'PageDown', 'Home', 'PageUp'],
      ...Array<string>(5).fill('ArrowUp'),
      ...['Control+End', 'ArrowLeft', 'ArrowLeft', 'Control+Home', 'Tab', 'Tab'],
    ];
    for (const key of ways) {
      await page.keyboard.press(key);
      const address = await activeAddress(page);
      await expect.poll(() => isWhollySeen(page, address), `${key} to ${address}`).toBe(true);
    }
  });
}

test('dragging beyond the lower edge scrolls and selects on, and ends with the release', async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 1440, height: 600 });
  await open();
  await beginReport(page);
  await page.getByRole('link', { name: /三、/ }).click();
  await expect.poll(() => isWhollySeen(page, FIRST)).toBe(true);
  await cell(page, FIRST).hover();
  await page.mouse.down();
  const box = await cell(page, FIRST).boundingBox();
  await page.mouse.move((box?.x ?? 0) + 8, 590, { steps: 4 });
  await page.mouse.move((box?.x ?? 0) + 8, 640, { steps: 2 });
  await expect(page.getByText('已选 25 格')).toBeVisible();
  await expect.poll(() => isWhollySeen(page, 'requests/carriedOut/naturalPerson')).toBe(true);
  await page.mouse.up();
  // Back inside the table with the button up: nothing is selected any more.
  await page.mouse.move((box?.x ?? 0) + 8, 300);
  await expect(page.getByText('已选 25 格')).toBeVisible();
});

test('dragging beyond the right edge of the table’s own box scrolls it sideways', async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await open();
  await beginReport(page);
  await choose(page, 'official', '150');
  await cell(page, FIRST).click();
  const box = await cell(page, FIRST).boundingBox();
  const frame = await page.locator('.grid.scrolling').nth(1).boundingBox();
  await page.mouse.move((box?.x ?? 0) + 8, (box?.y ?? 0) + 8);
  await page.mouse.down();
  await page.mouse.move((frame?.x ?? 0) + (frame?.width ?? 0) + 60, (box?.y ?? 0) + 8, {
    steps: 4,
  });
  await expect(page.getByText('已选 7 格')).toBeVisible();
  await expect.poll(() => isWhollySeen(page, 'requests/newlyReceived/total')).toBe(true);
  await page.mouse.up();
});

test('what is selected is told once it stands, and saving is not told each time', async ({
  page,
  open,
}) => {
  await open();
  await beginReport(page);
  await cell(page, FIRST).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  const told = page.getByRole('status').filter({ hasText: '已选 3 格' });
  await expect(told).toContainText('从“一、本年新收政府信息公开申请数量 · 自然人”');
  await page.keyboard.press('Escape');
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
  for (const text of await page.getByRole('status').allTextContents()) {
    expect(text).not.toContain('已存于');
  }
});

test('axe finds nothing in the compact view', async ({ page, open }) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  await open();
  await page.getByRole('button', { name: '打开示例' }).click();
  await page.locator('a[data-errors="3"]').click();
  await page.getByLabel('表格视图').selectOption('compact');
  expect(await violations(page), 'as wide as the sheet').toEqual([]);
  await page.getByLabel('表格缩放').selectOption('150');
  await cell(page, FIRST).click();
  await page.keyboard.press('Control+End');
  expect(await violations(page), 'in a box of its own').toEqual([]);
});
