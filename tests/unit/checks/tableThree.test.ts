import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellAddress } from '@/editions/edition';
import type { Finding } from '@/checks/finding';
import { findingKey, runChecks } from '@/checks/runChecks';
import { tableForm } from '@/editions/form';
import { applyPatch } from '@/report/patch';
import { STATUSES, cellValue, type CellValue, type Report } from '@/report/report';
import { blankReport, row, withCells, zeroReport } from '@tests/helpers/smallReports';

/** 20 from natural persons and 1 from another organization, all disclosed: everything adds up. */
const SOUND = {
  ...row('newlyReceived', { naturalPerson: 20, otherOrganization: 1, total: 21 }),
  ...row('granted', { naturalPerson: 20, otherOrganization: 1, total: 21 }),
  ...row('outcomesTotal', { naturalPerson: 20, otherOrganization: 1, total: 21 }),
};

/** Each finding as its rule and its equations, an equation as the sums of its sides. */
function told(report: Report): string[] {
  return runChecks(report, {}).map(({ check, details }) =>
    details.kind === 'equations'
      ? [check, ...details.equations.map(({ left, right }) => `${left.sum}≠${right.sum}`)].join(' ')
      : check,
  );
}

const sound = (cells: Readonly<Record<CellAddress, CellValue>>): Report =>
  withCells(zeroReport(SOUND), cells);

describe('one cause in table three is told once', () => {
  it('T3-SUM T3-BAL T3-ROW: nothing is told where all adds up', () => {
    expect(told(sound({}))).toEqual([]);
  });

  it('T3-BAL: a number that breaks 自然人 breaks 总计 with it', () => {
    expect(told(sound(row('newlyReceived', { naturalPerson: 23, total: 24 })))).toEqual([
      'T3-BAL 23≠20 24≠21',
    ]);
  });

  it('T3-BAL: a request under the wrong applicant breaks two columns that offset each other', () => {
    const wrong = row('newlyReceived', { naturalPerson: 19, otherOrganization: 2 });
    expect(told(sound(wrong))).toEqual(['T3-BAL 19≠20 2≠1']);
  });

  it('T3-SUM: （七）总计 of 自然人 alone is wrong, though its row and its balance break with it', () => {
    expect(told(sound(row('outcomesTotal', { naturalPerson: 18 })))).toEqual(['T3-SUM 18≠20']);
  });

  it('T3-SUM: （七）总计 of 自然人 and of 总计 is wrong by the same', () => {
    expect(told(sound(row('outcomesTotal', { naturalPerson: 18, total: 19 })))).toEqual([
      'T3-SUM 18≠20 19≠21',
    ]);
  });

  it('T3-ROW: the corner （七）总计/总计 alone is wrong, though its column and its balance break with it', () => {
    expect(told(sound(row('outcomesTotal', { total: 30 })))).toEqual(['T3-ROW 30≠21']);
  });

  it('T3-ROW: 总计 of 本年新收 alone is wrong, though the balance of 总计 breaks with it', () => {
    expect(told(sound(row('newlyReceived', { total: 25 })))).toEqual(['T3-ROW 25≠21']);
  });

  it('T3-ROW: 总计 of an outcome alone is wrong, though （七）总计 of 总计 breaks with it', () => {
    expect(told(sound(row('granted', { total: 12 })))).toEqual(['T3-ROW 12≠21']);
  });

  it('T3-BAL T3-SUM: two causes are told as two, where neither mends the other', () => {
    const wrong = {
      ...row('outcomesTotal', { naturalPerson: 18, total: 19 }),
      ...row('newlyReceived', { naturalPerson: 30, total: 31 }),
    };
    expect(told(sound(wrong))).toEqual(['T3-BAL 30≠18 31≠19', 'T3-SUM 18≠20 19≠21']);
  });

  it('T3-ROW T3-SUM: the corner is told apart from a column where it is wrong beyond it', () => {
    const wrong = row('outcomesTotal', { naturalPerson: 18, total: 25 });
    expect(told(sound(wrong))).toEqual(['T3-SUM 18≠20 25≠21', 'T3-ROW 25≠19']);
  });

  it('T3-BAL: of 总计 is not told where it holds with its rows right, though two totals are wrong', () => {
    const wrong = {
      ...row('newlyReceived', { naturalPerson: 20, otherOrganization: 0, total: 20 }),
      ...row('granted', { naturalPerson: 26, otherOrganization: 0, total: 26 }),
      ...row('outcomesTotal', { naturalPerson: 20, otherOrganization: 0, total: 25 }),
    };
    expect(told(sound(wrong))).toEqual(['T3-SUM 20≠26 25≠26', 'T3-ROW 25≠20']);
  });

  it('T3-BAL: names 自然人 alone where 总计 holds with its （七）总计 right', () => {
    const wrong = {
      ...row('newlyReceived', { naturalPerson: 22, otherOrganization: 0, total: 25 }),
      ...row('granted', { naturalPerson: 25, otherOrganization: 0, total: 25 }),
      ...row('outcomesTotal', { naturalPerson: 20, otherOrganization: 0, total: 20 }),
    };
    expect(told(sound(wrong))).toEqual(['T3-BAL 22≠20', 'T3-SUM 20≠25 20≠25', 'T3-ROW 25≠22']);
  });

  it('T3-BAL: is not told where it holds once every total is right', () => {
    const wrong = {
      ...row('newlyReceived', { naturalPerson: 20, otherOrganization: 0, total: 20 }),
      ...row('granted', { naturalPerson: 20, otherOrganization: 0, total: 22 }),
      ...row('outcomesTotal', { naturalPerson: 18, otherOrganization: 0, total: 25 }),
    };
    expect(told(sound(wrong))).toEqual(['T3-SUM 18≠20 25≠22', 'T3-ROW 22≠20', 'T3-ROW 25≠18']);
  });
});

