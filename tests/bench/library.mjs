import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { openPage } from './browser.mjs';
import { formatFigure, medianOf } from './table.mjs';
import { longestTask, traceTasks } from './tasks.mjs';

/**
 * @typedef {import('./table.mjs').Line} Line
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {{ readMs: number, storeMs: number }} Import
 */

const REPORTS = 10_000;
const OPEN_MS = 300;
/** Half the speed is twice the time. */
const IMPORT_RATIO = 2;
const LONGEST_TASK_MS = 50;
const OPENINGS = 7;
const RAW_ROUNDS = 3;
const PATIENCE_MS = 300_000;

/**
 * A library of 10,000 reports: how fast it is imported against the least that any program would have to do with the
 * same bytes, and how soon its matrix stands there.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @returns {Promise<readonly Line[]>}
 */
export async function benchLibrary(browser, address) {
  const subject = /** @type {typeof import('./reviewSubject')} */ (
    await import(await bundle('tests/bench/reviewSubject.ts'))
  );
  const files = subject.createReviewFiles(REPORTS);
  const { page, tools } = await openPage(browser);
  page.setDefaultTimeout(PATIENCE_MS);
  const raw = [await importRaw(page, address, files)];
  await page.goto(`${address}#/import`);
  await page.evaluate(watchImport);
  /** @type {Import | undefined} */
  let ours;
  const events = await traceTasks(tools, async () => {
    ours = await importFiles(page, files);
  });
  await page.goto('about:blank');
  while (raw.length < RAW_ROUNDS) raw.push(await importRaw(page, address, files));
  const tasks = longestTask(events, 'import-begin');
  const opening = await openLibrary(page, address);
  await page.context().close();
  return [tellImport(files, ours, raw), tellTask(tasks), ...tellOpening(opening)];
}

/**
 * Gives the files to 导入 and stores what they hold.
 * @param {Page} page @param {readonly string[]} files @returns {Promise<Import>}
 */
async function importFiles(page, files) {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  const paths = files.map((file, index) => {
    const path = join(folder, `bench-${index}.json`);
    writeFileSync(path, file);
    return path;
  });
  await page.locator('input[type=file]').setInputFiles(paths);
  const store = page.getByRole('button', { name: '存入年报库', exact: true });
  await page.waitForFunction(() => performance.getEntriesByName('import-read').length > 0);
  await store.click();
  await page.waitForFunction(() => performance.getEntriesByName('import-stored').length > 0);
  rmSync(folder, { recursive: true });
  return page.evaluate(() => {
    const at = (/** @type {string} */ name) =>
      performance.getEntriesByName(name)[0]?.startTime ?? NaN;
    return {
      readMs: at('import-read') - at('import-begin'),
      storeMs: at('import-stored') - at('import-store'),
    };
  });
}

/** Runs in the page: marks when files are given, when all are read, when storing begins and when it is done. */
function watchImport() {
  document.addEventListener('change', () => performance.mark('import-begin'), true);
  document.addEventListener(
    'click',
    ({ target }) => {
      if (target instanceof Element && target.textContent.trim() === '存入年报库')
        performance.mark('import-store');
    },
    true,
  );
  window.addEventListener('hashchange', () => performance.mark('import-stored'));
  let isRead = false;
  new MutationObserver(() => {
    const store = [...document.querySelectorAll('button')].find(
      (button) => button.textContent.trim() === '存入年报库',
    );
    if (isRead || !store || store.disabled) return;
    isRead = true;
    performance.mark('import-read');
  }).observe(document, { attributes: true, childList: true, subtree: true });
}

/**
 * The least that there is to do: JSON.parse, and one put a report into one store, in one transaction.
 * @param {Page} page @param {string} address @param {readonly string[]} files
 */
