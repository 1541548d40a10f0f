/** `npm run screenshots`: pictures of every screen of the built program, into docs/screenshots/. */
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { buildAll } from './build.mjs';
import { readyBrowsers } from './browsers.mjs';
import { serveFolder } from './staticServer.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = `${root}docs/screenshots/`;
const sample = readFileSync(`${root}tests/fixtures/sample-yuhang-2023.txt`);

const { chromium: executablePath } = readyBrowsers();
await buildAll();
mkdirSync(folder, { recursive: true });
const server = await serveFolder(`${root}dist/`);
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});

const SIZES = /** @type {const} */ ([
  ['', { width: 1440, height: 900 }],
  ['-wide', { width: 1920, height: 1080 }],
  ['-narrow', { width: 420, height: 900 }],
]);

for (const [suffix, viewport] of SIZES) {
  const context = await browser.newContext({ viewport, locale: 'zh-CN' });
  const page = await context.newPage();
  const home = `http://localhost:${server.port}/index.html`;
  /** @param {string} name */
  const shoot = (name) => page.screenshot({ path: `${folder}${name}${suffix}.png` });

  await page.goto(home);
  await page.getByRole('button', { name: '打开示例' }).waitFor();
  await shoot('empty');
  await page.getByRole('button', { name: '打开示例' }).click();
  await page.locator('a[data-errors="3"]').waitFor();
  await shoot('library');
  await page.locator('a[data-errors="3"]').click();
  await page.locator('[data-cell="requests/granted/naturalPerson"]').click();
  await shoot('report');
  await page.goto(`${home}#/trends`);
  await page.locator('figure[data-chart] canvas').first().waitFor();
  await page.waitForLoadState('networkidle');
  await shoot('trends');
  await page.goto(`${home}#/import`);
  await page.locator('input[type=file]').setInputFiles([
    { name: '余杭区应急管理局.txt', mimeType: 'text/plain', buffer: sample },
    { name: '损坏的文件.json', mimeType: '', buffer: Buffer.from('{"format":"gongkai-reports",') },
  ]);
  await page.getByRole('alert').waitFor();
  await shoot('import');
  await page.goto(`${home}#/settings`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await shoot('settings');
  await context.close();
}

await browser.close();
await server.close();
