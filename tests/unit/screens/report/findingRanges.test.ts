import { expect, it } from 'vitest';
import type { Finding } from '@/checks/finding';
import { findingRanges } from '@/screens/report/findingRanges';

const TEXT = '收到申请5件，较好的完成了办结。';

function finding(start: number, end: number, given: Partial<Finding> = {}): Finding {
  const span = { address: 'chapters/overview', start, end, text: TEXT.slice(start, end) } as const;
  return {
    check: 'N-NUM',
    severity: 'warning',
    cells: [],
    about: 'overview',
    details: { kind: 'mention', said: 5, unit: '件', readings: [] },
    mends: [],
    spans: [span],
    ...given,
  };
}

const say = ({ check }: Finding): string => check;
const rangesOf = (findings: readonly Finding[], text = TEXT, address = 'chapters/overview') =>
  findingRanges(findings, { address, text }, say).map(({ start, end, look }) => [start, end, look]);

it('the passages of open findings are lit, errors before warnings, each place once', () => {
  const found = [finding(4, 6), finding(4, 7, { severity: 'error' }), finding(7, 10)];
  expect(rangesOf(found)).toEqual([
    [4, 7, 'error'],
    [7, 10, 'warning'],
  ]);
});

it('notes and dismissed findings light nothing, nor do those of another text', () => {
  expect(rangesOf([finding(4, 6, { severity: 'note' })])).toEqual([]);
  expect(rangesOf([finding(4, 6, { dismissed: '已核' })])).toEqual([]);
  expect(rangesOf([finding(4, 6)], TEXT, 'chapters/other')).toEqual([]);
});

it('a passage that is no longer there is left out', () => {
  expect(rangesOf([finding(4, 6)], `前${TEXT}`)).toEqual([]);
});
