import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openPage } from './browser.mjs';
import { bundle } from './bundle.mjs';
import { formatFigure, medianOf } from './table.mjs';

const READER = 'src/formats/readDocument.ts';
const HTML_AIM_MS = 50;
const DOCX_AIM_MS = 100;
const WARM_UPS = 5;
const TIMES = 25;

/** @typedef {{ reader: string, html: string, docx: string, times: number }} Given files in base64 */

/**
 * Opening a report as a page of 100 kB and as a Word document, in Chromium; and what mammoth takes to make HTML of the
 * same document, from which nobody has read a report yet.
 * @param {import('@playwright/test').Browser} browser
 * @returns {Promise<readonly import('./table.mjs').Line[]>}
 */
export async function benchFiles(browser) {
  const { createFiles } = /** @type {typeof import('./filesSubject')} */ (
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
