import type { Page } from '@playwright/test';
import { importFiles, realReportFile, reportLink } from './actions.ts';
import { downloadText, expect, test } from './app.ts';
import { changeStore, readRows } from './storeFixture.ts';

const AGENCIES = ['宿迁市人民政府', '沭阳县发展和改革局'] as const;

async function fill(page: Page): Promise<void> {
  await importFiles(page, [
    await realReportFile('suqian-2023'),
    await realReportFile('shuyang-drc-2023'),
  ]);
  await expect(reportLink(page, AGENCIES[0], 2023)).toBeVisible();
}

/** What cleaning the browser's data does to the store. */
async function clearStore(page: Page, address: string): Promise<void> {
  await page.goto(address.startsWith('file:') ? address : address.replace(/[^/]*$/, 'nothing'));
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('gongkai').onsuccess = resolve;
      }),
  );
}

/** A row that the disk has spoiled. */
async function spoil(page: Page, id: string): Promise<void> {
  await changeStore(page, {}, [{ table: 'bodies', row: { id, revision: 1, report: 'spoiled' } }]);
}

test('a store that was emptied is told with what it held, until it is restored or known', async ({
  page,
  open,
  address,
  hosting,
  evidence,
}) => {
  test.skip(hosting === 'file', 'there is no page beside the program to clear it from');
  await open();
  await fill(page);
  const backup = await downloadText(page, () =>
    page.getByRole('button', { name: '导出全部' }).click(),
  );
  await clearStore(page, address);
  await open();
  const notice = page.getByRole('alert').filter({ hasText: '本机暂存被清空' });
  await expect(notice).toContainText('2 份年报');
  await page.reload();
  await expect(notice).toBeVisible();

  await notice
    .locator('input[type=file]')
    .setInputFiles([{ name: '备份.json', mimeType: '', buffer: Buffer.from(backup.text) }]);
  await page.getByRole('button', { name: '存入年报库' }).click();
  await expect(reportLink(page, AGENCIES[0], 2023)).toBeVisible();
  await expect(notice).toHaveCount(0);

  await clearStore(page, address);
  await open();
  await notice.getByRole('button', { name: '知道了' }).click();
  await expect(notice).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('button', { name: '打开示例' })).toBeVisible();
  await expect(notice).toHaveCount(0);
  evidence.takeExpected(/404/);
});

test('a report that can’t be read is never written over, and a backup names it', async ({
  page,
  open,
}) => {
  await open();
  await fill(page);
  const { text } = await downloadText(page, () =>
    page.getByRole('button', { name: '导出全部' }).click(),
  );
  const rows = (await readRows(page, 'headers')) as readonly {
    id: string;
    agency: { name: string };
  }[];
  const id = rows.find(({ agency }) => agency.name === AGENCIES[0])?.id ?? '';
  await spoil(page, id);
  await page.reload();

  await reportLink(page, AGENCIES[0], 2023).click();
  await expect(page.getByRole('heading', { name: '这份年报读不出来' })).toBeVisible();
  await page.getByRole('link', { name: '年报库' }).first().click();
  const left = await downloadText(page, () =>
    page.getByRole('button', { name: '导出全部' }).click(),
  );
  expect(left.text).not.toContain(AGENCIES[0]);
  await expect(page.getByRole('alert')).toContainText(`1 份年报读不出来`);
  await expect(page.getByRole('alert')).toContainText(`${AGENCIES[0]} 2023`);

  await importFiles(page, [{ name: '备份.json', text }]);
  await expect(reportLink(page, AGENCIES[0], 2023)).toHaveCount(2);
  expect(await readRows(page, 'bodies')).toContainEqual({ id, revision: 1, report: 'spoiled' });
});

test('a store that does not open any more gives out what can be read of it, report by report', async ({
  page,
  open,
  evidence,
}) => {
  await open();
  await fill(page);
  const [first] = (await readRows(page, 'headers')) as readonly { id: string }[];
  await spoil(page, first?.id ?? '');
  await page.addInitScript(() => {
    const original: IDBFactory['open'] = Reflect.get(IDBFactory.prototype, 'open');
    Object.defineProperty(IDBFactory.prototype, 'open', {
      value: function (this: IDBFactory, name: string, version?: number) {
        if (version === undefined) return original.call(this, name);
        throw new DOMException('Internal error opening backing store', 'UnknownError');
      },
    });
  });
  await page.reload();
  const { text } = await downloadText(page, () =>
    page.getByRole('button', { name: '导出能读出的年报' }).click({ timeout: 20_000 }),
  );
  await expect(page.getByText('读出 1 份年报')).toBeVisible();
  await expect(page.getByText('1 份读不出来')).toBeVisible();
  expect((JSON.parse(text) as { reports: unknown[] }).reports).toHaveLength(1);
  evidence.takeExpected(/Internal error opening/);
});

test('a store that does not answer is told in seconds, and what is typed stays', async ({
  page,
  open,
}) => {
  await page.clock.install();
  await open();
  await fill(page);
  await reportLink(page, AGENCIES[0], 2023).click();
  await expect(page.locator('[data-save-state="saved"]')).toBeVisible();
  await page.evaluate(() => {
    const put: IDBObjectStore['put'] = Reflect.get(IDBObjectStore.prototype, 'put');
    const get: IDBObjectStore['get'] = Reflect.get(IDBObjectStore.prototype, 'get');
    Object.defineProperty(IDBObjectStore.prototype, 'put', {
      value: function (this: IDBObjectStore, ...given: Parameters<IDBObjectStore['put']>) {
        const hold = (): void => {
          get.call(this, '').onsuccess = hold;
        };
        hold();
        return put.apply(this, given);
      },
    });
  });
  await page.locator('[data-cell="disclosure/licensing/decisions"]').click();
  await page.keyboard.type('77');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: '修改' }).click();
  // Between two steps of the clock the store is asked in its own time.
  await expect(async () => {
    await page.clock.runFor(3_000);
    const told = page.getByRole('alert').filter({ hasText: '没有存下：浏览器迟迟没有答复' });
    await expect(told).toBeVisible({ timeout: 200 });
  }).toPass({ timeout: 20_000 });
  await expect(page.locator('[data-cell="disclosure/licensing/decisions"]')).toHaveText('77');
});
