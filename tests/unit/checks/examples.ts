import type { CheckContext } from '@/checks/finding';
import type { Report } from '@/report/report';
import { blankReport, row, zeroReport } from '@tests/helpers/smallReports';
import { NEIGHBOUR_EXAMPLES } from './neighbourExamples';
import { TEXT_EXAMPLES } from './textExamples';
import { WORD_EXAMPLES } from './wordExamples';

/** A report that a rule accepts (`refused` is empty) or refuses, and the cells that it then names first. */
export interface Example {
  readonly rule: string;
  readonly says: string;
  readonly report: Report;
  readonly previous?: Report;
  readonly today?: string;
  readonly options?: CheckContext['options'];
  readonly near?: Pick<CheckContext, 'others' | 'parts' | 'missing'>;
  /** The first cell of each finding of this rule; the table where a finding names no cell. */
  readonly refused: readonly string[];
}

const received3 = {
  ...row('newlyReceived', { naturalPerson: 3, total: 3 }),
  ...row('granted', { naturalPerson: 3, total: 3 }),
  ...row('outcomesTotal', { naturalPerson: 3, total: 3 }),
};

const fees = (amount: number): Report => zeroReport({ 'disclosure/fees/amount': amount });

const documents = (cells: Readonly<Record<string, number>>): Report =>
  zeroReport(
    Object.fromEntries(
      Object.entries(cells).map(([id, value]) => [`disclosure/normativeDocuments/${id}`, value]),
    ),
  );

const disputed = (total: number) => ({
  'disputes/reconsideration/upheld': total,
  'disputes/reconsideration/total': total,
});

function withLevel(report: Report, level: Report['agency']['level']): Report {
  return { ...report, agency: { ...report.agency, level } };
}

function withOther(report: Report, other: unknown): Report {
  return { ...report, chapters: { ...report.chapters, other: String(other) } };
}

