import { openOurs } from './edits.mjs';
import { formatFigure, medianOf } from './table.mjs';

/** @typedef {import('./table.mjs').Line} Line */

const EDITS = 40;
/** The program waits so long after the last edit. */
const DEBOUNCE_MS = 300;
const MOST_RATIO = 2;

/**
 * From an edit to “saved”, beyond the wait after the last key, against one put of the same report into one store after
 * the same wait; in turns, in one page, both with strict durability.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {typeof import('./subject')} program
 * @returns {Promise<Line>}
 */
export async function benchSaving(browser, address, program) {
  const subject = program.createSubject();
  const { page } = await openOurs(browser, address, subject, program.createSteps(1));
  await page.evaluate(watchSaving);
  const text = JSON.stringify(subject.report);
  /** @type {number[]} */
  const saves = [];
  /** @type {number[]} */
  const raw = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    raw.push(await page.evaluate(putRaw, { text, waitMs: DEBOUNCE_MS }));
    await page.evaluate(() => performance.clearMarks());
    await page.keyboard.press(String((edit % 9) + 1));
    await page.keyboard.press(edit % 2 === 0 ? 'Enter' : 'Shift+Enter');
    await page.waitForFunction(() => performance.getEntriesByName('save-end').length > 0);
    saves.push(
      await page.evaluate(() => {
        const at = (/** @type {string} */ name) =>
          performance.getEntriesByName(name)[0]?.startTime ?? NaN;
        return at('save-end') - at('save-edit');
      }),
    );
  }
  await page.context().close();
  const beyond = medianOf(saves) - DEBOUNCE_MS;
  return {
    what: 'from an edit to saved, beyond the wait, against a raw put',
    measured: beyond / medianOf(raw),
    aim: MOST_RATIO,
    unit: '×',
    note: `ours ${formatFigure(beyond)} ms, raw ${formatFigure(medianOf(raw))} ms`,
  };
}

/** Runs in the page: marks when an edit is not saved yet, and when it is. */
function watchSaving() {
  new MutationObserver((records) => {
    for (const { target } of records) {
      const state = target instanceof HTMLElement ? target.dataset['saveState'] : undefined;
      if (state === 'unsaved') performance.mark('save-edit');
      if (state === 'saved') performance.mark('save-end');
    }
  }).observe(document, {
    attributes: true,
    attributeFilter: ['data-save-state'],
    subtree: true,
  });
}

/**
 * Runs in the page: waits as the program does, since a timer is late by itself, and puts.
 * @param {{ text: string, waitMs: number }} given @returns {Promise<number>}
 */
function putRaw({ text, waitMs }) {
  const report = /** @type {{ id: string }} */ (JSON.parse(text));
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('raw', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('bodies', { keyPath: 'id' });
    opening.onerror = () => reject(new Error('The raw database does not open'));
    opening.onsuccess = () => {
      const begun = performance.now();
      setTimeout(() => {
        const transaction = opening.result.transaction('bodies', 'readwrite', {
          durability: 'strict',
        });
        transaction.objectStore('bodies').put(report);
        transaction.oncomplete = () => {
          resolve(performance.now() - begun - waitMs);
          opening.result.close();
        };
      }, waitMs);
    };
  });
}
