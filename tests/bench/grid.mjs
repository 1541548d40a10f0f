import { openBare, openOurs } from './edits.mjs';
import { readWork } from './browser.mjs';
import { formatFigure, medianOf } from './table.mjs';

/**
 * @typedef {import('./table.mjs').Line} Line
 * @typedef {import('./browser.mjs').Opened} Opened
 * @typedef {typeof import('./subject')} Program
 */

/** In a row, so that one save does for several, and each by itself, saved before the next. */
const PASTES_IN_A_ROW = { pastes: 20, apartMs: 100 };
const PASTES_ALONE = { pastes: 12, apartMs: 700 };
/** Longer than the program waits before it saves the last paste, and than the save takes. */
const SETTLE_MS = 1000;
const ARROWS = 90;
/** What a keyboard repeats at. */
const ARROW_APART_MS = 33;
const SLOWDOWN = 4;
const LONGEST_TASK_MS = 16;
const OPENINGS = 12;
const OPENING_MS = 100;

/**
 * A paste of the whole of table three against 175 text nodes written by hand, and a held arrow key against an
 * input that is moved by hand, on a processor slowed down four times.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {Program} program
 * @returns {Promise<readonly Line[]>}
 */
export async function benchGrid(browser, address, program) {
  const steps = program.createSteps(1);
  const subject = program.createSubject();
  const ours = await openOurs(browser, address, subject, steps);
  const bare = await openBare(browser, address, ours.table, { equations: [], steps, body: '' });
  await bare.page.evaluate(openBareDatabase, JSON.stringify(subject.report));
  const inARow = await comparePastes(ours, bare, PASTES_IN_A_ROW, writeNodes);
  const alone = await comparePastes(ours, bare, PASTES_ALONE, writeAndPut);
  await ours.page.locator('[data-cell="requests/newlyReceived/naturalPerson"]').click();
  await bare.page.evaluate(moveInputByHand);
  const held = { bare: await holdArrows(bare), ours: await holdArrows(ours) };
  await ours.page.context().close();
  await bare.page.context().close();
  return [
    { what: 'pasting 25 × 7 cells, ten times a second', aim: 2, unit: '×', ...inARow },
    {
      what: 'pasting 25 × 7 cells, and saving them, against a raw put',
      aim: 2,
      unit: '×',
      ...alone,
    },
    {
      what: `longest task of a held arrow key, processor ÷ ${SLOWDOWN}`,
      measured: held.ours.longest,
      aim: LONGEST_TASK_MS,
      unit: 'ms',
      note: `bare ${formatFigure(held.bare.longest)} ms; frames drawn ${held.ours.frames}, bare ${held.bare.frames}`,
    },
  ];
}

/**
 * From the click on a report in the library to a cell that can be typed into.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {Program} program
 * @returns {Promise<Line>}
 */
export async function benchOpening(browser, address, program) {
  const { page } = await openOurs(
    browser,
    address,
    program.createSubject(),
    program.createSteps(1),
  );
  /** @type {number[]} */
  const times = [];
  // Its code is loaded: `openOurs` had the report open once.
  for (let opening = 0; opening <= OPENINGS; opening += 1) {
    await page.goto(`${address}#/`);
    await page.locator('a[data-errors]').first().waitFor();
    /** @type {number} */
    const time = await page.evaluate(openFirstReport);
    times.push(time);
  }
  await page.context().close();
  return {
    what: 'opening a report, to the first usable cell',
    measured: medianOf(times.slice(1)),
    aim: OPENING_MS,
    unit: 'ms',
    note: `from ${formatFigure(Math.min(...times))} to ${formatFigure(Math.max(...times))} ms`,
  };
}

/**
 * Pastes in turns, ours and bare, the first turn only to warm up.
 * @param {Opened} ours
 * @param {Opened} bare
 * @param {{ pastes: number, apartMs: number }} pace
 * @param {(turn: number) => void} pasteBare runs in the bare page
 * @returns {Promise<{ measured: number, note: string }>}
 */
async function comparePastes(ours, bare, pace, pasteBare) {
  /** @type {{ ours: number, bare: number }[]} */
  const rounds = [];
  for (let round = 0; round < 4; round += 1) {
    rounds.push({
      bare: await pasteOften(bare, pace, pasteBare),
      ours: await pasteOften(ours, pace, pasteBlock),
    });
  }
  const [, ...counted] = rounds;
  const oursMs = formatFigure(medianOf(counted.map((round) => round.ours)));
  const bareMs = formatFigure(medianOf(counted.map((round) => round.bare)));
  return {
    measured: medianOf(counted.map((round) => round.ours / round.bare)),
    note: `ours ${oursMs} ms, totals and checks included; bare ${bareMs} ms`,
  };
}

/**
 * The main thread's milliseconds for one paste.
 * @param {Opened} opened
 * @param {{ pastes: number, apartMs: number }} pace
 * @param {(turn: number) => void} paste runs in the page
 */
async function pasteOften({ page, tools }, { pastes, apartMs }, paste) {
  await page.bringToFront();
  await page.locator('[data-cell="requests/newlyReceived/naturalPerson"]').click({ force: true });
  const before = await readWork(tools);
  for (let turn = 0; turn < pastes; turn += 1) {
    await page.evaluate(paste, turn);
    await wait(apartMs);
  }
  await wait(SETTLE_MS);
  const after = await readWork(tools);
  return (after.task - before.task) / pastes;
}

