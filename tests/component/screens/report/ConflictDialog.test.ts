import { cleanup, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { applyPatch, editCells, type Patch } from '@/report/patch';
import { EMPTY_CHAPTERS, type Report } from '@/report/report';
import ConflictDialog from '@/screens/report/ConflictDialog.svelte';
import { showComponent } from '@tests/helpers/shown';
import { zeroReport } from '@tests/helpers/smallReports';

afterEach(cleanup);

const base: Report = {
  ...zeroReport({}, { status: 'drafting' }),
  chapters: { ...EMPTY_CHAPTERS, overview: '甲句。乙句。' },
};

function version(overview: string, granted: number): Report {
  const chapters = { ...base.chapters, overview };
  const cells = editCells(base, [['requests/granted/naturalPerson', granted]]);
  return applyPatch({ ...base, chapters }, cells);
}

const mine = version('甲句改。乙句。', 4);
const theirs = version('甲句也改。乙句。添句。', 0);

let settled: Patch | undefined;

function show(ancestor: Report | undefined): void {
  settled = undefined;
  const onsettle = (patch: Patch): void => {
    settled = patch;
  };
  const given = { mine, theirs, ancestor, onsettle, oncancel: () => undefined };
  showComponent(ConflictDialog as never, given as never);
}

const chosen = () =>
  screen
    .getAllByRole<HTMLInputElement>('radio')
    .filter(({ checked }) => checked)
    .map((radio) => radio.parentElement?.textContent.trim());

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

it('lists each sentence and cell, the side chosen that alone was changed', () => {
  show(base);
  expect(chosen()).toEqual(['甲句改。', '添句。', '4']);
  const [, first] = screen.getAllByRole('row');
  if (!first) throw new Error('No row');
  expect(within(first).getByText('两边都改过')).toBeTruthy();
});

it('chooses this window’s side where it can’t be told who changed what', () => {
  show(undefined);
  expect(chosen()).toEqual(['甲句改。', '（无）', '4']);
  expect(screen.queryByText('两边都改过')).toBeNull();
});

it('gives what was chosen of both as one patch', async () => {
  show(base);
  await userEvent.click(screen.getByRole('radio', { name: /自然人 另一处已存下的/ }));
  await press('按选择存下');
  const result = applyPatch(mine, settled ?? []);
  expect(result.chapters.overview).toBe('甲句改。乙句。添句。');
  expect(result.tables).toEqual(theirs.tables);
});

it('takes a whole version on one click', async () => {
  show(base);
  await press('全用另一处的');
  await press('按选择存下');
  expect(applyPatch(mine, settled ?? [])).toEqual(theirs);
  await press('全用本窗口的');
  await press('按选择存下');
  expect(settled).toEqual([]);
});
