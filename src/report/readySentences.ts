import type { CellAddress } from '@/editions/edition';
import { cellValue, type Report } from './report';
import { textAt, type TextAddress } from './texts';
import { writeLinkedText } from './links';

/** What a ready sentence is about; the message tables hold the words for it. */
export type ReadyTopic =
  | 'period'
  | 'documents'
  | 'decisions'
  | 'fees'
  | 'requests'
  | 'applicants'
  | 'outcomes'
  | 'disputes'
  | 'processingFee';

/** A sentence made from the tables, as it is stored: its numbers are links to their cells. */
export interface ReadySentence {
  readonly topic: ReadyTopic;
  readonly stored: string;
}

/** The first year of the rules on 信息处理费 (国办函〔2020〕109号). */
const FIRST_FEE_YEAR = 2021;

interface Maker {
  readonly topic: ReadyTopic;
  /** Makes the sentence; "" where the report's figures make none. */
  readonly tell: (report: Report) => string;
}

const PERIOD: Maker = { topic: 'period', tell: ({ year }) => periodSentence(year) };

/** What each text is offered, in the order of the paper. */
const MAKERS: Readonly<Partial<Record<TextAddress, readonly Maker[]>>> = {
  preface: [PERIOD],
  'chapters/overview': [
    PERIOD,
    { topic: 'documents', tell: tellDocuments },
    { topic: 'decisions', tell: tellDecisions },
    { topic: 'fees', tell: tellFees },
    { topic: 'requests', tell: tellRequests },
    { topic: 'applicants', tell: tellApplicants },
    { topic: 'outcomes', tell: tellOutcomes },
    { topic: 'disputes', tell: tellDisputes },
  ],
  'chapters/other': [{ topic: 'processingFee', tell: tellProcessingFee }],
};

/** Whether ready sentences may be had for a text at all. */
export function hasReadySentences(address: TextAddress): boolean {
  return MAKERS[address] !== undefined;
}

/**
 * The sentences for a text that the report's own figures make true. A figure of 0 is told in words (未收到…), one
 * that rests on a cell that is blank or `/` is not made, and one that stands in the text already is left out.
 */
export function readySentences(report: Report, address: TextAddress): readonly ReadySentence[] {
  const read = textAt(report, address);
  const texts = [read.text, writeLinkedText(read)];
  return (MAKERS[address] ?? []).flatMap(({ topic, tell }) => {
    const sentence = tell(report);
    const isThere = sentence === '' || texts.some((text) => text.includes(sentence));
    return isThere ? [] : [{ topic, stored: sentence }];
  });
}

/** The statistical period as most reports have it. */
export function periodSentence(year: number): string {
  return `本报告所列数据的统计期限为${year}年1月1日至${year}年12月31日。`;
}

/** A cell's number with its link; undefined where it holds none, or one that no count can be. */
interface Figure {
  readonly value: number;
  readonly link: string;
}

function figureAt(report: Report, address: CellAddress): Figure | undefined {
  const value = cellValue(report, address);
  return typeof value === 'number' && value >= 0 ? { value, link: `{{${address}}}` } : undefined;
}

function figuresAt(
  report: Report,
  addresses: readonly CellAddress[],
): readonly Figure[] | undefined {
  const figures = addresses.flatMap((address) => figureAt(report, address) ?? []);
  return figures.length === addresses.length ? figures : undefined;
}

function tellDocuments(report: Report): string {
  const made = figureAt(report, 'disclosure/normativeDocuments/newlyMade');
  if (made) return made.value > 0 ? `全年新制作行政规范性文件${made.link}件。` : '';
  const [issued, repealed, inForce] =
    figuresAt(
      report,
      ['issued', 'repealed', 'inForce'].map((column) => `disclosure/normativeDocuments/${column}`),
    ) ?? [];
  if (!issued || !repealed || !inForce) return '';
  if (issued.value + repealed.value === 0) {
    return inForce.value > 0
      ? `本年度未制发、未废止行政规范性文件，现行有效${inForce.link}件。`
      : '';
  }
  return `全年制发行政规范性文件${issued.link}件，废止${repealed.link}件，现行有效${inForce.link}件。`;
}

const DECISIONS = [
  ['行政许可决定', 'licensing'],
  ['行政处罚决定', 'penalties'],
  ['行政强制决定', 'compulsion'],
] as const;

function tellDecisions(report: Report): string {
  const told = listFigures(
    report,
    DECISIONS.map(([label, row]) => [label, `disclosure/${row}/decisions`]),
  );
  return told ? `全年作出${told}。` : '';
}