describe('blanks in an equation', () => {
  it('T3-BAL: a blank （七）总计 counts as the sum of its column', () => {
    expect(told(sound(row('outcomesTotal', { naturalPerson: null, total: null })))).toEqual([
      'T-BLANK',
    ]);
  });

  it('T3-SUM: a blank 总计 of an outcome counts as the sum of its row', () => {
    expect(told(sound(row('granted', { total: null })))).toEqual(['T-BLANK']);
  });

  it('T3-ROW: a blank or / part counts as nothing and is named as a suspect', () => {
    const finding = runChecks(
      sound(row('newlyReceived', { otherOrganization: null, research: '/' })),
      {},
    ).find(({ check }) => check === 'T3-ROW');
    expect(finding?.details).toMatchObject({
      equations: [
        {
          left: { sum: 21 },
          right: { sum: 20 },
          difference: 1,
          blanks: ['requests/newlyReceived/research', 'requests/newlyReceived/otherOrganization'],
        },
      ],
    });
  });

  it('T3-ROW: / for a 总计 counts as nothing beside parts that are numbers', () => {
    expect(told(sound(row('newlyReceived', { total: '/' })))).toEqual(['T3-ROW 0≠21']);
  });

  it('T3-ROW: a row of nothing but / is sound', () => {
    const cells = tableForm('2021', 'requests').cells.filter((cell) => cell.row === 'partial');
    const slashes = Object.fromEntries(cells.map(({ address }) => [address, '/' as const]));
    expect(told(sound(slashes))).toEqual(['T-NA']);
  });

  it('T-BLANK alone tells a table without any number', () => {
    expect(told(blankReport())).toEqual(['T-BLANK', 'T-BLANK', 'T-BLANK']);
  });
});

