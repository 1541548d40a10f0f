import { WARM_UP, compareEdits, measureEdits, openBare, openOurs } from './edits.mjs';
import { formatFigure } from './table.mjs';

/** @typedef {import('./table.mjs').Line} Line */

const QUICKLY = { edits: 300, apartMs: 50, rounds: 5 };
const SLOWLY = { edits: 30, apartMs: 1000, rounds: 3 };

/**
 * One edit in table three, with totals, all checks and autosave, against a bare table.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {typeof import('./subject')} program
 * @param {{ isSlow: boolean }} options one edit a second, the bare one with the raw put of the same report
 * @returns {Promise<Line>}
 */
export async function benchEditing(browser, address, program, { isSlow }) {
  const pace = isSlow ? SLOWLY : QUICKLY;
  const subject = program.createSubject();
  const steps = program.createSteps(WARM_UP.edits + pace.edits * pace.rounds);
  const ours = await openOurs(browser, address, subject, steps);
  const body = isSlow ? JSON.stringify(subject.report) : '';
  const equations = program.totalsOfTableThree();
  const bare = await openBare(browser, address, ours.table, { equations, steps, body });
  await measureEdits(bare, WARM_UP);
  await measureEdits(ours, WARM_UP);
  const found = await compareEdits(ours, bare, pace);
  await ours.page.context().close();
  await bare.page.context().close();
  return {
    what: isSlow ? 'one edit of one a second' : 'one edit of 20 a second',
    measured: found.ratio,
    aim: isSlow ? 2 : 1.5,
    unit: '×',
    note: `ours ${tellWork(found.ours)}; bare${isSlow ? ' + raw put' : ''} ${tellWork(found.bare)}`,
  };
}

/** @param {import('./browser.mjs').Work} work */
function tellWork({ task, script, style, layout }) {
  const parts = [script, style, layout].map(formatFigure).join('/');
  return `${formatFigure(task)} ms (script/style/layout ${parts})`;
}
