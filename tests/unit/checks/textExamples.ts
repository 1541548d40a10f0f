import type { Example } from './examples';
import { row, zeroReport } from '@tests/helpers/smallReports';
import type { ChapterId } from '@/editions/edition';
import type { Report } from '@/report/report';

const received86 = {
  ...row('newlyReceived', { naturalPerson: 80, business: 6, total: 86 }),
  ...row('carriedIn', { naturalPerson: 3, total: 3 }),
  ...row('granted', { naturalPerson: 80, business: 5, total: 85 }),
  ...row('outcomesTotal', { naturalPerson: 80, business: 5, total: 85 }),
  ...row('carriedOut', { naturalPerson: 3, business: 1, total: 4 }),
};

function withText(report: Report, text: string, chapter: ChapterId = 'overview'): Report {
  return { ...report, chapters: { ...report.chapters, [chapter]: text } };
}

/** The rules of the text against the tables; many more sentences stand in fixtures/checks/prose. */
export const TEXT_EXAMPLES: readonly Example[] = [
  {
    rule: 'N-NUM',
    says: 'accepts 收到 that is 新收 alone, and 收到 that holds 上年结转',
    report: withText(
      zeroReport(received86),
      '全年收到政府信息公开申请86件。共收到申请89件，办结85件，结转下年度4件。',
    ),
    refused: [],
  },
  {
    rule: 'N-NUM',
    says: 'is silent of other kinds of 件, of approximations and of last year',
    report: withText(
      zeroReport(received86),
      '发布信息89条，推送近600条，办理热线工单2,031件，比2022年的71件增加15件，咨询约17万次。',
    ),
    refused: [],
  },
  {
    rule: 'N-NUM',
    says: 'refuses a number that fits none of its readings, once for the same cells',
    report: withText(
      zeroReport(received86),
      '收到政府信息公开申请68件，其中自然人80件。上述68件申请均已受理。',
    ),
    refused: ['requests/newlyReceived/total'],
  },
  {
    rule: 'N-BAL',
    says: 'accepts four numbers that balance',
    report: withText(
      zeroReport(received86),
      '新收申请86件，上年结转3件，办结85件，结转下年度4件。',
    ),
    refused: [],
  },
  {
    rule: 'N-BAL',
    says: 'refuses four numbers that do not, where the tables have the same',
    report: withText(
      zeroReport({
        ...received86,
        ...row('carriedOut', { naturalPerson: 1, business: 1, total: 2 }),
      }),
      '新收申请86件，上年结转3件，办结85件，结转下年度2件。',
    ),
    refused: ['overview'],
  },
  {
    rule: 'N-PCT',
    says: 'accepts a share of 办结 and one of 新收',
    report: withText(
      zeroReport(received86),
      '予以公开85件，占办结总数的100%。自然人申请80件，占新收申请的93.02%。',
    ),
    refused: [],
  },
  {
    rule: 'N-PCT',
    says: 'refuses a share that no whole gives',
    report: withText(
      zeroReport(received86),
      '收到政府信息公开申请86件，其中自然人80件，占83.02%。',
    ),
    refused: ['overview'],
  },
  {
    rule: 'N-ALL',
    says: 'accepts 均在法定期限内答复, which says nothing of the cells',
    report: withText(zeroReport(received86), '收到申请86件，均在法定期限内答复。'),
    refused: [],
  },
  {
    rule: 'N-ALL',
    says: 'refuses 全部办结 beside requests that are carried over',
    report: withText(zeroReport(received86), '收到政府信息公开申请86件，全部办结。'),
    refused: ['requests/outcomesTotal/total'],
  },
  {
    rule: 'N-ZERO',
    says: 'accepts 未收到申请 beside 0, and what names no cell beside anything',
    report: withText(
      zeroReport({ 'disputes/reconsideration/upheld': 1, 'disputes/reconsideration/total': 1 }),
      '未收到政府信息公开申请。未发生责任追究情况。未收取信息处理费。',
    ),
    refused: [],
  },
  {
    rule: 'N-ZERO',
    says: 'refuses 未收到申请 beside requests, and 未发生行政复议 beside one',
    report: withText(
      zeroReport({
        ...received86,
        'disputes/reconsideration/upheld': 1,
        'disputes/reconsideration/total': 1,
      }),
      '本年度未收到政府信息公开申请。未发生行政复议、行政诉讼。',
    ),
    refused: ['requests/newlyReceived/total', 'disputes/reconsideration/total'],
  },
];
