import type { Page } from '@playwright/test';
import { createRandom } from '../../src/report/example/random.ts';
import { AGENCY, cell, enter, fixtureText, importFiles, reportLink } from './actions.ts';
import { downloadText, expect, test } from './app.ts';
import { withProfile } from './ownChromium.ts';
import {
  besideOf,
  changeStore,
  makeStore,
  readDump,
  readRows,
  readVersions,
  type StoreDump,
} from './storeFixture.ts';
import { isTorn, readStored } from './storedRows.ts';

const IS_LONG = process.env['TORTURE'] === '1';
const KILLS = IS_LONG ? 40 : 3;
const KILLED_WITHIN_MS = 600;
const SCHEMA = 2;
const KEPT = '宿迁市人民政府';
const CELL = 'disclosure/licensing/decisions';

const countRows = (dump: StoreDump): number =>
  dump.tables.reduce((sum, { rows }) => sum + rows.length, 0);

/** What the fixtures hold: a report of 2023 as imported, one begun here, and one in the bin. */
async function seeReports(page: Page): Promise<void> {
  await expect(reportLink(page, KEPT, 2023)).toBeVisible({ timeout: 20_000 });
  await reportLink(page, AGENCY, 2024).click();
  await expect(cell(page, CELL)).toHaveText('42');
}

async function seeCopy(page: Page, rows: number): Promise<void> {
  expect(await readRows(page, 'state', `gongkai.before-${SCHEMA}`)).toEqual([
    { key: 'state', fromVersion: 10, rows },
  ]);
  expect(await readRows(page, 'rows', `gongkai.before-${SCHEMA}`)).toHaveLength(rows);
}

test('a store of every shape that was shipped is taken over whole, an older one after a copy', async ({
  page,
  address,
  evidence,
}) => {
  for (const schema of [1, 2]) {
    const dump = await readDump(schema);
    await page.goto(besideOf(address));
    await makeStore(page, dump);
    await page.goto(`${address}#/`);
    await seeReports(page);
    const bodies = dump.tables.find(({ name }) => name === 'bodies');
    expect(await readRows(page, 'bodies')).toEqual(bodies?.rows);
    expect(await readVersions(page)).toMatchObject({ gongkai: SCHEMA * 10 });
    if (schema < SCHEMA) await seeCopy(page, countRows(dump));
    await page.goto(`${address}#/settings`);
    await page.getByRole('button', { name: '回收站' }).click();
    await expect(page.getByRole('dialog')).toContainText('沭阳县发展和改革局');
  }
  evidence.takeExpected(/404/);
});

test('a file of every version that was shipped is imported', async ({ page, open }) => {
  await open();
  await importFiles(page, [{ name: '备份.json', text: await fixtureText('stores/file-v1.json') }]);
  await seeReports(page);
});

test(`an upgrade that is killed ${KILLS} times on its way loses nothing`, async ({ site }) => {
  test.setTimeout(60_000 + KILLS * 20_000);
  const address = `http://localhost:${site.port}/index.html`;
  const random = createRandom(20260113);
  const dump = await readDump(1);
  let upgraded = 0;
  await withProfile(async (launch) => {
    let own = await launch();
    for (let round = 0; round < KILLS; round += 1) {
      await own.page.goto(besideOf(address));
      await makeStore(own.page, dump);
      // Not waited for: the kill may come before, while and after the store is upgraded.
      const visit = own.page.goto(`${address}#/`).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, random.int(0, KILLED_WITHIN_MS)));
      await own.kill();
      await visit;
      own = await launch();
      await own.page.goto(besideOf(address));
      if ((await readVersions(own.page))['gongkai'] === SCHEMA * 10) upgraded += 1;
      await own.page.goto(`${address}#/`);
      await seeReports(own.page);
      const stored = await readStored(own.page);
      expect(stored).toHaveLength(2);
      expect(stored.filter(isTorn)).toEqual([]);
      await seeCopy(own.page, countRows(dump));
    }
  });
  console.log(`Killed ${KILLS} times, ${upgraded} of them after the upgrade`);
});

test('a store of a newer build is for reading only, and is told', async ({
  page,
  address,
  evidence,
}) => {
  await page.goto(besideOf(address));
  await makeStore(page, await readDump(2));
  const mark = { key: 'schema', schema: 9, minWriter: 9 };
  await changeStore(page, { version: 90, add: 'later' }, [{ table: 'meta', row: mark }]);
  await page.goto(`${address}#/`);
  await expect(page.getByRole('alert')).toContainText('更新的版本');
  await seeReports(page);
  await cell(page, CELL).click();
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-save-state]')).not.toHaveAttribute('data-save-state', 'saving');
  await page.goto(besideOf(address));
  expect(await readVersions(page)).toEqual({ gongkai: 90 });
  expect(await readRows(page, 'meta')).toContainEqual(mark);
  expect((await readStored(page, CELL)).map(({ value }) => value)).toContain(42);
  evidence.takeExpected(/404/);
});

test('a store that a newer build has made another is left alone, and what can be read is exported', async ({
  page,
  address,
  evidence,
}) => {
  await page.goto(besideOf(address));
  await makeStore(page, await readDump(2));
  await changeStore(page, { version: 90, drop: 'derived' });
  await page.goto(`${address}#/`);
  await expect(page.getByRole('heading', { name: '打不开本机暂存' })).toBeVisible({
    timeout: 15_000,
  });
  const { text } = await downloadText(page, () =>
    page.getByRole('button', { name: '导出能读出的年报' }).click(),
  );
  await expect(page.getByText('读出 2 份年报')).toBeVisible();
  expect(await readVersions(page)).toEqual({ gongkai: 90 });
  await page.getByRole('button', { name: '先在内存中工作' }).click();
  await importFiles(page, [{ name: '读出.json', text }]);
  await seeReports(page);
  await enter(page, CELL, '43');
  await expect(cell(page, CELL)).toHaveText('43');
  evidence.takeExpected(/404/);
});