const cells = tableForm('2021', 'requests').cells;
const edited = cells.filter(({ row: id }) =>
  ['newlyReceived', 'granted', 'partial', 'outcomesTotal', 'carriedOut'].includes(id),
);
const number = fc.integer({ min: 0, max: 6 });
/** A total that is `/` has tests of its own. */
const arbitraryEdit = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...edited), number) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...edited), fc.constant(null)) },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constantFrom(...edited.filter(({ computed }) => !computed)),
      fc.constant('/' as const),
    ),
  },
);
const arbitraryReport = fc
  .record({
    base: fc.constantFrom(zeroReport(SOUND), blankReport(), blankReport(SOUND)),
    status: fc.constantFrom(...STATUSES),
    edits: fc.array(arbitraryEdit, { maxLength: 12 }),
  })
  .map(({ base, status, edits }) =>
    withCells(
      { ...base, status },
      Object.fromEntries(edits.map(([cell, value]) => [cell.address, value])),
    ),
  );

const SUM_RULES = ['T3-SUM', 'T3-ROW', 'T4-SUM'];
const isOfSumRules = ({ check }: Finding): boolean => SUM_RULES.includes(check);

/** The sums written out plainly, apart from the rules: does every equation of table three hold? */
function addsUp(report: Report): boolean {
  const columns = [...new Set(cells.map(({ column }) => column))];
  const kinds = columns.filter((column) => column !== 'total');
  const rows = [...new Set(cells.map((cell) => cell.row))];
  const outcomes = rows.filter(
    (id) => !['newlyReceived', 'carriedIn', 'outcomesTotal', 'carriedOut'].includes(id),
  );
  const stored = (id: string, column: string): CellValue =>
    cellValue(report, `requests/${id}/${column}`) ?? null;
  const known = (id: string, column: string): number => {
    const value = stored(id, column);
    if (value !== null) return value === '/' ? 0 : value;
    if (column === 'total') return add(kinds.map((kind) => known(id, kind)));
    return id === 'outcomesTotal' ? add(outcomes.map((outcome) => known(outcome, column))) : 0;
  };
  const add = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);
  const rowsHold = rows.every(
    (id) =>
      stored(id, 'total') === null ||
      known(id, 'total') === add(kinds.map((kind) => known(id, kind))),
  );
  const sumsHold = columns.every(
    (column) =>
      stored('outcomesTotal', column) === null ||
      known('outcomesTotal', column) === add(outcomes.map((id) => known(id, column))),
  );
  const balancesHold = columns.every(
    (column) =>
      known('newlyReceived', column) + known('carriedIn', column) ===
      known('outcomesTotal', column) + known('carriedOut', column),
  );
  return rowsHold && sumsHold && balancesHold;
}

describe('table three, whatever its figures', () => {
  it('T3-BAL T3-SUM T3-ROW: one of them speaks exactly where an equation is broken', () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const findings = runChecks(report, {}).filter(
          ({ details }) => details.kind === 'equations',
        );
        expect(findings.length === 0).toBe(addsUp(report));
      }),
      { numRuns: 500 },
    );
  });

  it('T3-BAL T3-SUM T3-ROW: what is told does not hold, and no two findings have the same key', () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const findings = runChecks(report, {});
        expect(new Set(findings.map(findingKey)).size).toBe(findings.length);
        for (const { details } of findings) {
          if (details.kind !== 'equations') continue;
          expect(details.equations.every(({ difference }) => difference !== 0)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('T3-SUM T3-ROW: 按分项重算 mends its finding and brings up no other of these rules', () => {
    fc.assert(
      fc.property(arbitraryReport, (report) => {
        const before = runChecks(report, {}).filter(isOfSumRules);
        const keys = before.map(findingKey);
        for (const finding of before) {
          for (const { patch } of finding.mends) {
            const after = runChecks(applyPatch(report, patch), {}).filter(isOfSumRules);
            expect(after.map(findingKey)).not.toContain(findingKey(finding));
            expect(keys).toEqual(expect.arrayContaining(after.map(findingKey)));
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
