import { TABLE_IDS } from '@/editions/form';
import type { GridController } from '@/grid/gridController.svelte';
import { GRID_COMMANDS } from '@/grid/gridCommands';
import { formatClipboardText } from '@/grid/clipboardText';
import { withoutRequests } from '@/report/noRequests';
import type { Random } from '@/report/example/random';
import {
  CHAPTER_IDS,
  SCOPES,
  STATUSES,
  editionsOf,
  formCellsOf,
  type CellValue,
} from '@/report/report';
import { NASTY_TEXTS } from './arbitraryReport';
import type { EditingSession } from './editingSession';
import { keyPress } from './keyPress';

/** What is typed and pasted in offices: numbers in every dress, blanks, `/`, and what is refused. */
const CELL_TEXTS: readonly string[] = [
  ...['0', '3', '12', '7', '45', '120', '999999999', '1,234', '１２３', '12件', "'5", '8.0'],
  ...['', ' ', '/', '无', '—', '-2', '−3', '1.5', '0.000001', '2.50'],
  ...['abc', '12万', '1.2亿', '1e3', '12,34', '1000000000', '=1+2', '九', '\u200b'],
];

const TRAVELS = ['Tab', 'Enter', 'Home', 'End', 'PageUp', 'PageDown'];
const ALL_KEYS = [
  ...GRID_COMMANDS.flatMap(({ keys }) => keys),
  ...TRAVELS.map((key) => `Shift+${key}`),
];

type Act = (session: EditingSession, random: Random) => void | Promise<void>;

/** The commands by name, and how often each is drawn. Undo and redo are the test's own. */
const ACTS: Readonly<Record<string, { readonly weight: number; readonly act: Act }>> = {
  key: {
    weight: 10,
    act: (session, random) => press(session, gridOf(session, random), pick(random, ALL_KEYS)),
  },
  typeOver: { weight: 25, act: typeOver },
  editInPlace: { weight: 4, act: editInPlace },
  pasteBlock: { weight: 8, act: pasteBlock },
  pasteCopy: { weight: 4, act: pasteCopy },
  pasteText: {
    weight: 4,
    act: (session, random) => paste(session, gridOf(session, random), pick(random, CELL_TEXTS)),
  },
  select: { weight: 8, act: select },
  clear: {
    weight: 4,
    act: (session, random) => press(session, atRest(session, random), 'Delete'),
  },
  fill: {
    weight: 6,
    act: (session, random) =>
      press(session, atRest(session, random), pick(random, ['Ctrl+D', 'Ctrl+R'])),
  },
  mend: { weight: 6, act: mend },
  noRequests: { weight: 1, act: setNoRequests },
  importTable: { weight: 1, act: importTable },
  typeText: { weight: 8, act: typeText },
  typeOn: { weight: 6, act: (session, random) => typeInto(session, random, session.lastTyped) },
  remark: { weight: 5, act: writeRemark },
  setValue: { weight: 4, act: setValue },
  pause: {
    weight: 4,
    act: (session, random) => session.wait(pick(random, [20, 300, 1_200])),
  },
};

export const COMMAND_NAMES: readonly string[] = Object.keys(ACTS);

/** Draws a command and does it; its name. */
export async function doRandomCommand(session: EditingSession, random: Random): Promise<string> {
  const names = COMMAND_NAMES.flatMap((name) =>
    Array.from({ length: ACTS[name]?.weight ?? 0 }, () => name),
  );
  const name = pick(random, names);
  await ACTS[name]?.act(session, random);
  return name;
}

export function pick<Value>(random: Random, values: readonly Value[]): Value {
  return values[random.int(0, values.length - 1)] as Value;
}

function gridOf({ grids }: EditingSession, random: Random): GridController {
  return grids[pick(random, TABLE_IDS)];
}

/** A grid in which nothing is being typed: some keys mean something else in an editor. */
function atRest(session: EditingSession, random: Random): GridController {
  const grid = gridOf(session, random);
  session.step(() => grid.leaveEditor());
  return grid;
}

function press(session: EditingSession, grid: GridController, key: string): void {
  session.step(() => grid.press(keyPress(key)));
}

function addressIn(grid: GridController, session: EditingSession, random: Random): string {
  const cells = formCellsOf(editionsOf(session.open.report)).map(({ address }) => address);
  return pick(
    random,
    cells.filter((address) => grid.has(address)),
  );
}

function typeOver(session: EditingSession, random: Random): void {
  const grid = gridOf(session, random);
  const address = addressIn(grid, session, random);
  if (random.int(0, 3) > 0) session.step(() => grid.activate(address));
  grid.beginTyping();
  grid.typed(pick(random, CELL_TEXTS));
  const ends = ['Enter', 'Tab', 'Shift+Tab', 'ArrowUp', 'Ctrl+Enter', 'Escape', ''];
  const end = pick(random, ends);
  // Now and then the text is left in the editor: what comes next finds it there.
  if (end !== '') press(session, grid, end);
  if (grid.offered !== undefined) press(session, grid, 'Alt+Enter');
}

