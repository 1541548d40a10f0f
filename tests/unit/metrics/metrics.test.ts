import { describe, expect, it, test } from 'vitest';
import { hasSmallBase, type Figure } from '@/metrics/figure';
import type { Metric } from '@/metrics/metric';
import { METRICS } from '@/metrics/metrics';
import { createHeader } from '@/report/header';
import type { CellValue, Report } from '@/report/report';
import { realReport } from '@tests/helpers/realReports';
import { blankReport, row, zeroReport } from '@tests/helpers/smallReports';

const measure = (report: Report, metric: Metric): readonly Figure[] =>
  metric.measure(createHeader(report));
const values = (report: Report, metric: Metric): readonly (number | null)[] =>
  measure(report, metric).map(({ value }) => value);

const first = (report: Report, metric: Metric): Figure => {
  const [figure] = measure(report, metric);
  if (!figure) throw new Error(`${metric.id} has no figure`);
  return figure;
};

const total = (rowId: string, value: CellValue) => row(rowId, { total: value });

describe('a metric that is one cell', () => {
  test.each([
    [METRICS.received, 'newlyReceived'],
    [METRICS.carriedIn, 'carriedIn'],
    [METRICS.carriedOut, 'carriedOut'],
    [METRICS.concluded, 'outcomesTotal'],
  ])('$id is the published total, blank where that is blank or not applicable', (metric, id) => {
    expect(values(zeroReport(total(id, 7)), metric)).toEqual([7]);
    expect(values(zeroReport(), metric)).toEqual([0]);
    expect(values(zeroReport(total(id, null)), metric)).toEqual([null]);
    expect(values(zeroReport(total(id, '/')), metric)).toEqual([null]);
  });

  it('keeps a published total that does not add up', () => {
    expect(values(realReport('pingtan-2020'), METRICS.concluded)).not.toEqual([
      values(realReport('pingtan-2020'), METRICS.outcomes).reduce((a, b) => Number(a) + Number(b)),
    ]);
  });

  it('tells the cells that it came from', () => {
    expect(first(zeroReport(total('newlyReceived', 7)), METRICS.received).parts).toEqual([
      { address: 'requests/newlyReceived/total', edition: '2021', value: 7 },
    ]);
  });
});

describe('本年应办理总数', () => {
  const accepted = (received: CellValue, carriedIn: CellValue) =>
    values(
      zeroReport({ ...total('newlyReceived', received), ...total('carriedIn', carriedIn) }),
      METRICS.accepted,
    )[0];

  it('is blank where either part is blank', () => {
    expect(accepted(5, 2)).toBe(7);
    expect(accepted(null, 2)).toBeNull();
    expect(accepted(5, null)).toBeNull();
  });

  it('takes what is not applicable for nothing', () => {
    expect(accepted(5, '/')).toBe(5);
    expect(accepted('/', '/')).toBeNull();
  });
});