/** @param {number} ms */
function wait(ms) {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** Runs in the program: pastes a block over the whole table. @param {number} turn */
function pasteBlock(turn) {
  const line = Array.from({ length: 7 }, (_, column) => (turn + column) % 9).join('\t');
  const data = new DataTransfer();
  data.setData('text/plain', Array.from({ length: 25 }, () => line).join('\n'));
  document.activeElement?.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
  );
}

/** Runs in the bare page: writes the same numbers into its cells. @param {number} turn */
function writeNodes(turn) {
  const cells = document.querySelectorAll('td');
  cells.forEach((cell, index) => {
    const text = cell.firstChild ?? cell.appendChild(document.createTextNode(''));
    text.nodeValue = String((turn + (index % 7)) % 9);
  });
}

/**
 * Runs in the bare page: opens its database and keeps a row to put into it.
 * @param {string} body a report's body as JSON
 */
async function openBareDatabase(body) {
  /** @type {IDBDatabase} */
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open('bare', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('bodies', { keyPath: 'id' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no database'));
  });
  Object.assign(window, { database, row: JSON.parse(body) });
}

/** Runs in the bare page: writes the numbers, and puts the row once they are drawn. @param {number} turn */
function writeAndPut(turn) {
  document.querySelectorAll('td').forEach((cell, index) => {
    const text = cell.firstChild ?? cell.appendChild(document.createTextNode(''));
    text.nodeValue = String((turn + (index % 7)) % 9);
  });
  setTimeout(() => {
    const { database, row } = /** @type {{ database: IDBDatabase, row: unknown }} */ (
      /** @type {unknown} */ (window)
    );
    const transaction = database.transaction('bodies', 'readwrite', { durability: 'strict' });
    transaction.objectStore('bodies').put(row);
  }, 300);
}

/** Runs in the bare page: its input lies over a cell and is moved by the arrows. */
function moveInputByHand() {
  const input = document.querySelector('input');
  const boxes = Array.from(document.querySelectorAll('td'), (cell) => cell.getBoundingClientRect());
  let at = 0;
  if (!input) return;
  input.style.position = 'absolute';
  input.style.top = '0';
  input.style.left = '0';
  input.addEventListener(
    'keydown',
    (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      at = Math.max(0, Math.min(boxes.length - 1, at + (event.key === 'ArrowDown' ? 7 : -7)));
      const box = boxes[at];
      if (!box) return;
      input.style.transform = `translate(${box.left}px, ${box.top}px)`;
      input.style.width = `${box.width}px`;
      input.style.height = `${box.height}px`;
    },
    { capture: true },
  );
  input.focus();
}

/**
 * Holds the arrow down and then the arrow up, and tells the longest task and the frames drawn.
 * @param {Opened} opened
 */
async function holdArrows({ page, tools }) {
  await page.bringToFront();
  await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  /** @type {{ name: string, dur?: number, pid: number, tid: number }[]} */
  const events = [];
  tools.on('Tracing.dataCollected', ({ value }) =>
    events.push(.../** @type {typeof events} */ (/** @type {unknown} */ (value))),
  );
  const isComplete = new Promise((resolve) => {
    tools.once('Tracing.tracingComplete', resolve);
  });
  await tools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['disabled-by-default-devtools.timeline', 'devtools.timeline'],
    },
  });
  const start = performance.now();
  for (let press = 0; press < ARROWS; press += 1) {
    const due = start + press * ARROW_APART_MS - performance.now();
    await wait(due);
    const isDown = Math.floor(press / 20) % 2 === 0;
    await tools.send('Input.dispatchKeyEvent', {
      type: 'keyDown',
      key: isDown ? 'ArrowDown' : 'ArrowUp',
      code: isDown ? 'ArrowDown' : 'ArrowUp',
      windowsVirtualKeyCode: isDown ? 40 : 38,
      autoRepeat: true,
    });
  }
  await tools.send('Tracing.end');
  await isComplete;
  await tools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const drawing = events.filter(({ name }) => name === 'Paint' || name === 'FunctionCall');
  const threads = new Set(drawing.map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = events.filter(
    ({ name, pid, tid }) => name === 'RunTask' && threads.has(`${pid} ${tid}`),
  );
  return {
    longest: Math.max(...tasks.map(({ dur = 0 }) => dur / 1000)),
    frames: events.filter(({ name }) => name === 'Commit').length,
  };
}

/**
 * Runs in the program: opens the first report of the matrix, and tells the milliseconds until a cell can be typed
 * into.
 * @returns {Promise<number>}
 */
function openFirstReport() {
  /** @type {HTMLAnchorElement | null} */
  const link = document.querySelector('a[data-errors]');
  const start = performance.now();
  link?.click();
  return new Promise((resolve) => {
    const look = () => {
      if (document.querySelector('[data-cell="requests/newlyReceived/naturalPerson"]')) {
        requestAnimationFrame(() => resolve(performance.now() - start));
      } else requestAnimationFrame(look);
    };
    look();
  });
}
