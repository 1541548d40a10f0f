import type { CheckContext } from '@/checks/finding';
import type { Report } from '@/report/report';
import { blankReport, row, zeroReport } from '@tests/helpers/smallReports';
import { WORD_EXAMPLES } from './wordExamples';

/** A report that a rule accepts (`refused` is empty) or refuses, and the cells that it then names first. */
export interface Example {
  readonly rule: string;
  readonly says: string;
  readonly report: Report;
  readonly previous?: Report;
  readonly options?: CheckContext['options'];
  /** The first cell of each finding of this rule; the table where a finding names no cell. */
  readonly refused: readonly string[];
}

const received3 = {
  ...row('newlyReceived', { naturalPerson: 3, total: 3 }),
  ...row('granted', { naturalPerson: 3, total: 3 }),
  ...row('outcomesTotal', { naturalPerson: 3, total: 3 }),
};

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
  ...WORD_EXAMPLES,
];
