import type { CellAddress } from '@/editions/edition';
import { tableForm } from '@/editions/form';
import type { ReportHeader } from '@/report/header';
import { strictSumTerm, sumTerm } from './cells';
import { countFigure, shareFigure, type Term } from './figure';
import { singleMetric, type Metric } from './metric';

export type OutcomeGroup =
  'granted' | 'partial' | 'denied' | 'unable' | 'notProcessed' | 'otherHandling';
export type Applicant =
  | 'naturalPerson'
  | 'business'
  | 'research'
  | 'publicInterest'
  | 'legalService'
  | 'otherOrganization';

const OUTCOME_GROUPS: readonly OutcomeGroup[] = [
  'granted',
  'partial',
  'denied',
  'unable',
  'notProcessed',
  'otherHandling',
];
const APPLICANTS: readonly Applicant[] = [
  'naturalPerson',
  'business',
  'research',
  'publicInterest',
  'legalService',
  'otherOrganization',
];

/** How the rows of a group are named in editions/; granted and partial are rows of their own. */
const ROW_BEGINNINGS: Readonly<Record<OutcomeGroup, string>> = {
  granted: 'granted',
  partial: 'partial',
  denied: 'denied.',
  unable: 'unable.',
  notProcessed: 'notProcessed.',
  otherHandling: 'other.',
};

const rowTotal = (row: string): CellAddress => `requests/${row}/total`;

const ROWS_2021 = tableForm('2021', 'requests').rows.map((row) => row.id);
const OUTCOME_CELLS = new Map<OutcomeGroup, readonly CellAddress[]>(
  OUTCOME_GROUPS.map((group) => [
    group,
    ROWS_2021.filter((row) => row.startsWith(ROW_BEGINNINGS[group])).map(rowTotal),
  ]),
);

const RECEIVED = [rowTotal('newlyReceived')];
const CARRIED_IN = [rowTotal('carriedIn')];
const CARRIED_OUT = [rowTotal('carriedOut')];
const CONCLUDED = [rowTotal('outcomesTotal')];
const ACCEPTED = [...RECEIVED, ...CARRIED_IN];

const outcomeTerm = (header: ReportHeader, group: OutcomeGroup): Term =>
  sumTerm(header, OUTCOME_CELLS.get(group) ?? []);

/** 本年新收: 一、本年新收 × 总计. */
export const received = singleMetric('received', 'cases', (header) =>
  countFigure(sumTerm(header, RECEIVED)),
);

/** 上年结转: 二、上年结转 × 总计. */
export const carriedIn = singleMetric('carriedIn', 'cases', (header) =>
  countFigure(sumTerm(header, CARRIED_IN)),
);

/** 结转下年度: 四、结转下年度继续办理 × 总计. */
export const carriedOut = singleMetric('carriedOut', 'cases', (header) =>
  countFigure(sumTerm(header, CARRIED_OUT)),
);

/** 本年应办理总数: 新收 ＋ 上年结转, blank where either is. Not called 受理, which is no word of the 条例. */
export const accepted = singleMetric('accepted', 'cases', (header) =>
  countFigure(strictSumTerm(header, ACCEPTED)),
);

/** 本年办结: （七）总计 × 总计, as published. */
export const concluded = singleMetric('concluded', 'cases', (header) =>
  countFigure(sumTerm(header, CONCLUDED)),
);

/** 办理结果: 予以公开, 部分公开 and the four groups summed; 2019's one row （六）其他处理 is its group. */
export const outcomes: Metric<OutcomeGroup> = {
  id: 'outcomes',
  unit: 'cases',
  items: OUTCOME_GROUPS,
  measure: (header) => OUTCOME_GROUPS.map((group) => countFigure(outcomeTerm(header, group))),
};

/** (予以公开 ＋ 部分公开) ÷ 办结. Refused petitions and abandoned requests are in the base, and told. */
export const disclosureRate = singleMetric('disclosureRate', 'share', (header) =>
  shareFigure(
    sumTerm(header, [rowTotal('granted'), rowTotal('partial')]),
    sumTerm(header, CONCLUDED),
    'baseHoldsAll',
  ),
);

/** 予以公开 ÷ 办结. */
export const grantedRate = singleMetric('grantedRate', 'share', (header) =>
  shareFigure(outcomeTerm(header, 'granted'), sumTerm(header, CONCLUDED), 'baseHoldsAll'),
);

/** Each group of outcomes ÷ 办结. */
export const outcomeShare: Metric<OutcomeGroup> = {
  id: 'outcomeShare',
  unit: 'share',
  items: OUTCOME_GROUPS,
  measure: (header) =>
    OUTCOME_GROUPS.map((group) =>
      shareFigure(outcomeTerm(header, group), sumTerm(header, CONCLUDED), 'baseHoldsAll'),
    ),
};

/** 申请人构成: each column of 本年新收 ÷ its 总计. */
export const applicantShare: Metric<Applicant> = {
  id: 'applicantShare',
  unit: 'share',
  items: APPLICANTS,
  measure: (header) =>
    APPLICANTS.map((applicant) =>
      shareFigure(
        sumTerm(header, [`requests/newlyReceived/${applicant}`]),
        sumTerm(header, RECEIVED),
      ),
    ),
};

/** 结转率: 结转下年度 ÷ 应办理总数. */
export const carryRate = singleMetric('carryRate', 'share', (header) =>
  shareFigure(sumTerm(header, CARRIED_OUT), strictSumTerm(header, ACCEPTED)),
);
