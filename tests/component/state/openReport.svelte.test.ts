import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { OpenReport } from '@/state/openReport.svelte';
import { createHeldStore } from '@tests/helpers/heldStore';
import { ManualTimer } from '@tests/helpers/manualTimer';
import { zeroReport } from '@tests/helpers/smallReports';

const GRANTED = 'requests/granted/naturalPerson';
const PARTIAL = 'requests/partial/naturalPerson';
const RECEIVED = 'requests/newlyReceived/naturalPerson';

let seen: string[] = [];

/** Tells of each time that what it reads is read anew. */
function watch(read: () => unknown): void {
  $effect.pre(() => {
    seen.push(String(read()));
  });
}

it('an edit wakes only what shows its row, or the rest where it is not a cell', () => {
  const timer = new ManualTimer();
  const report = new OpenReport({
    report: zeroReport({}, { status: 'drafting' }),
    previous: undefined,
    store: createHeldStore().store,
    clock: timer,
    timer,
    rescue: { keep: () => true, drop: () => undefined, find: () => Promise.resolve(undefined) },
    keepUndoLog: () => undefined,
    isConfirmed: false,
    confirmed: () => undefined,
  });
  const stop = $effect.root(() => {
    watch(() => `${GRANTED} ${String(report.valueOf(GRANTED))}`);
    watch(() => `${PARTIAL} ${String(report.valueOf(PARTIAL))}`);
    watch(() => `${RECEIVED} ${String(report.markOf(RECEIVED))}`);
    watch(() => report.frame.title);
  });
  const seenAfter = (edit: () => void): readonly string[] => {
    seen = [];
    edit();
    flushSync();
    return seen;
  };
  flushSync();
  expect(seenAfter(() => report.setCells([[GRANTED, 4]], GRANTED))).toEqual([
    `${GRANTED} 4`,
    `${RECEIVED} error`,
  ]);
  expect(seenAfter(() => report.typeText('title', '标题'))).toEqual(['标题']);
  stop();
});