describe('办理结果', () => {
  const cells = {
    ...total('granted', 4),
    ...total('partial', 1),
    ...total('denied.stateSecret', 2),
    ...total('denied.registryQuery', 3),
    ...total('unable.notHeld', 5),
    ...total('notProcessed.petition', 6),
  };

  it('sums the rows of each group', () => {
    const report = zeroReport({
      ...cells,
      ...total('other.misc', 7),
      ...total('other.feeUnpaid', 1),
    });
    expect(values(report, METRICS.outcomes)).toEqual([4, 1, 5, 5, 6, 8]);
  });

  it('joins the one row （六）其他处理 of 2019, where table three alone is of that form too', () => {
    const older = zeroReport({ ...cells, ...total('other', 9) }, { edition: '2019', year: 2020 });
    const mixed = zeroReport(
      { ...cells, ...total('other', 9) },
      { tableEditions: { requests: '2019' } },
    );
    expect(values(older, METRICS.outcomes)).toEqual([4, 1, 5, 5, 6, 9]);
    expect(values(mixed, METRICS.outcomes)).toEqual([4, 1, 5, 5, 6, 9]);
    expect(measure(mixed, METRICS.outcomes)[5]?.parts).toEqual([
      { address: 'requests/other/total', edition: '2019', value: 9 },
    ]);
  });

  it('skips a blank or / in a sum, and tells of the blank', () => {
    const report = zeroReport({
      ...cells,
      ...total('denied.stateSecret', null),
      ...total('unable.unclear', '/'),
    });
    const [, , denied, unable] = measure(report, METRICS.outcomes);
    expect(denied).toMatchObject({ value: 3, footnotes: ['blankSkipped'] });
    expect(unable).toMatchObject({ value: 5, footnotes: [] });
  });

  it('is blank where every row of a group is', () => {
    expect(values(blankReport(total('granted', 2)), METRICS.outcomes)).toEqual([
      2,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('a share of what was concluded', () => {
  const report = (granted: CellValue, partial: CellValue, concluded: CellValue): Report =>
    zeroReport({
      ...total('granted', granted),
      ...total('partial', partial),
      ...total('outcomesTotal', concluded),
    });

  it('is 予以公开 and 部分公开 over 办结, with its n and what its base holds', () => {
    expect(first(report(20, 13, 53), METRICS.disclosureRate)).toMatchObject({
      value: 33 / 53,
      n: 33,
      base: 53,
      footnotes: ['baseHoldsAll'],
    });
    expect(values(report(20, 13, 53), METRICS.grantedRate)).toEqual([20 / 53]);
    expect(values(report(20, 13, 53), METRICS.outcomeShare).slice(0, 2)).toEqual([
      20 / 53,
      13 / 53,
    ]);
  });

  it('is blank where 办结 is 0 or a side is blank', () => {
    expect(first(report(0, 0, 0), METRICS.disclosureRate)).toMatchObject({ value: null, base: 0 });
    expect(values(report(1, 1, null), METRICS.disclosureRate)).toEqual([null]);
    expect(values(report(null, null, 20), METRICS.disclosureRate)).toEqual([null]);
    expect(values(report(1, null, 20), METRICS.disclosureRate)).toEqual([1 / 20]);
    expect(values(report(null, 1, 20), METRICS.grantedRate)).toEqual([null]);
  });

  it('has a small base from 1 to 9', () => {
    const isSmall = (concluded: number): boolean =>
      hasSmallBase(first(report(0, 0, concluded), METRICS.disclosureRate));
    expect([0, 1, 9, 10].map(isSmall)).toEqual([false, true, true, false]);
  });
});

describe('申请人构成', () => {
  it('is each column over the total of 本年新收', () => {
    const cells = row('newlyReceived', { naturalPerson: 30, business: 10, total: 40 });
    expect(values(zeroReport(cells), METRICS.applicantShare)).toEqual([0.75, 0.25, 0, 0, 0, 0]);
  });

  it('is blank where nothing was received, and for a column that is blank', () => {
    expect(values(zeroReport(), METRICS.applicantShare)).toEqual(Array(6).fill(null));
    const shuyang = measure(realReport('shuyang-drc-2023'), METRICS.applicantShare);
    expect(shuyang.slice(1).map(({ value }) => value)).toEqual(Array(5).fill(null));
  });
});

describe('结转率', () => {
  const rate = (received: CellValue, carriedIn: CellValue, carriedOut: CellValue) =>
    values(
      zeroReport({
        ...total('newlyReceived', received),
        ...total('carriedIn', carriedIn),
        ...total('carriedOut', carriedOut),
      }),
      METRICS.carryRate,
    )[0];

  it('is 结转下年度 over 应办理总数, blank where that is 0 or blank', () => {
    expect(rate(18, 2, 5)).toBe(0.25);
    expect(rate(0, 0, 0)).toBeNull();
    expect(rate(18, null, 5)).toBeNull();
    expect(rate(18, 2, null)).toBeNull();
  });
});

describe('行政复议 and 行政诉讼', () => {
  const group = (id: string, cells: Readonly<Record<string, CellValue>>) =>
    Object.fromEntries(
      Object.entries(cells).map(([column, value]) => [`disputes/${id}/${column}`, value]),
    );

  it('are the published totals, litigation of both groups, never added into one', () => {
    const report = zeroReport({
      ...group('reconsideration', { total: 3 }),
      ...group('litigationDirect', { total: 1 }),
      ...group('litigationAfterReconsideration', { total: 2 }),
    });
    expect(first(report, METRICS.reconsiderations)).toMatchObject({
      value: 3,
      footnotes: ['mayHoldPending'],
    });
    expect(first(report, METRICS.litigations)).toMatchObject({
      value: 3,
      footnotes: ['mayHoldPending'],
    });
    expect(values(report, METRICS.litigationGroups)).toEqual([1, 2]);
  });

  it('are corrected in so many of those that were concluded', () => {
    const cells = {
      ...group('reconsideration', { corrected: 2, pending: 3, total: 7 }),
      ...group('litigationDirect', { corrected: 1, pending: 1, total: 5 }),
      ...group('litigationAfterReconsideration', { corrected: 2, pending: 0, total: 4 }),
    };
    expect(values(zeroReport(cells), METRICS.reconsiderationCorrected)).toEqual([0.5]);
    expect(first(zeroReport(cells), METRICS.litigationCorrected)).toMatchObject({
      value: 3 / 8,
      n: 3,
      base: 8,
    });
  });

  it('have no such share where nothing was concluded or a cell of it is blank', () => {
    const share = (cells: Readonly<Record<string, CellValue>>) =>
      values(zeroReport(group('reconsideration', cells)), METRICS.reconsiderationCorrected)[0];
    expect(share({ corrected: 0, pending: 2, total: 2 })).toBeNull();
    expect(share({ corrected: 1, pending: null, total: 2 })).toBeNull();
    expect(share({ corrected: null, pending: 0, total: 2 })).toBeNull();
    expect(share({ corrected: 1, pending: '/', total: 2 })).toBe(0.5);
    expect(share({ corrected: 3, pending: 5, total: 2 })).toBeNull();
  });

  it('leave a litigation group without a total out of both sides, and say so', () => {
    const report = zeroReport({
      ...group('litigationDirect', { corrected: null, pending: null, total: null }),
      ...group('litigationAfterReconsideration', { corrected: 1, pending: 0, total: 4 }),
    });
    expect(first(report, METRICS.litigationCorrected)).toMatchObject({
      value: 0.25,
      footnotes: ['blankSkipped'],
    });
  });
});

describe('table two', () => {
  it('gives decisions, and joins the 处理决定数量 of 2019', () => {
    const cells = {
      'disclosure/licensing/decisions': 195,
      'disclosure/penalties/decisions': null,
      'disclosure/compulsion/decisions': 0,
    };
    expect(values(zeroReport(cells), METRICS.decisions)).toEqual([195, null, 0]);
    const older = zeroReport(cells, { edition: '2019', year: 2019 });
    expect(values(older, METRICS.decisions)).toEqual([195, null, 0]);
    expect(measure(older, METRICS.decisions).flatMap(({ footnotes }) => footnotes)).toEqual([]);
  });

  it('gives fees as money, and never joins the items that 2019 counted', () => {
    expect(values(zeroReport({ 'disclosure/fees/amount': 4068.208 }), METRICS.fees)).toEqual([
      4068.208,
    ]);
    const older = zeroReport({ 'disclosure/fees/previousItems': 5 }, { edition: '2019' });
    expect(first(older, METRICS.fees)).toMatchObject({
      value: null,
      parts: [],
      footnotes: ['countBecameMoney'],
    });
  });

  it('joins 2019’s 新制作 with 制发 under a footnote, and 对外公开总数量 with nothing', () => {
    const report = zeroReport({
      'disclosure/normativeDocuments/issued': 3,
      'disclosure/normativeDocuments/repealed': 1,
      'disclosure/normativeDocuments/inForce': 40,
      'disclosure/rules/issued': 99,
    });
    expect(values(report, METRICS.documents)).toEqual([3, 1, 40]);
    const older = zeroReport(
      {
        'disclosure/normativeDocuments/newlyMade': 6,
        'disclosure/normativeDocuments/totalDisclosed': 88,
      },
      { edition: '2019' },
    );
    expect(measure(older, METRICS.documents)).toMatchObject([
      { value: 6, footnotes: ['newlyMadeNarrowerTerm'] },
      { value: null, footnotes: [] },
      { value: null, footnotes: ['disclosedNotInForce'] },
    ]);
  });
});