function editInPlace(session: EditingSession, random: Random): void {
  const grid = atRest(session, random);
  session.step(() => grid.activate(addressIn(grid, session, random)));
  press(session, grid, 'F2');
  grid.typed(`${grid.draft}${pick(random, CELL_TEXTS)}`);
  press(session, grid, pick(random, ['Enter', 'Tab', 'Escape', 'F2']));
}

function paste(session: EditingSession, grid: GridController, text: string): void {
  session.step(() => grid.leaveEditor());
  session.step(() => grid.paste(text));
}

function pasteBlock(session: EditingSession, random: Random): void {
  const grid = atRest(session, random);
  session.step(() => grid.activate(addressIn(grid, session, random)));
  const height = random.int(1, 12);
  const rows = Array.from({ length: height }, () =>
    Array.from({ length: random.int(1, 9) }, () => pick(random, CELL_TEXTS)),
  );
  paste(session, grid, formatClipboardText(rows));
}

function pasteCopy(session: EditingSession, random: Random): void {
  const from = atRest(session, random);
  const text = formatClipboardText(from.copy());
  const to = atRest(session, random);
  session.step(() => to.activate(addressIn(to, session, random)));
  paste(session, to, text);
}

function select(session: EditingSession, random: Random): void {
  const grid = gridOf(session, random);
  const from = addressIn(grid, session, random);
  const to = addressIn(grid, session, random);
  session.step(() => {
    if (random.int(0, 9) === 0) grid.selectAll();
    else if (random.int(0, 3) === 0) grid.select([from, to]);
    else {
      grid.activate(from);
      grid.extendTo(to);
    }
  });
}

function mend(session: EditingSession, random: Random): void {
  const { open } = session;
  const mendable = open.findings.filter(({ mends }) => mends.length > 0);
  if (mendable.length === 0) return;
  const finding = pick(random, mendable);
  session.step(() => open.mend(finding, pick(random, finding.mends)));
}

function setNoRequests(session: EditingSession): void {
  const { open } = session;
  session.step(() =>
    open.apply(withoutRequests(open.report).patch, 'requests/newlyReceived/naturalPerson'),
  );
}

/** A table put in as a whole, as after a look at what was pasted: totals that need not add up included. */
function importTable(session: EditingSession, random: Random): void {
  const { open } = session;
  const table = pick(random, TABLE_IDS);
  const edits = formCellsOf(editionsOf(open.report))
    .filter((cell) => cell.table === table)
    .map(({ address }) => [address, drawCell(random)] as const);
  session.step(() => open.setCells(edits, edits[0]?.[0] ?? ''));
}

function drawCell(random: Random): CellValue {
  const kind = random.int(0, 9);
  if (kind === 0) return null;
  return kind === 1 ? '/' : random.int(0, kind < 5 ? 0 : 400);
}

/** Keys into one of the report's texts, and sometimes the box is left. */
function typeText(session: EditingSession, random: Random): void {
  const address = pick(random, ['title', 'preface', ...CHAPTER_IDS.map((id) => `chapters/${id}`)]);
  typeInto(session, random, address);
}

function writeRemark(session: EditingSession, random: Random): void {
  const cell = pick(random, formCellsOf(editionsOf(session.open.report)));
  typeInto(session, random, `remarks/${cell.address}`);
}

function typeInto(session: EditingSession, random: Random, address: string): void {
  const texts = ['本年度', '收到申请 {{requests/newlyReceived/total}} 件', '', ...NASTY_TEXTS];
  for (let key = random.int(1, 4); key > 0; key -= 1) session.type(address, pick(random, texts));
  if (random.int(0, 1) === 0) session.endTyping();
}

function setValue(session: EditingSession, random: Random): void {
  const { open } = session;
  const dismissal = {
    check: 'T3-BAL',
    cells: ['requests/newlyReceived/total'],
    reason: pick(random, NASTY_TEXTS),
    at: '2024-01-14T08:00:00.000Z',
  };
  const [address, value] = pick(random, [
    ['status', pick(random, STATUSES)],
    ['scope', pick(random, SCOPES)],
    ['agency/name', pick(random, ['某某局', '某某区人民政府'])],
    ['signature/date', pick(random, ['', '2024-01-20'])],
    ['publication/url', pick(random, NASTY_TEXTS)],
    ['dismissals', random.int(0, 2) === 0 ? [] : [...open.report.dismissals, dismissal].slice(-4)],
  ] as const);
  session.step(() => open.setValue(address, value));
}