export const EXAMPLES: readonly Example[] = [
  {
    rule: 'T3-BAL',
    says: 'accepts what came in being what went out and what is left',
    report: zeroReport({
      ...received3,
      ...row('carriedIn', { naturalPerson: 2, total: 2 }),
      ...row('carriedOut', { naturalPerson: 2, total: 2 }),
    }),
    refused: [],
  },
  {
    rule: 'T3-BAL',
    says: 'refuses requests that were received and never accounted for',
    report: zeroReport(row('newlyReceived', { naturalPerson: 3, total: 3 })),
    refused: ['requests/newlyReceived/naturalPerson'],
  },
  {
    rule: 'T3-BAL',
    says: 'refuses one request put under the wrong kind of applicant, once',
    report: zeroReport({
      ...received3,
      ...row('newlyReceived', { naturalPerson: 2, otherOrganization: 1 }),
    }),
    refused: ['requests/newlyReceived/naturalPerson'],
  },
  {
    rule: 'T3-SUM',
    says: 'accepts （七）总计 that is the sum of its column',
    report: zeroReport(received3),
    refused: [],
  },
  {
    rule: 'T3-SUM',
    says: 'accepts a blank （七）总计, which is T-BLANK’s',
    report: zeroReport({ ...received3, ...row('outcomesTotal', { naturalPerson: null }) }),
    refused: [],
  },
  {
    rule: 'T3-SUM',
    says: 'refuses （七）总计 that is not the sum of its column',
    report: zeroReport({ ...received3, ...row('granted', { naturalPerson: 4, total: 4 }) }),
    refused: ['requests/granted/naturalPerson'],
  },
  {
    rule: 'T3-ROW',
    says: 'accepts 总计 that is the sum of its row',
    report: zeroReport(received3),
    refused: [],
  },
  {
    rule: 'T3-ROW',
    says: 'refuses 总计 that is not the sum of its row, once a row',
    report: zeroReport({
      ...received3,
      ...row('granted', { total: 5 }),
      ...row('partial', { total: 1 }),
    }),
    refused: ['requests/granted/naturalPerson', 'requests/partial/naturalPerson'],
  },
  {
    rule: 'T4-SUM',
    says: 'accepts 总计 that is the sum of the results',
    report: zeroReport({
      'disputes/reconsideration/upheld': 2,
      'disputes/reconsideration/pending': 1,
      'disputes/reconsideration/total': 3,
    }),
    refused: [],
  },
  {
    rule: 'T4-SUM',
    says: 'refuses 总计 left at 0 beside results, once a group',
    report: zeroReport({
      'disputes/reconsideration/upheld': 2,
      'disputes/litigationDirect/other': 1,
    }),
    refused: ['disputes/reconsideration/upheld', 'disputes/litigationDirect/upheld'],
  },
  {
    rule: 'T-INT',
    says: 'accepts the largest count, an amount with decimals, and fewer items than last year in 2020',
    report: zeroReport(
      {
        'disclosure/licensing/decisions': 999_999_999,
        'disclosure/penalties/change': -18,
        'disclosure/procurement/amount': 0.5,
      },
      { year: 2020, edition: '2019' },
    ),
    refused: [],
  },
  {
    rule: 'T-INT',
    says: 'refuses a negative, a broken and an impossible count, each in its cell',
    report: zeroReport({
      'disclosure/rules/issued': -1,
      'disclosure/rules/repealed': 1.5,
      'disclosure/licensing/decisions': 1_000_000_000,
    }),
    refused: [
      'disclosure/rules/issued',
      'disclosure/rules/repealed',
      'disclosure/licensing/decisions',
    ],
  },
  {
    rule: 'T-BLANK',
    says: 'accepts zeros, and / which is another rule’s',
    report: zeroReport({ 'disclosure/rules/issued': '/' }),
    refused: [],
  },
  {
    rule: 'T-BLANK',
    says: 'refuses blank cells, once a table',
    report: zeroReport({
      'disclosure/rules/issued': null,
      'requests/granted/business': null,
      'requests/granted/research': null,
    }),
    refused: ['disclosure/rules/issued', 'requests/granted/business'],
  },
  {
    rule: 'T-EDITION',
    says: 'accepts the 2021 form for 2023',
    report: zeroReport(),
    refused: [],
  },
  {
    rule: 'T-EDITION',
    says: 'accepts the 2019 form for 2020',
    report: zeroReport({}, { year: 2020, edition: '2019' }),
    refused: [],
  },
  {
    rule: 'T-EDITION',
    says: 'is silent of years before there was a form',
    report: zeroReport({}, { year: 2018, edition: '2019' }),
    refused: [],
  },
  {
    rule: 'T-EDITION',
    says: 'refuses the 2019 form for 2021',
    report: zeroReport({}, { year: 2021, edition: '2019' }),
    refused: ['disclosure'],
  },
  {
    rule: 'T-EDITION',
    says: 'refuses one table in the other form',
    report: zeroReport({}, { tableEditions: { requests: '2019' } }),
    refused: ['requests'],
  },
  {
    rule: 'X-CARRY',
    says: 'accepts 上年结转 that is last year’s 结转下年度',
    report: zeroReport(row('carriedIn', { naturalPerson: 2, total: 2 })),
    previous: zeroReport(row('carriedOut', { business: 2, total: 2 }), { year: 2022 }),
    refused: [],
  },
  {
    rule: 'X-CARRY',
    says: 'is silent without last year’s report',
    report: zeroReport(row('carriedIn', { naturalPerson: 2, total: 2 })),
    refused: [],
  },
  {
    rule: 'X-CARRY',
    says: 'is silent where this year’s number is not known',
    report: blankReport(),
    previous: zeroReport(row('carriedOut', { business: 2, total: 2 }), { year: 2022 }),
    refused: [],
  },
  {
    rule: 'X-CARRY',
    says: 'refuses another number than last year’s',
    report: zeroReport(row('carriedIn', { naturalPerson: 2, total: 2 })),
    previous: zeroReport(row('carriedOut', { naturalPerson: 3, total: 3 }), { year: 2022 }),
    refused: ['requests/carriedIn/total'],
  },
  {
    rule: 'T-NA',
    says: 'accepts numbers, blanks, and / for a total that T3-ROW tells',
    report: zeroReport(row('newlyReceived', { naturalPerson: 3, business: null, total: '/' })),
    refused: [],
  },
  {
    rule: 'T-NA',
    says: 'refuses / once a table, and 规章 of a bureau apart',
    report: zeroReport({
      'disclosure/rules/issued': '/',
      'disclosure/rules/inForce': '/',
      'disclosure/fees/amount': '/',
      ...row('granted', { business: '/', research: '/' }),
    }),
    refused: ['disclosure/fees/amount', 'disclosure/rules/issued', 'requests/granted/business'],
  },
  {
    rule: 'T2-RULES',
    says: 'accepts the 规章 of a city',
    report: withLevel(zeroReport({ 'disclosure/rules/inForce': 74 }), 'city'),
    refused: [],
  },
  {
    rule: 'T2-RULES',
    says: 'is silent where the level is not known',
    report: withLevel(zeroReport({ 'disclosure/rules/inForce': 74 }), ''),
    refused: [],
  },
  {
    rule: 'T2-RULES',
    says: 'is silent of 2019’s 对外公开总数量, which may be of others',
    report: zeroReport(
      { 'disclosure/rules/totalDisclosed': 7, 'disclosure/rules/newlyDisclosed': 7 },
      { year: 2020, edition: '2019' },
    ),
    refused: [],
  },
  {
    rule: 'T2-RULES',
    says: 'refuses 规章 made by a bureau of a county',
    report: zeroReport({ 'disclosure/rules/repealed': 1, 'disclosure/rules/inForce': 5 }),
    refused: ['disclosure/rules/repealed'],
  },
  {
    rule: 'T2-FLOW',
    says: 'accepts what was issued and is in force or was repealed',
    report: zeroReport({
      'disclosure/normativeDocuments/issued': 4,
      'disclosure/normativeDocuments/repealed': 1,
      'disclosure/normativeDocuments/inForce': 3,
    }),
    refused: [],
  },
  {
    rule: 'T2-FLOW',
    says: 'is silent where 现行有效 is still blank',
    report: zeroReport({
      'disclosure/normativeDocuments/issued': 4,
      'disclosure/normativeDocuments/inForce': null,
    }),
    refused: [],
  },
  {
    rule: 'T2-FLOW',
    says: 'refuses more issued than are in force or were repealed',
    report: zeroReport({
      'disclosure/normativeDocuments/issued': 4,
      'disclosure/normativeDocuments/repealed': 1,
      'disclosure/normativeDocuments/inForce': 2,
    }),
    refused: ['disclosure/normativeDocuments/issued'],
  },
  {
    rule: 'T2-UNIT',
    says: 'accepts a large amount with decimals, near last year’s',
    report: fees(24_252.311082),
    previous: fees(9_116.36),
    refused: [],
  },
  {
    rule: 'T2-UNIT',
    says: 'accepts a round amount near last year’s',
    report: fees(120_000),
    previous: fees(98_000.5),
    refused: [],
  },
  {
    rule: 'T2-UNIT',
    says: 'accepts 10,000 and an amount after a year of none',
    report: fees(10_000),
    previous: fees(0),
    refused: [],
  },
  {
    rule: 'T2-UNIT',
    says: 'refuses a hundred times last year’s',
    report: fees(251_300),
    previous: fees(24.8),
    refused: ['disclosure/fees/amount'],
  },
  {
    rule: 'T2-UNIT',
    says: 'refuses an amount above 10,000 that ends in 0000',
    report: fees(250_000),
    refused: ['disclosure/fees/amount'],
  },
  ...[
    ['accepts 未收取: unpaid means not received', '2023年未收取信息处理费。', false],
    ['accepts 未发生收取信息处理费的情况', '本年度未发生收取信息处理费的情况。', false],
    [
      'accepts the form’s own words',
      '发出收费通知2件，申请人逾期未按收费通知要求缴纳费用，未产生信息处理费收入。',
      false,
    ],
    ['accepts a chapter that says nothing of it', '没有其他需要报告的事项。', false],
    ['accepts notices that were sent', '共发出收费通知10件，总金额0元。', false],
    ['refuses no notice', '本单位未发出信息处理费收费通知。', true],
    ['refuses notices of 0', '全年发出收费通知0件，收取0元。', true],
    ['refuses no fee', '本年度没有产生信息处理费，也无其他需要报告的事项。', true],
  ].map(([says, other, isRefused]): Example => ({
    rule: 'T3-FEE',
    says: String(says),
    report: withOther(zeroReport(row('other.feeUnpaid', { naturalPerson: 2, total: 2 })), other),
    refused: isRefused === true ? ['requests/other.feeUnpaid/total'] : [],
  })),
  {
    rule: 'T3-FEE',
    says: 'accepts no fee where none was left unpaid',
    report: withOther(zeroReport(), '本年度没有产生信息处理费。'),
    refused: [],
  },
  {
    rule: 'T4-SOME',
    says: 'accepts disputes over last year’s requests',
    report: zeroReport(disputed(2)),
    previous: zeroReport(received3, { year: 2022 }),
    refused: [],
  },
  {
    rule: 'T4-SOME',
    says: 'is silent without last year’s report',
    report: zeroReport(disputed(2)),
    refused: [],
  },
  {
    rule: 'T4-SOME',
    says: 'refuses disputes without a request in two years',
    report: zeroReport(disputed(2)),
    previous: zeroReport({}, { year: 2022 }),
    refused: ['disputes/reconsideration/total'],
  },
  {
    rule: 'X-CARRY-TYPE',
    says: 'accepts the same applicants',
    report: zeroReport(row('carriedIn', { naturalPerson: 2, business: 1, total: 3 })),
    previous: zeroReport(row('carriedOut', { naturalPerson: 2, business: 1, total: 3 })),
    refused: [],
  },
  {
    rule: 'X-CARRY-TYPE',
    says: 'is silent where the totals differ, which X-CARRY tells',
    report: zeroReport(row('carriedIn', { naturalPerson: 2, total: 2 })),
    previous: zeroReport(row('carriedOut', { business: 3, total: 3 })),
    refused: [],
  },
  {
    rule: 'X-CARRY-TYPE',
    says: 'is silent where last year’s row does not add up',
    report: zeroReport(row('carriedIn', { naturalPerson: 2, total: 2 })),
    previous: zeroReport(row('carriedOut', { business: 1, total: 2 })),
    refused: [],
  },
  {
    rule: 'X-CARRY-TYPE',
    says: 'refuses another kind of applicant',
    report: zeroReport(row('carriedIn', { naturalPerson: 2, total: 2 })),
    previous: zeroReport(row('carriedOut', { business: 2, total: 2 })),
    refused: ['requests/carriedIn/naturalPerson'],
  },
  {
    rule: 'X-FORCE',
    says: 'accepts a stock that follows from last year’s',
    report: documents({ issued: 4, repealed: 1, inForce: 13 }),
    previous: documents({ issued: 0, repealed: 0, inForce: 10 }),
    refused: [],
  },
  {
    rule: 'X-FORCE',
    says: 'is silent where T2-FLOW tells the row',
    report: documents({ issued: 4, repealed: 1, inForce: 2 }),
    previous: documents({ issued: 0, repealed: 0, inForce: 10 }),
    refused: [],
  },
  {
    rule: 'X-FORCE',
    says: 'is silent after a report in the 2019 form',
    report: documents({ issued: 4, repealed: 1, inForce: 13 }),
    previous: zeroReport({}, { year: 2020, edition: '2019' }),
    refused: [],
  },
  {
    rule: 'X-FORCE',
    says: 'refuses a stock that does not follow from last year’s',
    report: documents({ issued: 4, repealed: 1, inForce: 12 }),
    previous: documents({ issued: 0, repealed: 0, inForce: 10 }),
    refused: ['disclosure/normativeDocuments/issued'],
  },
  {
    rule: 'X-JUMP',
    says: 'accepts less than five times, and anything small',
    report: zeroReport({
      'disclosure/licensing/decisions': 499,
      'disclosure/penalties/decisions': 99,
      'disclosure/compulsion/decisions': 0,
    }),
    previous: zeroReport({
      'disclosure/licensing/decisions': 100,
      'disclosure/penalties/decisions': 1,
      'disclosure/compulsion/decisions': 99,
    }),
    refused: [],
  },
  {
    rule: 'X-JUMP',
    says: 'is silent of 2019’s 本年增/减, and of fees that were items and are money now',
    report: fees(900),
    previous: zeroReport(
      { 'disclosure/fees/previousItems': 20, 'disclosure/fees/change': -100 },
      { year: 2020, edition: '2019' },
    ),
    refused: [],
  },
  {
    rule: 'X-JUMP',
    says: 'refuses a rise and a fall, each in its cell',
    report: zeroReport({
      'disclosure/licensing/decisions': 500,
      'disclosure/penalties/decisions': 20,
    }),
    previous: zeroReport({
      'disclosure/licensing/decisions': 100,
      'disclosure/penalties/decisions': 100,
    }),
    refused: ['disclosure/licensing/decisions', 'disclosure/penalties/decisions'],
  },
  {
    rule: 'X-JUMP',
    says: 'refuses 本年新收 of one kind of applicant alone, not the totals and outcomes that follow',
    report: zeroReport({
      ...row('newlyReceived', { naturalPerson: 300, total: 300 }),
      ...row('granted', { naturalPerson: 300, total: 300 }),
      ...row('outcomesTotal', { naturalPerson: 300, total: 300 }),
    }),
    previous: zeroReport(received3),
    refused: ['requests/newlyReceived/naturalPerson'],
  },
  {
    rule: 'X-PEND',
    says: 'accepts the pending cases counted again',
    report: zeroReport(disputed(3)),
    previous: zeroReport({ 'disputes/reconsideration/pending': 3 }),
    refused: [],
  },
  {
    rule: 'X-PEND',
    says: 'refuses fewer than were pending',
    report: zeroReport(disputed(2)),
    previous: zeroReport({ 'disputes/reconsideration/pending': 3 }),
    refused: ['disputes/reconsideration/total'],
  },
  ...[
    ['accepts a published report', 'published', '2024-02-10', false],
    ['is silent long before the day', 'reported', '2024-01-05', false],
    ['is silent of an older year', 'reported', '2025-02-10', false],
    ['is silent where the day is not known', 'reported', undefined, false],
    ['reminds a bureau two weeks before', 'reported', '2024-01-17', true],
    ['refuses a report that is not published in time', 'approved', '2024-02-01', true],
  ].map(([says, status, today, isRefused]): Example => ({
    rule: 'P-DUE',
    says: String(says),
    report: zeroReport({}, { status: status as Report['status'] }),
    ...(typeof today === 'string' ? { today } : {}),
    refused: isRefused === true ? ['front'] : [],
  })),
  ...TEXT_EXAMPLES,
  ...WORD_EXAMPLES,
  ...NEIGHBOUR_EXAMPLES,
];
