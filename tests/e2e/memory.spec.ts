import type { CDPSession, Page } from '@playwright/test';
import { createRandom, type Random } from '../../src/report/example/random.ts';
import { beginReport, waitUntilSaved } from './actions.ts';
import { expect, test } from './app.ts';

const SEED = 20240115;
const ROUNDS = 100;
const IS_LONG = process.env['TORTURE'] === '1';
const COMMANDS = IS_LONG ? 200 : 24;
/** Until there are more steps than are kept. */
const WARM_UP = 1_600;
/** What has settled by the tenth round may grow by a tenth until the hundredth. */
const GROWTH = 1.1;
/** Nodes out of the page that one more round may leave behind, of some ten thousand that it makes. */
const NODES_HELD_EACH = 50;

const CELLS = [
  'requests/newlyReceived/naturalPerson',
  'requests/granted/business',
  'requests/other.misc/legalService',
  'requests/outcomesTotal/total',
  'disclosure/rules/issued',
  'disclosure/licensing/decisions',
  'disputes/reconsideration/upheld',
];
const TEXTS = ['0', '7', '12', '１２３', '/', '', 'abc', '12万', '1,234'];
const EDITS = ['Delete', 'Control+d', 'Control+r'];
const MOVES = [
  ...['ArrowRight', 'ArrowDown', 'Tab', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Control+ArrowDown'],
  ...['Control+Shift+End', 'Escape', 'PageDown', 'Shift+Space', 'Control+a'],
];

interface Used {
  readonly bytes: number;
  readonly nodes: number;
  /** Of the nodes, those that stand in the page: more findings are more cards. */
  readonly shown: number;
  readonly listeners: number;
}

/** What the page holds once everything that can go is gone. */
async function readUsed(tools: CDPSession, page: Page): Promise<Used> {
  // A save on its way holds a whole report more.
  await waitUntilSaved(page);
  const shown = await page.evaluate(countShown);
  let usedSize = Infinity;
  // What was on its way while a collection ran goes with the next one.
  for (let time = 0; time < 4; time += 1) {
    await tools.send('HeapProfiler.collectGarbage');
    usedSize = Math.min(usedSize, (await tools.send('Runtime.getHeapUsage')).usedSize);
  }
  const { metrics } = await tools.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? NaN;
  return { bytes: usedSize, nodes: metric('Nodes'), shown, listeners: metric('JSEventListeners') };
}

/** Runs in the page. */
function countShown(): number {
  const walker = document.createTreeWalker(document);
  let count = 1;
  while (walker.nextNode()) count += 1;
  return count;
}

function pick<Value>(random: Random, values: readonly Value[]): Value {
  return values[random.int(0, values.length - 1)] as Value;
}

/** What is done in the page, as data, so that a whole round goes there at once: each real key would wait for a frame. */
type Act =
  | { readonly kind: 'go'; readonly address: string }
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'paste'; readonly text: string }
  | { readonly kind: 'key'; readonly keys: string };

function drawActs(random: Random): readonly Act[] {
  const kind = random.int(0, 9);
  if (kind <= 1) return [{ kind: 'go', address: pick(random, CELLS) }];
  if (kind <= 4) {
    const end = pick(random, ['Enter', 'Tab', 'Control+Enter', 'Escape']);
    return [
      { kind: 'type', text: pick(random, TEXTS) },
      { kind: 'key', keys: end },
    ];
  }
  if (kind > 5) return [{ kind: 'key', keys: pick(random, kind === 6 ? EDITS : MOVES) }];
  const rows = Array.from({ length: random.int(1, 25) }, () =>
    Array.from({ length: random.int(1, 7) }, () => pick(random, TEXTS)).join('\t'),
  );
  return [
    { kind: 'key', keys: 'Escape' },
    { kind: 'paste', text: rows.join('\n') },
  ];
}

/** Random work in the tables; all of it is undone then, and done again. */
function drawRound(random: Random): readonly Act[] {
  const key = (keys: string): Act => ({ kind: 'key', keys });
  return [
    { kind: 'go', address: pick(random, CELLS) },
    ...Array.from({ length: COMMANDS }, () => drawActs(random)).flat(),
    // A text that is refused stays in its editor, and there Ctrl+Z is the text's own.
    ...[key('Escape'), key('Escape')],
    ...Array.from({ length: COMMANDS }, () => key('Control+z')),
    ...Array.from({ length: COMMANDS }, () => key('Control+y')),
  ];
}

/** Runs in the page: does one thing after the other in what has the focus, and lets frames be drawn in between. */
async function act(acts: readonly Act[]): Promise<void> {
  const send = (event: Event) => document.activeElement?.dispatchEvent(event);
  const options = { bubbles: true, cancelable: true };
  for (const [index, one] of acts.entries()) {
    if (one.kind === 'go') {
      const found = document.querySelector(`[data-cell="${one.address}"]`);
      found?.dispatchEvent(new PointerEvent('pointerdown', { ...options, button: 0 }));
    } else if (one.kind === 'type') document.execCommand('insertText', false, one.text);
    else if (one.kind === 'paste') {
      const data = new DataTransfer();
      data.setData('text/plain', one.text);
      send(new ClipboardEvent('paste', { ...options, clipboardData: data }));
    } else {
      const names = one.keys.split('+');
      const key = names[names.length - 1] ?? '';
      send(
        new KeyboardEvent('keydown', {
          ...options,
          key: key === 'Space' ? ' ' : key,
          ctrlKey: names.includes('Control'),
          shiftKey: names.includes('Shift'),
        }),
      );
    }
    await new Promise((resolve) => {
      if (index % 8 === 0) requestAnimationFrame(resolve);
      else queueMicrotask(() => resolve(undefined));
    });
  }
}

test('a hundred rounds of work, all of it undone and redone, leave no memory behind', async ({
  page,
  context,
  open,
}) => {
  test.setTimeout(IS_LONG ? 3_600_000 : 300_000);
  await open();
  await beginReport(page);
  const tools = await context.newCDPSession(page);
  await tools.send('Performance.enable');
  const random = createRandom(SEED);
  const used = new Map<number, Used>();
  // The history is full and the tables are filled before the first round, as ten full rounds leave them.
  const acts = Array.from({ length: WARM_UP }, () => drawActs(random)).flat();
  await page.evaluate(act, acts);
  for (let round = 1; round <= ROUNDS; round += 1) {
    await page.evaluate(act, drawRound(random));
    if (round % 10 === 0) used.set(round, await readUsed(tools, page));
  }
  const texts = await page.locator('[data-cell]').allTextContents();
  expect(texts.filter((text) => text !== '').length).toBeGreaterThan(20);
  for (const [round, { bytes, nodes, shown, listeners }] of used) {
    const megabytes = (bytes / 1e6).toFixed(2);
    console.log(
      `round ${round}: ${megabytes} MB, ${nodes} nodes, ${shown} of them shown, ${listeners} listeners`,
    );
  }
  const early = used.get(10);
  const late = used.get(ROUNDS);
  if (!early || !late) throw new Error('Nothing was measured');
  expect(late.bytes / early.bytes).toBeLessThanOrEqual(GROWTH);
  expect(late.listeners / early.listeners).toBeLessThanOrEqual(GROWTH);
  // A card of a finding that is gone is now and then still held; nothing larger is.
  const held = ({ nodes, shown }: Used): number => nodes - shown;
  expect((held(late) - held(early)) / (ROUNDS - 10)).toBeLessThanOrEqual(NODES_HELD_EACH);
});
