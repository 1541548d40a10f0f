import type { BrowserContext, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readBuildFiles } from '../../.ci/buildFiles.ts';
import { beginReport, cell, enter, waitUntilSaved } from './actions.ts';
import { expect, test as base } from './app.ts';
import { NEXT_VERSION, serveCopy, type DeployedSite } from './deployedSite.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
/** In the folder, and no part of the hosted program. */
const APART = ['gongkai.html', 'sw.js', 'SHA256SUMS'];
const OFFER = '有新版本';
const CELL = 'requests/newlyReceived/naturalPerson';

const test = base.extend<{ deployed: DeployedSite; host: string }>({
  host: ['localhost', { option: true }],
  deployed: async ({}, use) => {
    const site = await serveCopy();
    await use(site);
    await site.end();
  },
  address: async ({ deployed, host }, use) => {
    await use(`http://${host}:${deployed.port}/index.html`);
  },
});

test.use({ serviceWorkers: 'allow' });

/** Opens 设置 and waits until it says that the program works offline. */
async function install(page: Page, open: (hash: string) => Promise<void>): Promise<void> {
  await open('#/settings');
  await expect(page.locator('.offline.ready')).toHaveText('可离线使用', { timeout: 30_000 });
}

/** Has the browser look for a new build, as it does when a page is opened. */
async function lookForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
}

/** The paths that are kept, by cache. */
async function keptFiles(page: Page): Promise<readonly (readonly string[])[]> {
  return page.evaluate(async () => {
    const home = new URL('./', location.href).href;
    const names = await caches.keys();
    return Promise.all(
      names.map(async (name) => {
        const requests = await (await caches.open(name)).keys();
        return requests.map(({ url }) => url.slice(home.length)).sort();
      }),
    );
  });
}

async function openAnother(context: BrowserContext, address: string, hash: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address + hash);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return page;
}

test('with its host gone the program opens whole: every screen, every reader, the other language', async ({
  page,
  open,
  context,
  address,
  deployed,
  evidence,
}) => {
  await open();
  await expect(page.getByText('断开网络后，本程序照样能打开')).toBeVisible({ timeout: 30_000 });
  const emitted = readBuildFiles(dist).map(({ path }) => path);
  expect(await keptFiles(page)).toEqual([emitted.filter((path) => !APART.includes(path)).sort()]);
  await page.getByRole('button', { name: '打开示例' }).click();
  await expect(page.locator('a[data-errors]').first()).toBeVisible();
  await deployed.goDown();

  const other = await openAnother(context, address, '?lang=en#/settings');
  await expect(other.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await expect(other.locator('.offline')).toHaveText('Works offline');
  await other.goto(`${address}?lang=zh#/`);
  await other.locator('a[data-errors]').first().click();
  await cell(other, CELL).click();
  await other.goto(`${address}#/trends`);
  await expect(other.locator('figure[data-chart] canvas').first()).toBeVisible();
  await other.goto(`${address}#/import`);
  const pdf = await readFile(new URL('../fixtures/pdf/libreoffice-2021.pdf', import.meta.url));
  await other
    .locator('input[type=file]')
    .setInputFiles([{ name: '年报.pdf', mimeType: 'application/pdf', buffer: pdf }]);
  await expect(other.getByRole('article')).toHaveCount(1, { timeout: 20_000 });
  // The folder's own address too, as a bookmark may have it.
  await other.goto(address.replace('index.html', ''));
  await expect(other.getByRole('heading', { name: '年报库' })).toBeVisible();
  // The browser looks for a newer build and says that it could not.
  evidence.takeExpected(/ERR_CONNECTION_REFUSED|sw\.js/);
});

test('a new build is offered, saves first, and leaves the other window on the old one', async ({
  page,
  open,
  context,
  address,
  deployed,
}) => {
  await install(page, open);
  const other = await openAnother(context, address, '#/');
  await open();
  await beginReport(page);
  await enter(page, CELL, '7');
  await waitUntilSaved(page);
  await deployed.deployNext();
  await lookForUpdate(page);
  await expect(page.getByText(OFFER)).toBeVisible();
  await page.getByRole('button', { name: '稍后' }).click();
  await expect(page.getByText(OFFER)).toBeHidden();
  await expect(cell(page, CELL)).toHaveText('7');

  // Both windows were told; this one has work that is not stored yet.
  await page.reload();
  await expect(page.getByText(OFFER)).toBeVisible();
  await enter(page, CELL, '8');
  await page.getByRole('button', { name: '更新并重新载入' }).click();
  await expect(page.getByText(OFFER)).toBeHidden();
  await expect(cell(page, CELL)).toHaveText('8');
  await page.goto(`${address}#/settings`);
  await expect(page.getByText(NEXT_VERSION)).toBeVisible();

  // The old window never loaded this screen, and the host has its chunks no more.
  await other.evaluate(() => {
    location.hash = '#/settings';
  });
  await expect(other.getByText('MIT 许可证')).toBeVisible();
  await expect(other.getByText(NEXT_VERSION)).toBeHidden();
  expect(await keptFiles(page)).toHaveLength(2);
  await other.getByRole('button', { name: '更新并重新载入' }).click();
  await expect(other.getByText(NEXT_VERSION)).toBeVisible();
  await expect.poll(() => keptFiles(page), { timeout: 15_000 }).toHaveLength(1);
});

test('an update is refused while a save has failed', async ({ page, open, deployed }) => {
  await install(page, open);
  await open();
  await beginReport(page);
  await deployed.deployNext();
  await lookForUpdate(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await enter(page, CELL, '9');
  await expect(page.locator('[data-save-state="failed"]')).toBeAttached();
  await page.getByRole('button', { name: '更新并重新载入' }).click();
  await expect(page.getByText('还有没能存下的修改')).toBeVisible();
  await expect(cell(page, CELL)).toHaveText('9');
});

test('half a deploy is never installed', async ({ page, open, deployed, evidence }) => {
  await install(page, open);
  const [before] = await keptFiles(page);
  await deployed.deployNext();
  const [chunk = ''] = readBuildFiles(deployed.folder)
    .map(({ path }) => path)
    .filter((path) => /TrendsRoute.*\.js$/.test(path));
  await deployed.putFile(chunk, 'alert("not what was built")');
  await lookForUpdate(page).catch(() => undefined);
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        return registration?.installing ?? registration?.waiting ?? null;
      }),
    )
    .toBeNull();
  await page.reload();
  await expect(page.locator('.offline.ready')).toBeVisible();
  await expect(page.getByText(NEXT_VERSION)).toBeHidden();
  expect((await keptFiles(page))[0]).toEqual(before);
  evidence.takeExpected(/integrity|sw\.js/);
});

