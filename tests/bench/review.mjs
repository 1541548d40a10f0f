import { bundle } from './bundle.mjs';
import { openPage } from './browser.mjs';
import { formatFigure, medianOf } from './table.mjs';
import { longestTask, traceTasks } from './tasks.mjs';

/**
 * @typedef {import('./table.mjs').Line} Line
 * @typedef {import('./tasks.mjs').TraceEvent} TraceEvent
 */

const REPORTS = 1_000;
const LONGEST_TASK_MS = 50;
const NUMBERS_US = 200;
const TEXTS_MS = 5;
const AGAIN_MS = 1;
const EDITS = 2_000;
const WARM_UPS = 200;
const TEXTS = 300;
/** Our rules are to take a fiftieth of the time. */
const SHARE_OF_FORMULAS = 1 / 50;
const REVIEW_TIMEOUT_MS = 120_000;

/**
 * A library of 1,000 reports reviewed in the background; the rules by themselves in Node; the equations against
 * HyperFormula.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {typeof import('./subject')} program
 * @returns {Promise<readonly Line[]>}
 */
export async function benchReview(browser, address, program) {
  const subject = /** @type {typeof import('./reviewSubject')} */ (
    await import(await bundle('tests/bench/reviewSubject.ts'))
  );
  const numbers = subject.timeNumbers(EDITS).slice(WARM_UPS);
  const texts = subject.timeTexts(TEXTS).slice(TEXTS / 10);
  const again = subject.timeAgain(EDITS).slice(WARM_UPS);
  const retold = subject.timeRetold(TEXTS).slice(TEXTS / 10);
  return [
    {
      what: 'all checks of numbers of one report in Node',
      measured: medianOf(numbers),
      aim: NUMBERS_US,
      unit: 'µs',
      note: 'after an edit each',
    },
    {
      what: 'all checks of a text of 3,000 signs in Node',
      measured: medianOf(texts) / 1000,
      aim: TEXTS_MS,
      unit: 'ms',
      note: 'another text each time, copies among 60 reports included',
    },
    {
      what: 'all checks again after one edit of a cell in Node',
      measured: medianOf(again) / 1000,
      aim: AGAIN_MS,
      unit: 'ms',
      note: 'with a text of 3,000 signs',
    },
    {
      what: 'all checks again after one edit of the text in Node',
      measured: medianOf(retold) / 1000,
      aim: undefined,
      unit: 'ms',
      note: 'a sentence more in 3,000 signs',
    },
    ...(await compareFormulas(browser, program)),
    ...(await reviewLibrary(browser, address, subject.createReviewFiles(REPORTS))),
  ];
}

/**
 * The equations of tables three and four, ours and HyperFormula's, in one page: of whole reports, and after an edit.
 * @param {import('@playwright/test').Browser} browser
 * @param {typeof import('./subject')} program
 * @returns {Promise<readonly Line[]>}
 */
async function compareFormulas(browser, program) {
  const { page } = await openPage(browser);
  const { reports, edits } = await page.evaluate(timeBoth, {
    module: await bundle('tests/bench/formulas.ts'),
    report: program.createSubject().report,
    steps: [...program.createSteps(EDITS)],
  });
  await page.context().close();
  return [
    tellRatio('the equations of a report against HyperFormula', reports, SHARE_OF_FORMULAS),
    tellRatio('the equations after one edit against HyperFormula', edits, undefined),
  ];
}

/** @param {string} what @param {import('./formulas').Times} times @param {number | undefined} aim @returns {Line} */
function tellRatio(what, times, aim) {
  const [ours = NaN, formulas = NaN] = [times.ours, times.formulas].map((all) =>
    medianOf(all.slice(all.length / 10)),
  );
  const note = `ours ${formatFigure(ours)} µs, HyperFormula ${formatFigure(formulas)} µs`;
  return { what, measured: ours / formulas, aim, unit: '×', note };
}

/**
 * Runs in a page.
 * @param {{ module: string, report: import('@/report/report').Report, steps: import('./subject').Step[] }} given
 */
async function timeBoth({ module, report, steps }) {
  const { timeReports, timeEdits } = /** @type {typeof import('./formulas')} */ (
    await import(module)
  );
  return { reports: timeReports(report, steps), edits: timeEdits(report, steps) };
}

/**
 * Stores the reports, forgets what was found in them, and opens the library again: from the line that tells how far
 * the reviewer is to its end.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {readonly string[]} files
 * @returns {Promise<readonly Line[]>}
 */
async function reviewLibrary(browser, address, files) {
  const { page, tools } = await openPage(browser);
  await page.goto(`${address}#/import`);
  await page.locator('input[type=file]').setInputFiles(
    files.map((file, index) => ({
      name: `bench-${index}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(file, 'utf8'),
    })),
  );
  await page.getByRole('button', { name: '存入年报库' }).click({ timeout: REVIEW_TIMEOUT_MS });
  await page.getByRole('heading', { name: '年报库' }).waitFor({ timeout: REVIEW_TIMEOUT_MS });
  await page.goto('about:blank');
  // A page of the same origin that runs nothing of ours.
  const bare = new URL('bare.html', address).href;
  await page.route(bare, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto(bare);
  await page.evaluate(forgetFindings);
  await page.addInitScript(markReview);
  const events = await traceTasks(tools, async () => {
    await page.goto(`${address}#/`);
    await page.waitForFunction(
      () => performance.getEntriesByName('review-end').length > 0,
      undefined,
      { timeout: REVIEW_TIMEOUT_MS, polling: 250 },
    );
    // What comes after the last mark, such as the drawing of it, is to be in the trace too.
    await page.waitForTimeout(500);
  });
  const marks = await page.evaluate(() =>
    ['review-begin', 'review-end'].map((name) => performance.getEntriesByName(name)[0]?.startTime),
  );
  const unknown = await page.locator('a:not([data-errors])[aria-describedby]').count();
  await page.context().close();
  if (unknown > 0) throw new Error(`${unknown} reports were not reviewed`);
  return tellReview(events, Number(marks[1]) - Number(marks[0]));
}

/** @param {readonly TraceEvent[]} events @param {number} tookMs @returns {readonly Line[]} */
function tellReview(events, tookMs) {
  const { longest, onProcessor } = longestTask(events, 'review-begin');
  return [
    {
      what: `longest task while ${REPORTS} reports are reviewed`,
      measured: longest,
      aim: LONGEST_TASK_MS,
      unit: 'ms',
      note: `on the processor ${formatFigure(onProcessor)} ms`,
    },
    {
      what: `reviewing ${REPORTS} reports, copies included`,
      measured: tookMs,
      aim: undefined,
      unit: 'ms',
      note: 'in the background, from an empty store of findings',
    },
  ];
}

/** Runs in the page before the program: marks when the reviewer's line comes and goes. */
function markReview() {
  let isShown = false;
  new MutationObserver(() => {
    const isThere = document.querySelector('.review') !== null;
    if (isThere === isShown) return;
    isShown = isThere;
    performance.mark(isThere ? 'review-begin' : 'review-end');
  }).observe(document, { childList: true, subtree: true });
}

/** Runs in the bare page: empties what the reviewer stored. @returns {Promise<void>} */
function forgetFindings() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('gongkai');
    opening.onerror = () => reject(new Error('The database does not open'));
    opening.onsuccess = () => {
      const database = opening.result;
      const clearing = database.transaction('derived', 'readwrite');
      clearing.objectStore('derived').clear();
      clearing.oncomplete = () => {
        database.close();
        resolve();
      };
    };
  });
}