/** 甲3件、乙1件, those of 0 left out; "" where all are, or where one is blank. */
function listFigures(
  report: Report,
  parts: readonly (readonly [label: string, address: CellAddress])[],
): string {
  const figures = figuresAt(
    report,
    parts.map(([, address]) => address),
  );
  return parts
    .flatMap(([label], index) => {
      const figure = figures?.[index];
      return figure && figure.value > 0 ? [`${label}${figure.link}件`] : [];
    })
    .join('、');
}

/** In 万元, as the table has it; the 2019 form counts fee items instead. */
function tellFees(report: Report): string {
  const fees = figureAt(report, 'disclosure/fees/amount');
  return fees && fees.value > 0 ? `全年收取行政事业性收费${fees.link}万元。` : '';
}

function tellRequests(report: Report): string {
  const [received, carriedIn, concluded, carriedOut] =
    figuresAt(
      report,
      ['newlyReceived', 'carriedIn', 'outcomesTotal', 'carriedOut'].map(
        (row) => `requests/${row}/total`,
      ),
    ) ?? [];
  if (!received || !carriedIn || !concluded || !carriedOut) return '';
  const isNone = received.value + carriedIn.value === 0;
  if (isNone) return `${report.year}年未收到政府信息公开申请，也没有上年结转的申请。`;
  const intake =
    received.value > 0 ? `新收政府信息公开申请${received.link}件` : '未收到新的政府信息公开申请';
  const brought = carriedIn.value > 0 ? `上年结转${carriedIn.link}件` : '无上年结转申请';
  const left =
    carriedOut.value > 0 ? `结转下年度继续办理${carriedOut.link}件` : '没有结转下年度的申请';
  const done = concluded.value > 0 ? `办结政府信息公开申请${concluded.link}件，` : '';
  return `${report.year}年${intake}，${brought}。年内${done}${left}。`;
}

const APPLICANTS = [
  ['自然人', 'naturalPerson'],
  ['商业企业', 'business'],
  ['科研机构', 'research'],
  ['社会公益组织', 'publicInterest'],
  ['法律服务机构', 'legalService'],
  ['其他法人或组织', 'otherOrganization'],
] as const;

/** Who asked, where there is more than one kind to tell and the row adds up. */
function tellApplicants(report: Report): string {
  const parts = APPLICANTS.map(
    ([label, column]) => [label, `requests/newlyReceived/${column}`] as const,
  );
  const values = figuresAt(
    report,
    parts.map(([, address]) => address),
  )?.map(({ value }) => value);
  const total = figureAt(report, 'requests/newlyReceived/total');
  const sum = values?.reduce((all, value) => all + value, 0);
  if (!values || !total || total.value !== sum) return '';
  if (values.filter((value) => value > 0).length < 2) return '';
  return `新收的${total.link}件政府信息公开申请中，${listFigures(report, parts)}。`;
}

function tellOutcomes(report: Report): string {
  const told = listFigures(report, [
    ['予以公开', 'requests/granted/total'],
    ['部分公开', 'requests/partial/total'],
  ]);
  const [concluded] = figuresAt(report, ['requests/outcomesTotal/total']) ?? [];
  // The groups have no cell of their own to be linked: what is told is a part.
  return told && concluded ? `办结政府信息公开申请${concluded.link}件，其中${told}。` : '';
}

function tellDisputes(report: Report): string {
  const [reviews, direct, after] =
    figuresAt(
      report,
      ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'].map(
        (row) => `disputes/${row}/total`,
      ),
    ) ?? [];
  if (!reviews || !direct || !after) return '';
  const suits = listFigures(report, [
    ['未经复议直接起诉', 'disputes/litigationDirect/total'],
    ['复议后起诉', 'disputes/litigationAfterReconsideration/total'],
  ]);
  if (reviews.value === 0 && suits === '') {
    return '本年度未发生政府信息公开行政复议、行政诉讼。';
  }
  const review =
    reviews.value > 0
      ? `因政府信息公开被申请行政复议${reviews.link}件`
      : '未发生政府信息公开行政复议';
  return `${review}；${suits === '' ? '未发生行政诉讼' : `被提起行政诉讼的，${suits}`}。`;
}

/** That no fee was charged is no figure of the tables, but what nearly every organ has to say. */
function tellProcessingFee(report: Report): string {
  const unpaid = figureAt(report, 'requests/other.feeUnpaid/total');
  if (report.year < FIRST_FEE_YEAR || unpaid?.value !== 0) return '';
  return `${report.year}年，未发出信息处理费收费通知，未收取信息处理费。`;
}
