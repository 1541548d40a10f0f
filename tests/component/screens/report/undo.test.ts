import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { runChecks } from '@/checks/runChecks';
import { TABLE_IDS } from '@/editions/form';
import { createRandom } from '@/report/example/random';
import { cellValue, editionsOf, formCellsOf, type CellValue, type Report } from '@/report/report';
import { STEP_LIMIT } from '@/state/history';
import { arbitraryReport } from '@tests/helpers/arbitraryReport';
import { EditingSession } from '@tests/helpers/editingSession';
import { keyPress } from '@tests/helpers/keyPress';
import { COMMAND_NAMES, doRandomCommand } from '@tests/helpers/randomCommands';
import { realReport } from '@tests/helpers/realReports';
import { blankReport, zeroReport } from '@tests/helpers/smallReports';

const SEED = 20240115;
const IS_LONG = process.env['TORTURE'] === '1';
/** As many commands as make more than 10,000 steps: some only move, or change nothing. */
const COMMANDS = IS_LONG ? 160_000 : 22_000;
const ROUND = 200;
const GRANTED = 'requests/granted/naturalPerson';

/** Both forms, blanks, `/`, totals that do not add up, cells that were not read, keys of a newer program. */
function startingReports(): readonly Report[] {
  const [any, other] = fc.sample(arbitraryReport(), { numRuns: 2, seed: SEED });
  return [
    blankReport({}, { edition: '2021' }),
    blankReport({}, { edition: '2019' }),
    zeroReport(
      {
        [GRANTED]: '/',
        'requests/granted/total': 12,
        'requests/partial/business': null,
        'requests/outcomesTotal/total': 7,
      },
      { status: 'drafting' },
    ),
    blankReport({}, { edition: '2021', tableEditions: { disclosure: '2019' } }),
    blankReport(
      { [GRANTED]: 3 },
      { unread: ['requests/granted/business', 'requests/partial/total'] },
    ),
    ...['yuhang-emergency-2023', 'pingtan-2019'].map(realReport),
    ...[any, other].flatMap((report) => report ?? []),
  ];
}

/** What is on the screen beside the report itself: the rows' signals and the findings. */
async function expectScreenToFollow(session: EditingSession): Promise<void> {
  await session.wait(2_000);
  const { report, findings } = session.open;
  expect(session.open.checked).toBe(report);
  expect(findings).toEqual(runChecks(report, { previous: undefined }));
  const shown = formCellsOf(editionsOf(report)).map(({ address }) => session.open.valueOf(address));
  const held = formCellsOf(editionsOf(report)).map(({ address }) => cellValue(report, address));
  expect(shown).toEqual(held);
}

/** Undoes or redoes until the report is where it was after so many steps; each state on the way is held too. */
function travelTo(session: EditingSession, position: number): void {
  while (session.states.position !== position) {
    const before = session.states.position;
    session.travel(position > before ? 1 : -1);
    expectToStand(session);
    if (session.states.position === before) throw new Error(`No step beyond ${before}`);
  }
}

function expectToStand(session: EditingSession): void {
  // Compared first: an assertion on some hundred kilobytes takes long where it succeeds, too.
  if (session.bytes !== session.states.now) expect(session.bytes).toBe(session.states.now);
  expect([session.open.canUndo, session.open.canRedo]).toEqual([
    session.states.undoable > 0,
    session.states.redoable > 0,
  ]);
}

