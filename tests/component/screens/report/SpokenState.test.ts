import { cleanup, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import type { CellAddress } from '@/editions/edition';
import SpokenState from '@/screens/report/SpokenState.svelte';
import type { OpenReport, SaveState } from '@/state/openReport.svelte';
import { ManualTimer } from '@tests/helpers/manualTimer';
import { openForTest } from '@tests/helpers/openReport';
import { row, zeroReport } from '@tests/helpers/smallReports';
import { showComponent } from '@tests/helpers/shown';

const GRANTED = ['requests/granted/naturalPerson', 'requests/granted/business'];

afterEach(cleanup);

function show() {
  const open = openForTest(zeroReport(row('granted', { naturalPerson: 3, business: 1 })));
  const timer = new ManualTimer();
  const set = showComponent(SpokenState as never, { open, timer, selection: [] } as never);
  const select = (selection: readonly CellAddress[]) => set({ open, timer, selection } as never);
  return { open, timer, select };
}

const told = (): string =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join('');

async function goThrough(open: OpenReport, states: readonly SaveState[]): Promise<void> {
  for (const state of states) {
    open.saveState = state;
    await tick();
  }
}

it('says that saving works again after it failed, and nothing of the saves between', async () => {
  const { open } = show();
  await goThrough(open, ['unsaved', 'saving', 'saved', 'unsaved', 'saved']);
  expect(told()).toBe('');
  await goThrough(open, ['unsaved', 'failed', 'unsaved', 'saving', 'saved']);
  expect(told()).toBe('已重新存于本浏览器');
});

it('says what is selected once it stands for a while, from where to where and what it comes to', async () => {
  const { timer, select } = show();
  await select(GRANTED);
  await timer.advance(300);
  await select([...GRANTED, 'requests/granted/research']);
  await timer.advance(500);
  expect(told()).toBe('');
  await timer.advance(200);
  expect(told()).toBe(
    '从“（一）予以公开 · 自然人”到“（一）予以公开 · 科研机构”，已选 3 格，数字 3，空白 0，合计 4',
  );
  await select([]);
  await timer.advance(1_000);
  expect(told()).toBe('');
});
