import type { Report } from '@/report/report';
import { zeroReport } from '@tests/helpers/smallReports';
import type { Example } from './examples';

const sound = zeroReport();

/** The sound report with a text in place of its own. */
function withText(texts: Partial<Report['chapters']>, rest: Partial<Report> = {}): Report {
  return { ...sound, ...rest, chapters: { ...sound.chapters, ...texts } };
}

function of(name: string, kind: Report['agency']['kind']): Partial<Report> {
  const agency = { ...sound.agency, name, kind };
  return { agency, title: `${name}2023年度政府信息公开工作年度报告`, preface: '' };
}

const topics = (second: string): string =>
  `（一）主动公开\n发布信息。\n${second}依申请公开\n依法答复。\n（三）政府信息管理\n先审后发。\n（四）平台建设\n办好专栏。\n（五）监督保障\n纳入考核。`;

const PERIOD = '统计期限为2023年1月1日至2023年12月31日。';

/** Examples of the rules about structure and wording. */
export const WORD_EXAMPLES: readonly Example[] = [
  {
    rule: 'D-TITLE',
    says: 'accepts a title over two lines, the year first',
    report: withText({}, { title: '2023年度某某区某某局政府信息公开\n工作年度报告' }),
    refused: [],
  },
  {
    rule: 'D-TITLE',
    says: 'refuses a title without a year',
    report: withText({}, { title: '某某区某某局政府信息公开工作年度报告' }),
    refused: ['front'],
  },
  {
    rule: 'D-NUM',
    says: 'accepts topics in order with lists below them',
    report: withText({ overview: topics('（二）').replace('发布信息', '\n1.网站\n2.公众号') }),
    refused: [],
  },
  {
    rule: 'D-NUM',
    says: 'refuses a run that changes its style, once',
    report: withText({ overview: topics('（2）') }),
    refused: ['overview'],
  },
  {
    rule: 'D-LEVEL',
    says: 'accepts 一是、二是, which count in a sentence',
    report: withText({ problems: '主要问题是解读不足。\n一是加强解读。\n二是加强培训。' }),
    refused: [],
  },
  {
    rule: 'D-LEVEL',
    says: 'refuses topics numbered like chapters, once a chapter',
    report: withText({ problems: '一、存在问题\n解读不足。\n二、改进措施\n加强解读。' }),
    refused: ['problems'],
  },
  {
    rule: 'D-FOREIGN',
    says: 'accepts other organs, a short name and 自我局限',
    report: withText({
      overview: `${sound.chapters.overview}\n区某某局会同区民政局和杭州日报打破自我局限。`,
    }),
    refused: [],
  },
  {
    rule: 'D-FOREIGN',
    says: 'refuses 我局 in a town’s report, once',
    report: withText(
      { other: '我局未收取信息处理费，我局无其他事项。' },
      of('石门镇人民政府', 'township'),
    ),
    refused: ['other'],
  },
  {
    rule: 'D-WORDS',
    says: 'accepts 以及及时, 目的的, 1,234 and a dash in a telephone number',
    report: withText({
      other: '以及及时答复；以便民为目的的服务1,234次，电话0571－89391223。未收取信息处理费。',
    }),
    refused: [],
  },
  {
    rule: 'D-WORDS',
    says: 'refuses each slip, once a chapter',
    report: withText({ other: '较好的完成了任务,未收取信息处理费。。' }),
    refused: ['other', 'other', 'other'],
  },
  {
    rule: 'D-PLACE',
    says: 'accepts 7×24小时, 有待补充 and a hidden name',
    report: withText({ other: '7×24小时受理，张××的申请有待补充。未收取信息处理费。' }),
    refused: [],
  },
  {
    rule: 'D-PLACE',
    says: 'refuses what was left to be filled in, once a text',
    report: withText({ other: '××局收取信息处理费XX元【待补】。' }),
    refused: ['other'],
  },
  {
    rule: 'D-PERIOD',
    says: 'accepts the period in chapter one',
    report: withText({ overview: `本报告${PERIOD}` }, { preface: '' }),
    refused: [],
  },
  {
    rule: 'D-PERIOD',
    says: 'refuses a report that does not state it',
    report: withText({}, { preface: '' }),
    refused: ['front'],
  },
  {
    rule: 'D-CONTACT',
    says: 'accepts the contact in chapter six',
    report: withText(
      { other: '联系部门：办公室，地址：观澜路1号，电话：0000-00000101。' },
      { preface: '' },
    ),
    refused: [],
  },
  {
    rule: 'D-CONTACT',
    says: 'refuses a report that gives none, once',
    report: withText({}, { preface: '' }),
    refused: ['front'],
  },
  {
    rule: 'D-SIGN',
    says: 'accepts a signature in the last lines of chapter six',
    report: withText(
      { other: '未收取信息处理费。\n某某区某某局\n2024年1月20日' },
      { signature: { organ: '', date: '' } },
    ),
    refused: [],
  },
  {
    rule: 'D-SIGN',
    says: 'refuses a report without organ and date, once',
    report: withText({}, { signature: { organ: '', date: '' } }),
    refused: ['other'],
  },
  {
    rule: 'D-LEN',
    says: 'is silent of a long chapter one where it is not switched on',
    report: withText({ overview: '公开'.repeat(501) }),
    refused: [],
  },
  {
    rule: 'D-LEN',
    says: 'refuses a chapter one of more than 1,000 characters where it is switched on',
    report: withText({ overview: '公开'.repeat(501) }),
    options: { advisesLength: true },
    refused: ['overview'],
  },
  {
    rule: 'N-GOV',
    says: 'accepts one of the three, also denied, and asks nothing of a bureau',
    report: withText({ overview: '未发生责任追究。' }, of('石门镇人民政府', 'township')),
    refused: [],
  },
  {
    rule: 'N-GOV',
    says: 'refuses a town’s report without a word of any',
    report: withText({ overview: '主动公开信息。' }, of('石门镇人民政府', 'township')),
    refused: ['overview'],
  },
  {
    rule: 'N-TOPICS',
    says: 'accepts topics told in running text',
    report: withText({
      overview: '主动公开信息，依申请公开答复规范，信息审核从严，网站专栏更新，加强监督。',
    }),
    refused: [],
  },
  {
    rule: 'N-TOPICS',
    says: 'refuses an empty chapter one, once',
    report: withText({ overview: '' }),
    refused: ['overview'],
  },
  {
    rule: 'N-FEE',
    says: 'accepts that none was charged',
    report: withText({ other: '本单位2023年未收取信息处理费。' }),
    refused: [],
  },
  {
    rule: 'N-FEE',
    says: 'refuses 行政事业性收费 in its place, which is another fee',
    report: withText({ other: '本单位2023年行政事业性收费0元。' }),
    refused: ['other'],
  },
  {
    rule: 'N-PROB',
    says: 'accepts problems and remedies as 一是、二是',
    report: withText({ problems: '一是解读不够通俗，将配发图解；二是人手不足，已增配1人。' }),
    refused: [],
  },
  {
    rule: 'N-PROB',
    says: 'refuses 无',
    report: withText({ problems: '无。' }),
    refused: ['problems'],
  },
  {
    rule: 'N-BASIS',
    says: 'accepts that 60号 is no longer in force',
    report: withText({}, { preface: `国办公开办函〔2019〕60号不再执行。本报告${PERIOD}` }),
    refused: [],
  },
  {
    rule: 'N-BASIS',
    says: 'refuses 60号 as the basis of a report in the 2021 form',
    report: withText({}, { preface: `根据国办公开办函〔2019〕60号编制。本报告${PERIOD}` }),
    refused: ['front'],
  },
  {
    rule: 'N-YEAR',
    says: 'accepts years of comparison, of documents and of plans',
    report: withText({
      overview: '2023年收到申请3件，比2022年的2件增加1件。依据2019年修订的《条例》答复申请3件。',
      problems: '解读不足。2024年将改进。',
    }),
    refused: [],
  },
  {
    rule: 'N-YEAR',
    says: 'refuses another year in title, period and a sentence with a number',
    report: withText(
      { overview: '2022年，收到申请3件。' },
      {
        title: '某某区某某局2022年度政府信息公开工作年度报告',
        preface: '统计期限为2022年1月1日至2022年12月31日。',
      },
    ),
    refused: ['front', 'front', 'overview'],
  },
];