describe('undo and redo', () => {
  const reports = startingReports();
  const commandsEach = Math.ceil(COMMANDS / reports.length / ROUND) * ROUND;
  const drawn = new Set<string>();
  let steps = 0;
  let refused = 0;

  test.each(reports.map((report, index) => ({ report, index })))(
    'give back the first and the last state of every round of 200 random commands, from report $index',
    async ({ report, index }) => {
      const random = createRandom(SEED, index);
      const session = new EditingSession(report);
      for (let round = 0; round * ROUND < commandsEach; round += 1) {
        const start = { position: session.states.position, bytes: session.bytes };
        for (let command = 0; command < ROUND; command += 1) {
          const isBack = random.int(0, 9) === 0 && session.states.position > start.position;
          if (isBack) session.travel(-1);
          else if (random.int(0, 14) === 0) session.travel(1);
          else drawn.add(await doRandomCommand(session, random));
          expectToStand(session);
        }
        session.leaveEditors();
        const end = { position: session.states.position, bytes: session.bytes };
        refused += session.open.refused.size;
        travelTo(session, start.position);
        expect(session.bytes === start.bytes).toBe(true);
        travelTo(session, end.position);
        expect(session.bytes === end.bytes).toBe(true);
      }
      steps += session.states.made;
      await expectScreenToFollow(session);
    },
    COMMANDS * 20,
  );

  it('were held to commands of every kind, more than 10,000 steps, and refused texts among them', () => {
    expect([...drawn].sort()).toEqual([...COMMAND_NAMES].sort());
    expect(steps).toBeGreaterThan(10_000);
    expect(refused).toBeGreaterThan(0);
  });

  test.each(['2019', '2021'] as const)(
    'held down in the middle of edits, and over reloads, are at the state that a plain list of states says: %s',
    async (edition) => {
      const random = createRandom(SEED, Number(edition));
      const session = new EditingSession(blankReport({}, { edition, status: 'drafting' }));
      for (let turn = 0; turn < (IS_LONG ? 3_000 : 300); turn += 1) {
        const kind = random.int(0, 9);
        if (kind === 0) session.reload();
        // A held key is heard some thirty times a second, beyond the last step too.
        const presses = kind <= 3 ? random.int(1, kind === 3 ? 230 : 12) : 0;
        for (let press = 0; press < presses; press += 1) {
          session.travel(random.int(0, 9) < (kind === 2 ? 2 : 8) ? -1 : 1);
          expectToStand(session);
        }
        for (let edit = random.int(1, 12); edit > 0; edit -= 1) {
          await doRandomCommand(session, random);
          expectToStand(session);
        }
      }
      await expectScreenToFollow(session);
    },
    COMMANDS * 20,
  );

  it('keep 200 steps: the 201st drops the oldest', () => {
    const session = new EditingSession(zeroReport({}, { status: 'drafting' }));
    const set = (value: CellValue) =>
      session.step(() => session.open.setCells([[GRANTED, value]], GRANTED));
    for (let value = 1; value <= STEP_LIMIT; value += 1) set(value);
    travelTo(session, 0);
    expect(cellValue(session.open.report, GRANTED)).toBe(0);
    travelTo(session, STEP_LIMIT);
    set(STEP_LIMIT + 1);
    for (let press = 0; press < STEP_LIMIT + 20; press += 1) session.travel(-1);
    expect(cellValue(session.open.report, GRANTED)).toBe(1);
    expect([session.open.canUndo, STEP_LIMIT]).toEqual([false, 200]);
    for (let press = 0; press < STEP_LIMIT + 20; press += 1) session.travel(1);
    expect(cellValue(session.open.report, GRANTED)).toBe(STEP_LIMIT + 1);
    expectToStand(session);
  });
});

describe.each(['2019', '2021'] as const)(
  'all of a table selected and Delete, in the form of %s',
  (edition) => {
    test.each(TABLE_IDS)(
      'blanks the inputs of %s alone, lets totals that added up follow, and is one step',
      (table) => {
        const report = zeroReport({ 'requests/granted/total': 5 }, { edition, status: 'drafting' });
        const session = new EditingSession(report);
        const grid = session.grids[table];
        session.step(() => grid.press(keyPress('Ctrl+A')));
        session.step(() => grid.press(keyPress('Delete')));
        for (const cell of formCellsOf(editionsOf(report))) {
          const kept = cell.table !== table ? 0 : null;
          const wanted = cell.address === 'requests/granted/total' ? 5 : kept;
          expect([cell.address, cellValue(session.open.report, cell.address)]).toEqual([
            cell.address,
            wanted,
          ]);
        }
        expect(session.states.position).toBe(1);
        session.travel(-1);
        expectToStand(session);
      },
    );
  },
);
