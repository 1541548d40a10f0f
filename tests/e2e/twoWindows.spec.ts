import type { Page } from '@playwright/test';
import { beginReport, cell, enter, waitUntilSaved } from './actions.ts';
import { expect, test } from './app.ts';

const GRANTED = 'requests/granted/naturalPerson';
const PARTIAL = 'requests/partial/naturalPerson';
const LICENSED = 'disclosure/licensing/decisions';

function takeOver(page: Page) {
  return page.getByRole('button', { name: '改在本窗口编辑' });
}

function editor(page: Page) {
  return page.locator('[data-readonly]');
}

async function openSecond(page: Page): Promise<Page> {
  const second = await page.context().newPage();
  await second.goto(page.url());
  await expect(takeOver(second)).toBeVisible();
  return second;
}

test('a second window only follows, until it takes the report over with the last key typed in the first', async ({
  page,
  open,
}) => {
  await open();
  await beginReport(page);
  await enter(page, GRANTED, '5');
  await waitUntilSaved(page);
  const second = await openSecond(page);
  await expect(editor(second)).toBeAttached();
  await expect(editor(page)).toHaveCount(0);
  await expect(cell(second, GRANTED)).toHaveText('5');

  await enter(second, GRANTED, '8');
  await second.keyboard.press('Delete');
  await second.getByRole('textbox', { name: '一、总体情况' }).click();
  await second.keyboard.type('写不进去');
  await expect(second.getByRole('button', { name: '撤销' })).toBeDisabled();
  await expect(second.getByRole('button', { name: '本年无申请' })).toBeDisabled();

  await enter(page, GRANTED, '6');
  await expect(cell(second, GRANTED)).toHaveText('6');
  await expect(second.getByRole('textbox', { name: '一、总体情况' })).toHaveValue('');

  // Without Enter, and at once: what stands in the editor goes along.
  await cell(page, PARTIAL).click();
  await page.keyboard.type('9');
  await takeOver(second).click();
  await expect(editor(second)).toHaveCount(0);
  await expect(cell(second, PARTIAL)).toHaveText('9');
  await expect(takeOver(page)).toBeVisible();
  await expect(editor(page)).toBeAttached();

  await enter(second, LICENSED, '3');
  await waitUntilSaved(second);
  await expect(cell(page, LICENSED)).toHaveText('3');
  await expect(cell(page, PARTIAL)).toHaveText('9');

  await second.close();
  await expect(editor(page)).toHaveCount(0, { timeout: 10_000 });
  await enter(page, LICENSED, '4');
  await waitUntilSaved(page);
});

test('a window that is killed leaves the report to the other one within ten seconds', async ({
  page,
  open,
}) => {
  await open();
  await beginReport(page);
  await enter(page, GRANTED, '5');
  await waitUntilSaved(page);
  const second = await openSecond(page);
  const tools = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void tools.send('Page.crash').catch(() => undefined);
  await crashed;
  await expect(editor(second)).toHaveCount(0, { timeout: 10_000 });
  await enter(second, GRANTED, '6');
  await waitUntilSaved(second);
  await second.reload();
  await expect(cell(second, GRANTED)).toHaveText('6');
});

test('loading anew, going back and forth and a copy of the tab lock nobody out of the own report', async ({
  page,
  open,
}) => {
  await open();
  await beginReport(page);
  const address = page.url();
  for (let time = 0; time < 3; time += 1) {
    await enter(page, GRANTED, String(time));
    await page.reload();
    await expect(cell(page, GRANTED)).toHaveText(String(time));
    await expect(editor(page)).toHaveCount(0);
  }
  await page.goto('about:blank');
  await page.goBack();
  await expect(cell(page, GRANTED)).toHaveText('2');
  await expect(editor(page)).toHaveCount(0);
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await page.goBack();
  await expect(cell(page, GRANTED)).toHaveText('2');
  await expect(editor(page)).toHaveCount(0);

  const [copy] = await Promise.all([
    page.waitForEvent('popup'),
    page.evaluate((url) => window.open(url), address),
  ]);
  await expect(takeOver(copy)).toBeVisible();
  await copy.close();
  await enter(page, GRANTED, '7');
  await waitUntilSaved(page);
});