async function importRaw(page, address, files) {
  await openBareOrigin(page, address);
  return page.evaluate(
    async (texts) => {
      const database = await new Promise(
        (/** @type {(value: IDBDatabase) => void} */ resolve, reject) => {
          const opening = indexedDB.open('raw', 1);
          opening.onupgradeneeded = () =>
            opening.result.createObjectStore('bodies', { keyPath: 'id' });
          opening.onsuccess = () => resolve(opening.result);
          opening.onerror = () => reject(new Error('The raw database does not open'));
        },
      );
      const begun = performance.now();
      const reports = texts.flatMap((text) => {
        const file = /** @type {{ reports: object[] }} */ (JSON.parse(text));
        return file.reports;
      });
      const transaction = database.transaction('bodies', 'readwrite', { durability: 'strict' });
      const bodies = transaction.objectStore('bodies');
      for (const report of reports) bodies.put(report);
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      const took = performance.now() - begun;
      database.close();
      await new Promise((resolve) => {
        indexedDB.deleteDatabase('raw').onsuccess = resolve;
      });
      return took;
    },
    [...files],
  );
}

/** A page of the same origin that runs nothing of ours. @param {Page} page @param {string} address */
async function openBareOrigin(page, address) {
  const bare = new URL('bare.html', address).href;
  await page.route(bare, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto(bare);
}

/**
 * Opens the library again and again, once its findings are known: from the navigation to the first row of the matrix.
 * @param {Page} page @param {string} address
 */
async function openLibrary(page, address) {
  await page.goto(address);
  await page.locator('a[data-errors]').first().waitFor();
  await page.waitForFunction(
    () => document.querySelector('.review') === null && document.querySelector('[data-errors]'),
    undefined,
    { polling: 1000 },
  );
  await page.addInitScript(() => {
    new MutationObserver((_records, observer) => {
      if (!document.querySelector('tbody th')) return;
      performance.mark('matrix');
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  /** @type {number[]} */
  const opened = [];
  /** @type {number[]} */
  const raw = [];
  for (let round = 0; round < OPENINGS; round += 1) {
    await openBareOrigin(page, address);
    raw.push(await page.evaluate(readHeaders));
    await page.goto(address);
    await page.locator('tbody th').first().waitFor();
    opened.push(
      await page.evaluate(() => performance.getEntriesByName('matrix')[0]?.startTime ?? NaN),
    );
  }
  return { opened, raw };
}

/** Runs in the bare page: how long the browser takes to hand out the headers. @returns {Promise<number>} */
function readHeaders() {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const opening = indexedDB.open('gongkai');
    opening.onerror = () => reject(new Error('The database does not open'));
    opening.onsuccess = () => {
      const reading = opening.result.transaction('headers').objectStore('headers').getAll();
      reading.onsuccess = () => {
        opening.result.close();
        resolve(performance.now() - begun);
      };
    };
  });
}

/** @param {readonly string[]} files @param {Import | undefined} ours @param {readonly number[]} raw @returns {Line} */
function tellImport(files, ours, raw) {
  const { readMs, storeMs } = ours ?? { readMs: NaN, storeMs: NaN };
  const bytes = files.reduce((sum, file) => sum + Buffer.byteLength(file), 0);
  const least = medianOf(raw);
  return {
    what: `importing ${REPORTS} reports`,
    measured: (readMs + storeMs) / least,
    aim: IMPORT_RATIO,
    unit: '×',
    note: `${(bytes / 1e6).toFixed(0)} MB; read ${formatFigure(readMs)} ms, stored ${formatFigure(storeMs)} ms; JSON.parse and raw put ${formatFigure(least)} ms`,
  };
}

/** @param {{ longest: number, onProcessor: number }} task @returns {Line} */
function tellTask({ longest, onProcessor }) {
  return {
    what: `longest task while ${REPORTS} reports are imported`,
    measured: longest,
    aim: LONGEST_TASK_MS,
    unit: 'ms',
    note: `on the processor ${formatFigure(onProcessor)} ms`,
  };
}

/** @param {{ opened: readonly number[], raw: readonly number[] }} times @returns {readonly Line[]} */
function tellOpening({ opened, raw }) {
  return [
    {
      what: `from the address to the matrix of ${REPORTS} reports`,
      measured: medianOf(opened),
      aim: OPEN_MS,
      unit: 'ms',
      note: `program and all; the browser hands out the headers in ${formatFigure(medianOf(raw))} ms`,
    },
  ];
}
