import { flushSync } from 'svelte';
import { expect, it } from 'vitest';
import { openForTest } from '@tests/helpers/openReport';
import { OWN_SENTENCES, printOf, withOverview } from '@tests/helpers/neighbours';
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
  const report = openForTest(zeroReport({}, { status: 'drafting' }));
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

it('tells of copies once the other reports are read, and goes on telling while cells change', () => {
  const report = withOverview(zeroReport({}, { status: 'drafting' }), OWN_SENTENCES);
  const other = { ...report, id: 'other', agency: { ...report.agency, name: '别的局' } };
  const open = openForTest(report);
  const told = () => open.findings.filter(({ check }) => check === 'D-DUP').length;
  expect(told()).toBe(0);
  open.meet({ others: [printOf(other)] });
  expect(told()).toBe(1);
  open.setCells([['disclosure/licensing/decisions', 4]], 'disclosure/licensing/decisions');
  expect(open.checked.tables.disclosure['licensing']?.['decisions']).toBe(4);
  expect(told()).toBe(1);
  open.close();
});
