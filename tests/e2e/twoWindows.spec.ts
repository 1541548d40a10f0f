import type { Page } from '@playwright/test';
import { beginReport, cell, enter, waitUntilSaved } from './actions.ts';
import { expect, test } from './app.ts';

/** Behind the page's back, what a window that was cut off from the others would have stored. */
async function storeBehind(
  page: Page,
  address: string,
  value: number,
  text: string,
): Promise<void> {
  await page.evaluate(
    async ({ path: [table = '', row = '', column = ''], number, overview }) => {
      interface Row {
        readonly id: string;
        readonly report: {
          revision: number;
          readonly chapters: Record<string, string>;
          readonly tables: Record<string, Record<string, Record<string, number>>>;
        };
      }
      const answer = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve) => {
          request.onsuccess = () => resolve(request.result);
        });
      const database = await answer(indexedDB.open('gongkai'));
      const stores = database.transaction(['headers', 'bodies'], 'readwrite');
      const [headers, bodies] = [stores.objectStore('headers'), stores.objectStore('bodies')];
      const header = ((await answer(headers.getAll())) as { revision: number }[])[0];
      const body = ((await answer(bodies.getAll())) as Row[])[0];
      const cells = body?.report.tables[table]?.[row];
      if (!header || !body || !cells) throw new Error('Nothing is stored');
      cells[column] = number;
      body.report.chapters['overview'] = overview;
      body.report.revision += 1;
      headers.put({ ...header, revision: body.report.revision });
      await answer(bodies.put({ ...body, revision: body.report.revision }));
      database.close();
    },
    { path: address.split('/'), number: value, overview: text },
  );
}

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

test('two versions that do not fit are laid side by side, and become one as the user chooses', async ({
  page,
  open,
}) => {
  await open();
  await beginReport(page);
  const overview = page.getByRole('textbox', { name: '一、总体情况' });
  await overview.fill('主动公开12条。办理申请5件。');
  await waitUntilSaved(page);
  await storeBehind(page, LICENSED, 7, '主动公开12条。办理申请8件。加强了培训。');
  await enter(page, GRANTED, '6');
  await overview.fill('主动公开12条。办理申请6件。');
  await page.getByRole('button', { name: '对比并选择' }).click();
  const dialog = page.getByRole('dialog', { name: '两处都改了这份年报' });
  await expect(dialog.getByRole('row')).toHaveCount(5);
  await expect(dialog.getByRole('row', { name: /办理申请6件。.*办理申请8件。/ })).toContainText(
    '两边都改过',
  );
  await dialog
    .getByRole('row', { name: /办理申请8件。/ })
    .getByRole('radio', { name: /另一处已存下的/ })
    .check();
  await dialog.getByRole('button', { name: '按选择存下' }).click();
  await waitUntilSaved(page);
  await page.reload();
  await expect(overview).toHaveValue('主动公开12条。办理申请8件。加强了培训。');
  await expect(cell(page, LICENSED)).toHaveText('7');
  await expect(cell(page, GRANTED)).toHaveText('6');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(overview).toHaveValue('主动公开12条。办理申请6件。');
  await expect(cell(page, LICENSED)).toHaveText('');
});
