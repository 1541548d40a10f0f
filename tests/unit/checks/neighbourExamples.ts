import { createHeader } from '@/report/header';
import type { Report } from '@/report/report';
import { OWN_SENTENCES, printOf, withOverview } from '@tests/helpers/neighbours';
import { row, zeroReport } from '@tests/helpers/smallReports';
import type { Example } from './examples';

const report = withOverview(zeroReport(), OWN_SENTENCES);
const lastYear = (sentences: readonly string[]): Report =>
  withOverview({ ...zeroReport({}, { year: 2022 }), id: 'last' }, sentences);

/** So many of the ten sentences are the other's, the rest its own. */
const mostly = (count: number): readonly string[] => [
  ...OWN_SENTENCES.slice(0, count),
  '全年共组织新闻发布活动多场，回应了市民对地震演练的各种疑问。',
  '与档案部门商定移交办法，让到期的纸质材料能够在馆内直接查阅。',
];

const bureau = (name: string, sentences: readonly string[]): Report =>
  withOverview({ ...zeroReport(), id: name, agency: { ...report.agency, name } }, sentences);

const received = (count: number) => row('newlyReceived', { naturalPerson: count, total: count });

const part = (id: string, count: number, revision = 3) =>
  createHeader({
    ...zeroReport(received(count)),
    id,
    revision,
    agency: { ...report.agency, name: id },
  });

const district = (count: number, changes: Partial<Report> = {}): Report => ({
  ...zeroReport(received(count)),
  parts: ['甲局', '乙局'].map((agency) => ({ id: agency, agency, revision: 3 })),
  ...changes,
});

const both = [part('甲局', 3), part('乙局', 4)];

/** Examples of the rules that look at other reports. */
export const NEIGHBOUR_EXAMPLES: readonly Example[] = [
  {
    rule: 'X-COPY',
    says: 'accepts a chapter of which seven sentences in ten are last year’s',
    report,
    previous: lastYear(mostly(7)),
    refused: [],
  },
  {
    rule: 'X-COPY',
    says: 'refuses one of which eight in ten are',
    report,
    previous: lastYear(mostly(8)),
    refused: ['overview'],
  },
  {
    rule: 'D-DUP',
    says: 'accepts a chapter of which seven sentences in ten are another bureau’s',
    report,
    near: { others: [printOf(report), printOf(bureau('别的局', mostly(7)))] },
    refused: [],
  },
  {
    rule: 'D-DUP',
    says: 'accepts the agency’s own second report of the year',
    report,
    near: { others: [printOf({ ...report, id: 'twin' })] },
    refused: [],
  },
  {
    rule: 'D-DUP',
    says: 'refuses one of which eight in ten are, once however many have them',
    report,
    near: { others: ['甲局', '乙局'].map((name) => printOf(bureau(name, mostly(8)))) },
    refused: ['overview'],
  },
  {
    rule: 'A-SUM',
    says: 'accepts cells that are the sum of the parts',
    report: district(7),
    near: { parts: both },
    refused: [],
  },
  {
    rule: 'A-SUM',
    says: 'is silent where a part is not in the library',
    report: district(8),
    near: { parts: both.slice(1) },
    refused: [],
  },
  {
    rule: 'A-SUM',
    says: 'refuses an input that is another number, its total not told again',
    report: district(8),
    near: { parts: both },
    refused: ['requests/newlyReceived/naturalPerson'],
  },
  {
    rule: 'A-STALE',
    says: 'accepts parts as they were added',
    report: district(7),
    near: { parts: both },
    refused: [],
  },
  {
    rule: 'A-STALE',
    says: 'refuses a part changed since',
    report: district(7),
    near: { parts: [part('甲局', 3, 4), part('乙局', 4)] },
    refused: ['front'],
  },
  {
    rule: 'A-MISS',
    says: 'accepts a report that was not added up',
    report: zeroReport(),
    near: { missing: ['丙局'] },
    refused: [],
  },
  {
    rule: 'A-MISS',
    says: 'refuses a sum without an agency’s report',
    report: district(7),
    near: { parts: both, missing: ['丙局'] },
    refused: ['front'],
  },
];
