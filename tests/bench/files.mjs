import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPage } from './browser.mjs';
import { bundle } from './bundle.mjs';
import { formatFigure, medianOf } from './table.mjs';
import { longestTask, traceTasks } from './tasks.mjs';

const READER = 'src/formats/readDocument.ts';
const HTML_AIM_MS = 50;
const DOCX_AIM_MS = 100;
const FILES = 100;
const FOLDER_AIM_MS = 10_000;
const FOLDER_TIMEOUT_MS = 60_000;
const LONGEST_TASK_MS = 50;
const WARM_UPS = 5;
const TIMES = 25;

/** @typedef {{ reader: string, html: string, docx: string, times: number }} Given files in base64 */

/**
 * Opening a report as a page of 100 kB and as a Word document, in Chromium; and what mammoth takes to make HTML of the
 * same document, from which nobody has read a report yet.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @returns {Promise<readonly import('./table.mjs').Line[]>}
 */
export async function benchFiles(browser, address) {
  const { createFiles, createFolder } = /** @type {typeof import('./filesSubject')} */ (
    await import(await bundle('tests/bench/filesSubject.ts'))
  );
  const { html, docx } = createFiles();
  const { page } = await openPage(browser);
  const mammoth = createRequire(import.meta.url).resolve('mammoth/mammoth.browser.min.js');
  await page.addScriptTag({ content: readFileSync(mammoth, 'utf8') });
  const times = await page.evaluate(timeOpening, {
    reader: await bundle(READER),
    html: Buffer.from(html).toString('base64'),
    docx: Buffer.from(docx).toString('base64'),
    times: WARM_UPS + TIMES,
  });
  await page.context().close();
  const [ofHtml, ofDocx, ofMammoth] = [times.html, times.docx, times.mammoth].map((all) =>
    medianOf(all.slice(WARM_UPS)),
  );
  return [
    tell(`opening HTML of ${Math.round(html.length / 1000)} kB`, ofHtml, HTML_AIM_MS, times.html),
    tell('opening a Word document', ofDocx, DOCX_AIM_MS, times.docx),
    {
      what: 'a Word document, to a report, against mammoth’s HTML',
      measured: (ofDocx ?? NaN) / (ofMammoth ?? NaN),
      aim: 1,
      unit: '×',
      note: `${formatFigure(ofDocx ?? NaN)} ms and ${formatFigure(ofMammoth ?? NaN)} ms, both warm`,
    },
    ...(await openFolder(browser, address, createFolder(FILES))),
  ];
}

/**
 * A hundred files given to 导入, until all of them stand there.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {readonly { name: string, bytes: Uint8Array }[]} files
 * @returns {Promise<readonly import('./table.mjs').Line[]>}
 */
async function openFolder(browser, address, files) {
  const { page, tools } = await openPage(browser);
  await page.goto(`${address}#/import`);
  const input = page.locator('input[type=file]');
  await input.waitFor({ state: 'attached' });
  // From disk: files that Playwright holds in memory are unpacked by the page itself.
  const folder = mkdtempSync(join(tmpdir(), 'bench-files-'));
  const paths = files.map(({ name, bytes }) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  });
  let tookMs = NaN;
  const events = await traceTasks(tools, async () => {
    await page.evaluate(() => performance.mark('files-begin'));
    const start = performance.now();
    await input.setInputFiles(paths);
    await page
      .locator('article')
      .nth(FILES - 1)
      .waitFor({ timeout: FOLDER_TIMEOUT_MS });
    tookMs = performance.now() - start;
    // What comes after the last mark, such as the drawing of it, is to be in the trace too.
    await page.waitForTimeout(500);
  });
  await page.context().close();
  rmSync(folder, { recursive: true });
  const { longest, onProcessor } = longestTask(events, 'files-begin');
  return [
    {
      what: `opening ${FILES} files, Word documents and pages`,
      measured: tookMs,
      aim: FOLDER_AIM_MS,
      unit: 'ms',
      note: 'until all of them are shown',
    },
    {
      what: `longest task while ${FILES} files are opened`,
      measured: longest,
      aim: LONGEST_TASK_MS,
      unit: 'ms',
      note: `on the processor ${formatFigure(onProcessor)} ms`,
    },
  ];
}

/**
 * Runs in a page: the milliseconds of each opening, in turns.
 * @param {Given} given
 */
async function timeOpening({ reader, html, docx, times }) {
  const { readDocument } = /** @type {typeof import('@/formats/readDocument')} */ (
    await import(reader)
  );
  const { mammoth } = /** @type {{ mammoth: typeof import('mammoth') }} */ (
    /** @type {unknown} */ (globalThis)
  );
  /** @param {string} base64 */
  const bytesOf = (base64) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const makers = { createId: () => 'id', now: () => '2025-01-01T00:00:00.000Z' };
  const files = { html: bytesOf(html), docx: bytesOf(docx) };
  /** @type {{ html: number[], docx: number[], mammoth: number[] }} */
  const took = { html: [], docx: [], mammoth: [] };
  for (let time = 0; time < times; time += 1) {
    for (const kind of /** @type {const} */ (['html', 'docx'])) {
      const start = performance.now();
      const read = readDocument(files[kind], makers);
      took[kind].push(performance.now() - start);
      if (!read.ok) throw new Error(`The ${kind} is not read: ${read.failure.kind}`);
    }
    const start = performance.now();
    await mammoth.convertToHtml({ arrayBuffer: files.docx.buffer });
    took.mammoth.push(performance.now() - start);
  }
  return took;
}

/**
 * @param {string} what @param {number | undefined} measured @param {number} aim @param {readonly number[]} times
 * @returns {import('./table.mjs').Line}
 */
function tell(what, measured, aim, times) {
  const note = `the first, cold one ${formatFigure(times[0] ?? NaN)} ms`;
  return { what, measured, aim, unit: 'ms', note };
}