test('the recipe for taking the service worker back leaves neither worker nor copies, and the reports', async ({
  page,
  open,
  deployed,
}) => {
  await install(page, open);
  await open();
  await beginReport(page);
  const guide = await readFile(new URL('../../docs/hosting.md', import.meta.url), 'utf8');
  const recipe = /```js\n(?<code>[\s\S]*?)```/.exec(guide)?.groups?.['code'] ?? '';
  expect(recipe).toContain('unregister');
  await deployed.putFile('sw.js', recipe);
  await lookForUpdate(page);
  await expect.poll(() => keptFiles(page)).toEqual([]);
  await page.goto('about:blank');
  await open();
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  await expect(page.getByRole('link', { name: /2024$/ })).toBeVisible();
});

test('the browser finds nothing amiss in the manifest, and files that it was opened with are read', async ({
  page,
  open,
  context,
}) => {
  await page.addInitScript(() => {
    const queue: unknown = Reflect.get(window, 'launchQueue');
    if (typeof queue !== 'object' || queue === null) return;
    Reflect.set(queue, 'setConsumer', (consumer: (params: unknown) => void) => {
      const file = new File(['{"format":"gongkai-reports"}'], '双击打开.json');
      consumer({ files: [{ getFile: () => Promise.resolve(file) }] });
    });
  });
  await open();
  await expect(page.getByRole('heading', { name: '导入' })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('双击打开.json');
  const tools = await context.newCDPSession(page);
  const { errors, data = '' } = await tools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data) as { icons: readonly { src: string }[] };
  for (const { src } of manifest.icons) {
    expect(await page.evaluate((url) => fetch(url).then(({ status }) => status), src)).toBe(200);
  }
  const { installabilityErrors } = await tools.send('Page.getInstallabilityErrors');
  // A test's window is a private one, in which nothing can be installed.
  const amiss = installabilityErrors.map(({ errorId }) => errorId);
  expect(amiss.filter((id) => id !== 'in-incognito')).toEqual([]);
});

test.describe('over plain HTTP', () => {
  test.use({ host: 'intranet.test' });

  test('nothing is kept, and a window left open over a deploy loads anew, once, when it must', async ({
    page,
    open,
    deployed,
    evidence,
  }) => {
    const updates = page.waitForResponse(/ProgramUpdates.*\.js/);
    await open('#/settings');
    await expect(page.getByText('网址不是 https 开头')).toBeVisible();
    await updates;
    await deployed.deployNext();
    await page.evaluate(() => {
      location.hash = '#/trends';
    });
    await expect(page.getByRole('heading', { level: 1, name: '趋势' })).toBeVisible();
    await page.getByRole('link', { name: '设置' }).click();
    await expect(page.getByText(NEXT_VERSION)).toBeVisible();
    expect(evidence.takeExpected(/404|Failed to (fetch|load)|preload|MIME/)).not.toEqual([]);
  });
});
