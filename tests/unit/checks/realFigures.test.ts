import { describe, expect, it, test } from 'vitest';
import type { Finding } from '@/checks/finding';
import { runChecks } from '@/checks/runChecks';
import { applyPatch, editCells } from '@/report/patch';
import type { Report } from '@/report/report';
import { REAL_REPORT_IDS, realReport } from '@tests/helpers/realReports';

/** `T3-SUM error requests: 20 ≠ 26, 21 ≠ 27`: a finding as a line that can be checked by hand. */
function lineOf({ check, severity, about, details }: Finding): string {
  const numbers =
    details.kind === 'equations'
      ? details.equations.map(({ left, right }) => `${left.sum} ≠ ${right.sum}`).join(', ')
      : details.kind === 'blanks'
        ? `${details.count} blank${details.agreesWithTotals ? ', agrees with its totals' : ''}`
        : details.kind === 'edition'
          ? `${details.used} for ${details.required} in ${details.tables.join(', ')}`
          : details.kind === 'jump'
            ? `${details.lastYear} → ${details.thisYear}`
            : details.kind;
  return `${check} ${severity} ${about}: ${numbers}`;
}

const linesOf = (report: Report, previous?: Report): string[] =>
  runChecks(report, { previous }).map(lineOf);

/** By hand: each sum of real-figures.json was added up apart from the program. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'yuhang-emergency-2023': [],
  'suqian-2023': [],
  'hongze-2023': [
    'T-EDITION error requests: 2019 for 2021 in requests',
    'T4-SUM error disputes: 0 ≠ 11',
    'T4-SUM error disputes: 0 ≠ 5',
  ],
  'shuyang-drc-2023': ['T-BLANK warning requests: 125 blank, agrees with its totals'],
  'pingtan-2019': [],
  'pingtan-2020': ['T3-SUM error requests: 20 ≠ 26, 21 ≠ 27'],
  'pingtan-2021': [],
  'pingtan-2022': [],
};

describe('published reports', () => {
  test.each(REAL_REPORT_IDS)('%s gives the findings that a reviewer would make', (id) => {
    expect(linesOf(realReport(id))).toEqual(EXPECTED[id]);
  });

  test.each([
    ['pingtan-2020', 'pingtan-2019', []],
    // 278 licences in the 2019 form, 2293 in the 2021 form: worth a question, and no total or other cell with it.
    ['pingtan-2021', 'pingtan-2020', ['X-JUMP warning disclosure: 278 → 2293']],
    // 42 decisions of compulsion to 0, 10690 licences after 2293, a stock of 665 + 88 − 55 = 698: nothing to say.
    ['pingtan-2022', 'pingtan-2021', []],
  ])('%s after %s gives beyond that what two years side by side show', (id, previous, more) => {
    const found = linesOf(realReport(id), realReport(previous));
    expect(found).toEqual([...more, ...(EXPECTED[id] ?? [])]);
  });
});

describe('pingtan-2020, published with a （七）总计 that does not add up', () => {
  it('keeps its 20 and 21 when another cell is edited, and is told it once', () => {
    const report = realReport('pingtan-2020');
    const edited = applyPatch(report, editCells(report, [['disclosure/licensing/decisions', 279]]));
    expect(edited.tables.requests).toBe(report.tables.requests);
    expect(linesOf(edited)).toEqual(['T3-SUM error requests: 20 ≠ 26, 21 ≠ 27']);
  });

  it('keeps its 20 and 21 when an outcome is edited; the outcome’s own 总计 follows', () => {
    const report = realReport('pingtan-2020');
    const edited = applyPatch(report, editCells(report, [['requests/partial/naturalPerson', 7]]));
    expect(edited.tables.requests['partial']).toMatchObject({ naturalPerson: 7, total: 7 });
    expect(edited.tables.requests['outcomesTotal']).toMatchObject({ naturalPerson: 20, total: 21 });
    expect(linesOf(edited)).toEqual(['T3-SUM error requests: 20 ≠ 27, 21 ≠ 28']);
  });

  it('is told the likely cause, 6 cases in two rows, without a mend since either row may be the one too many', () => {
    const [finding] = runChecks(realReport('pingtan-2020'), {});
    expect(finding?.cause).toEqual({
      kind: 'doubleCount',
      cells: ['requests/granted/naturalPerson', 'requests/partial/naturalPerson'],
      amount: 6,
    });
    expect(finding?.mends.map(({ kind }) => kind)).toEqual(['recompute']);
  });

  it('offers 按分项重算, which gives 26 and 27 and shows that the balance does not hold then', () => {
    const report = realReport('pingtan-2020');
    const mend = runChecks(report, {})[0]?.mends[0];
    expect(mend).toEqual({
      kind: 'recompute',
      patch: [
        { address: 'requests/outcomesTotal/naturalPerson', before: 20, after: 26 },
        { address: 'requests/outcomesTotal/total', before: 21, after: 27 },
      ],
    });
    expect(linesOf(applyPatch(report, mend?.patch ?? []))).toEqual([
      'T3-BAL error requests: 20 ≠ 26, 21 ≠ 27',
    ]);
  });
});

it('hongze-2023, whose totals were left at 0, is given no cause', () => {
  const causes = runChecks(realReport('hongze-2023'), {}).map(({ cause }) => cause);
  expect(causes.filter((cause) => cause !== undefined)).toEqual([]);
});

describe('the sample', () => {
  const newlyReceived3 = (report: Report): Report =>
    applyPatch(report, editCells(report, [['requests/newlyReceived/naturalPerson', 3]]));

  it('has figures with no finding, with 新收/自然人 at 3 one T3-BAL of 自然人 and 总计', () => {
    const report = realReport('yuhang-emergency-2023');
    expect(linesOf(report)).toEqual([]);
    const findings = runChecks(newlyReceived3(report), {});
    expect(findings.map(lineOf)).toEqual(['T3-BAL error requests: 3 ≠ 0, 3 ≠ 0']);
    const balance = findings.find(({ check }) => check === 'T3-BAL');
    const columns = new Set(balance?.cells.map((address) => address.split('/')[2]));
    expect([...columns]).toEqual(['naturalPerson', 'total']);
  });
});
