import { barePage, startBareTable } from './bareTable.mjs';
import { openPage, readWork } from './browser.mjs';
import { medianOf } from './table.mjs';

/**
 * @typedef {import('./subject').Step} Step
 * @typedef {import('./browser.mjs').Work} Work
 * @typedef {import('./browser.mjs').Opened & { steps: Iterator<Step> }} Typing
 */

/**
 * How edits are made: so many, so far apart, so often.
 * @typedef {{ edits: number, apartMs: number, rounds: number }} Pace
 */

export const WARM_UP = { edits: 60, apartMs: 50 };
/** Longer than the program waits before it saves the last edit, and than the save takes. */
const SETTLE_MS = 1000;
/** Between the digit and the key that commits it: nobody presses both within one frame. */
const KEYS_APART_MS = 20;

/**
 * The main thread's milliseconds for one edit, in our table three and in the bare one, measured in turns.
 * @param {Typing} ours
 * @param {Typing} bare
 * @param {Pace} pace
 */
export async function compareEdits(ours, bare, pace) {
  /** @type {{ ours: Work, bare: Work }[]} */
  const rounds = [];
  for (let round = 0; round < pace.rounds; round += 1) {
    rounds.push({ bare: await measureEdits(bare, pace), ours: await measureEdits(ours, pace) });
  }
  return {
    ours: medianWork(rounds.map((round) => round.ours)),
    bare: medianWork(rounds.map((round) => round.bare)),
    ratio: medianOf(rounds.map((round) => round.ours.task / round.bare.task)),
  };
}

/**
 * Opens the report in the program and puts the focus on the first step's cell.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address of the hosted page
 * @param {import('./subject').Subject} subject
 * @param {readonly Step[]} steps
 * @returns {Promise<Typing & { table: string }>} with the table's markup, for the bare page
 */
export async function openOurs(browser, address, { report, file }, steps) {
  const { page, tools } = await openPage(browser);
  await page.goto(`${address}#/import`);
  await page.locator('input[type=file]').setInputFiles({
    name: 'bench.json',
    mimeType: 'application/json',
    buffer: Buffer.from(file, 'utf8'),
  });
  await page.getByRole('button', { name: '存入年报库' }).click();
  await page.getByRole('heading', { name: '年报库' }).waitFor();
  await page.goto(`${address}#/report/${report.id}`);
  const first = page.locator(cellSelector(steps));
  await first.click();
  const table = await page
    .locator('table', { has: first })
    .evaluate((element) => element.outerHTML);
  return { page, tools, table, steps: steps.values() };
}

/**
 * Opens the bare table, at an address of the same server so that it has a database too.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {string} table the markup of the program's table
 * @param {import('./bareTable.mjs').BareTable} given
 * @returns {Promise<Typing>}
 */
export async function openBare(browser, address, table, given) {
  const { page, tools } = await openPage(browser);
  const url = new URL('bare.html', address).href;
  await page.route(url, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: barePage(table) }),
  );
  await page.goto(url);
  // The mouse rests on the same cell on both sides: a browser looks what lies under it after each layout.
  await page.locator(cellSelector(given.steps)).hover();
  await page.evaluate(startBareTable, given);
  return { page, tools, steps: given.steps.values() };
}

/**
 * Makes edits and tells what one of them cost. Throws where they did not arrive.
 * @param {Typing} typing
 * @param {Omit<Pace, 'rounds'>} pace
 * @returns {Promise<Work>}
 */
export async function measureEdits({ page, tools, steps }, { edits, apartMs }) {
  await page.bringToFront();
  const before = await readWork(tools);
  const start = performance.now();
  /** @type {Step | undefined} */
  let last;
  for (let edit = 0; edit < edits; edit += 1) {
    await wait(start + edit * apartMs - performance.now());
    const { done, value } = steps.next();
    if (done) throw new Error('There are not enough steps');
    last = value;
    await typeStep(tools, value);
  }
  await wait(SETTLE_MS);
  const after = await readWork(tools);
  await expectText(page, last);
  return eachWork((kind) => (after[kind] - before[kind]) / edits);
}

/** @param {import('@playwright/test').CDPSession} tools @param {Step} step */
async function typeStep(tools, { digit, key, shift }) {
  const start = performance.now();
  const code = `Digit${digit}`;
  const keyCode = digit.charCodeAt(0);
  const digitKey = { key: digit, code, windowsVirtualKeyCode: keyCode };
  const goOn = {
    key,
    code: key,
    windowsVirtualKeyCode: { Enter: 13, ArrowLeft: 37, ArrowRight: 39 }[key],
    modifiers: shift ? 8 : 0,
  };
  await Promise.all([
    tools.send('Input.dispatchKeyEvent', { type: 'keyDown', text: digit, ...digitKey }),
    tools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...digitKey }),
  ]);
  await wait(start + KEYS_APART_MS - performance.now());
  await Promise.all([
    tools.send('Input.dispatchKeyEvent', {
      type: 'keyDown',
      ...goOn,
      ...(key === 'Enter' ? { text: '\r' } : {}),
    }),
    tools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...goOn }),
  ]);
}

/** The cell of the first of some steps. @param {readonly Step[]} steps */
function cellSelector([step]) {
  return `[data-cell="${step?.address ?? ''}"]`;
}

/** @param {import('@playwright/test').Page} page @param {Step | undefined} step */
async function expectText(page, step) {
  if (!step) return;
  const text = await page.locator(cellSelector([step])).textContent();
  if (text !== step.digit) {
    throw new Error(`${step.address} shows “${text ?? ''}” where ${step.digit} was typed`);
  }
}

/** @param {readonly Work[]} works @returns {Work} */
function medianWork(works) {
  return eachWork((kind) => medianOf(works.map((work) => work[kind])));
}

/** @param {(kind: keyof Work) => number} give @returns {Work} */
function eachWork(give) {
  return {
    task: give('task'),
    script: give('script'),
    style: give('style'),
    layout: give('layout'),
  };
}

/** @param {number} ms */
function wait(ms) {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
