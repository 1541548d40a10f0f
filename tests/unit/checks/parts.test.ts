import { describe, expect, it } from 'vitest';
import { A_MISS, A_STALE, A_SUM } from '@/checks/parts';
import { createHeader, type ReportHeader } from '@/report/header';
import { applyPatch } from '@/report/patch';
import { cellValue, type CellValue, type Report } from '@/report/report';
import { row, zeroReport } from '@tests/helpers/smallReports';

type Cells = Readonly<Record<string, CellValue>>;

const part = (
  id: string,
  cells: Cells,
  given: Parameters<typeof zeroReport>[1] = {},
  revision = 1,
) => createHeader({ ...zeroReport(cells, given), id, revision });

function sumOf(
  parts: readonly ReportHeader[],
  cells: Cells,
  changes: Partial<Report> = {},
): Report {
  return {
    ...zeroReport(cells),
    parts: parts.map(({ id }) => ({ id, agency: id, revision: 1 })),
    ...changes,
  };
}

const AMOUNT = 'disclosure/fees/amount';
const PERSON = 'requests/newlyReceived/naturalPerson';

describe('A-SUM', () => {
  it('counts blanks and / as nothing on either side', () => {
    const parts = [part('a', { [PERSON]: null }), part('b', { [PERSON]: '/' })];
    for (const value of [null, '/', 0] as const)
      expect(A_SUM.check(sumOf(parts, { [PERSON]: value }), { parts })).toEqual([]);
    const [finding] = A_SUM.check(sumOf(parts, { [PERSON]: 2 }), { parts });
    expect(finding?.cells).toEqual([PERSON]);
  });

  it('adds amounts up exactly', () => {
    const parts = [part('a', { [AMOUNT]: 0.1 }), part('b', { [AMOUNT]: 0.2 })];
    expect(A_SUM.check(sumOf(parts, { [AMOUNT]: 0.3 }), { parts })).toEqual([]);
  });

  it('is a reminder in table two, where joint documents count once, and an error elsewhere', () => {
    const parts = [part('a', { [AMOUNT]: 1, ...row('granted', { naturalPerson: 1 }) })];
    const found = A_SUM.check(sumOf(parts, {}), { parts });
    expect(found.map(({ about, severity }) => [about, severity])).toEqual([
      ['disclosure', 'warning'],
      ['requests', 'error'],
    ]);
  });

  it('offers the sums, and is content with them', () => {
    const parts = [part('a', { [PERSON]: 3 }), part('b', { [PERSON]: 4 })];
    const report = sumOf(parts, { [PERSON]: 5, 'requests/newlyReceived/total': 5 });
    const patch = A_SUM.check(report, { parts })[0]?.mends[0]?.patch ?? [];
    const mended = applyPatch(report, patch);
    expect(cellValue(mended, PERSON)).toBe(7);
    expect(cellValue(mended, 'requests/newlyReceived/total')).toBe(7);
    expect(A_SUM.check(mended, { parts })).toEqual([]);
  });

  it('leaves out what a part of another form does not have', () => {
    const parts = [part('a', { [PERSON]: 3 }, { edition: '2019', year: 2020 })];
    const found = A_SUM.check(sumOf(parts, { [PERSON]: 3, 'disclosure/rules/inForce': 9 }), {
      parts,
    });
    expect(found.flatMap(({ cells }) => cells)).not.toContain('disclosure/rules/inForce');
  });

  it('tells of parts that changed, and not of a sum that nobody has asked for yet', () => {
    const parts = [part('a', { [PERSON]: 3 })];
    const report = sumOf(parts, { [PERSON]: 3 });
    expect(A_SUM.check(report, { parts })).toEqual([]);
    const changed = [part('a', { [PERSON]: 4 }, {}, 2)];
    expect(A_SUM.check(report, { parts: changed })).toEqual([]);
    expect(A_STALE.check(report, { parts: changed })[0]?.details).toMatchObject({ cells: 1 });
  });

  it('is silent without its parts, and of a report that is no sum', () => {
    const parts = [part('a', { [PERSON]: 3 })];
    expect(A_SUM.check(sumOf(parts, {}), {})).toEqual([]);
    expect(A_SUM.check(zeroReport(), { parts })).toEqual([]);
    expect(A_STALE.check(sumOf(parts, {}), {})).toEqual([]);
  });
});

it('A-MISS is 待填 while the sum is being written', () => {
  const report = sumOf([part('a', {})], {}, { status: 'drafting' });
  expect(A_MISS.check(report, { missing: ['丙局'] })[0]?.severity).toBe('todo');
});
