import { bundle } from './bundle.mjs';
import { openPage } from './browser.mjs';
import { formatFigure, medianOf } from './table.mjs';

const DOCX = 'src/formats/docx/writeDocx.ts';
const HTML = 'src/formats/html/writeHtml.ts';
const DOCX_AIM_MS = 300;
const HTML_AIM_MS = 20;
const DRAWER = 60;
const DRAWER_AIM_MS = 20_000;
const WARM_UPS = 3;
const TIMES = 20;

/** @typedef {import('@/report/report').Report} Report */
/** @typedef {{ docx: string, html: string, report: Report, times: number, drawer: number }} Given */

/**
 * Writing a report as a Word file and as a page with its data, in Chromium and in Node.
 * @param {import('@playwright/test').Browser} browser
 * @param {typeof import('./subject')} program
 * @returns {Promise<readonly import('./table.mjs').Line[]>}
 */
export async function benchWriting(browser, program) {
  const given = {
    docx: await bundle(DOCX),
    html: await bundle(HTML),
    report: program.createSubject().report,
    times: 1 + WARM_UPS + TIMES,
    drawer: DRAWER,
  };
  const { page } = await openPage(browser);
  const inChromium = await page.evaluate(timeWriting, given);
  await page.context().close();
  const inNode = await timeWriting(given);
  return [
    tell('a Word file in Chromium', inChromium.docx, DOCX_AIM_MS),
    tell('a Word file in Node', inNode.docx, DOCX_AIM_MS),
    tell('a page with its data in Chromium', inChromium.html, HTML_AIM_MS),
    tell('a page with its data in Node', inNode.html, HTML_AIM_MS),
    {
      what: `writing ${DRAWER} Word files in Chromium`,
      measured: inChromium.drawerMs,
      aim: DRAWER_AIM_MS,
      unit: 'ms',
      note: 'one after the other, not yet in their zip',
    },
  ];
}

/**
 * Runs in Node and in a page: the milliseconds of each writing, the cold one first.
 * @param {Given} given
 */
async function timeWriting({ docx, html, report, times, drawer }) {
  const { writeDocx } = /** @type {typeof import('@/formats/docx/writeDocx')} */ (
    await import(docx)
  );
  const { writeHtmlPage } = /** @type {typeof import('@/formats/html/writeHtml')} */ (
    await import(html)
  );
  const blanks = /** @type {const} */ ('blank');
  const requestsPage = /** @type {const} */ ('portrait');
  const head = { generator: 'bench', exportedAt: '2025-02-20T02:00:00.000Z' };
  /** @param {() => unknown} write */
  const time = (write) => {
    const start = performance.now();
    write();
    return performance.now() - start;
  };
  /** @param {() => unknown} write */
  const timeAll = (write) => Array.from({ length: times }, () => time(write));
  const writeOne = () => writeDocx(report, { blanks, requestsPage });
  return {
    docx: timeAll(writeOne),
    html: timeAll(() => writeHtmlPage(report, { blanks, head })),
    drawerMs: time(() => {
      for (let count = 0; count < drawer; count += 1) writeOne();
    }),
  };
}

/** @param {string} what @param {readonly number[]} times @param {number} aim @returns {import('./table.mjs').Line} */
function tell(what, times, aim) {
  return {
    what: `writing ${what}`,
    measured: medianOf(times.slice(1 + WARM_UPS)),
    aim,
    unit: 'ms',
    note: `the first, cold one ${formatFigure(times[0] ?? NaN)} ms`,
  };
}
