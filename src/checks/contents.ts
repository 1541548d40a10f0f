import { chapterText, textsOf } from '@/report/texts';
import type { ChapterId } from '@/editions/edition';
import type { Report } from '@/report/report';
import { unlessDrafting, type Finding, type Rule } from './finding';
import { paragraphsOf, sentencesOf, spanOf, type Paragraph } from './sentences';
import { topicOfHeading } from './topicWords';
import type { MissingThing, Topic } from './wordDetails';
import { foldDigits } from './years';

const DUTIES =
  /考核|考评|评议|评价|满意度|测评|责任追究|追究.{0,8}责任|追责|问责|第三方评估|(?:公开|工作|年度)评估|绩效|约谈|点名|排名/;

/**
 * N-GOV: a 人民政府, a 乡镇 too, reports 工作考核, 社会评议 or 责任追究结果 (条例 art. 50(4)). An error only where no word
 * for any of them occurs; 待填 while the report is being written.
 */
export const N_GOV: Rule = {
  id: 'N-GOV',
  check: (report) => {
    const { kind } = report.agency;
    if (kind !== 'government' && kind !== 'township') return [];
    if (textsOf(report).some(({ text }) => DUTIES.test(text))) return [];
    return [
      missing(report, {
        check: 'N-GOV',
        about: 'overview',
        things: ['assessment'],
        severity: 'error',
      }),
    ];
  },
};

export const TOPICS: readonly Topic[] = [
  'disclosure',
  'requests',
  'management',
  'platform',
  'oversight',
];

/** Words for a topic in running text. */
const IN_TEXT: Readonly<Record<Topic, RegExp>> = {
  disclosure:
    /主动公开|主动.{0,8}公开|公开.{0,6}主动|(?:公开|发布|公示).{0,12}信息|信息.{0,8}(?:发布|公开)/,
  requests: /依申请|申请公开|公开申请|申请人|受理申请|申请\d/,
  management:
    /信息(?:资源)?管理|保密审查|审核|审查|规范性文件|清理|目录|台账|公开属性|动态调整|更新|归档|档案|制作、获取/,
  platform: /平台|网站|网页|新媒体|公众号|微信|专栏|专区|栏目|查阅点|查阅场所|公报|客户端|公开栏/,
  oversight:
    /监督|保障|考核|评议|培训|领导小组|(?:加强|组织|强化).{0,4}领导|责任|督查|督促|检查|问责/,
};

/** Where the chapter is divided by headings, what a missing heading's topic must be told with at least. */
const AMONG_HEADINGS: Readonly<Record<Topic, RegExp>> = {
  ...IN_TEXT,
  disclosure:
    /主动公开|主动.{0,8}公开|公开.{0,6}主动|(?:公开|发布|公布|公示).{0,20}\d\s?[条件期篇项]/,
  management:
    /信息(?:资源)?管理|保密审查|发布审核|审核|审查|清理|公开目录|公开属性|动态调整|台账|归档/,
};
const HEADED_TOPICS = 3;

/** N-TOPICS: chapter one covers the five topics of the form, by headings or by words. One finding. */
export const N_TOPICS: Rule = {
  id: 'N-TOPICS',
  check: (report) => {
    const read = chapterText(report, 'overview');
    const paragraphs = paragraphsOf(read).filter(
      (paragraph, index, all) => !isEmptySection(paragraph, all[index + 1]),
    );
    const headed = new Set(paragraphs.map(topicOfHeadline));
    headed.delete(undefined);
    const words = headed.size >= HEADED_TOPICS ? AMONG_HEADINGS : IN_TEXT;
    const said = paragraphs
      .flatMap(({ sentences }) => sentences)
      .map(({ text }) => text)
      .filter((text) => !CONTENTS.test(text))
      .join('\n');
    const things = TOPICS.filter((topic) => !headed.has(topic) && !words[topic].test(said));
    if (things.length === 0) return [];
    return [missing(report, { check: 'N-TOPICS', about: 'overview', things, severity: 'warning' })];
  },
};

/** The list of the six parts names topics without telling of them. */
const CONTENTS = /^本报告.{0,20}(?:由|包括|包含|分为|共分)/;

/** A numbered heading with nothing under it. */
function isEmptySection(paragraph: Paragraph, next: Paragraph | undefined): boolean {
  const { text, numbering } = paragraph;
  if (!numbering || text.length > 24 || /[。；，：]/.test(text)) return false;
  return next === undefined || next.numbering?.style === numbering.style;
}

/** Headings are numbered, or a short line without a full stop. */
function topicOfHeadline(paragraph: Paragraph): Topic | undefined {
  const isLine = paragraph.text.length <= 20 && !/[。；，]/.test(paragraph.text);
  return paragraph.numbering || isLine ? topicOfHeading(paragraph) : undefined;
}

const FEE = /信息处理费|处理费|收费通知|检索费|复制费|邮寄费|费用|免费|收费|收取/;
/** Fees of other things, and the titles of rules on fees. */
const OTHER_FEES =
  /行政事业性收费|(?:服务|乱|违规|医疗|教育|停车|学校|经营)收费|《[^》\n]{0,60}(?:办法|规定|标准|条例|意见|细则)》/g;
/** An amount, or that there was none. */
const FEE_TOLD =
  /[\d〇零一二三四五六七八九十百千万]\s?(?:元|件|份|笔|次|人)|未|无|没有|零|不存在|不收|不予收|免|尚未|0/;
const FIRST_FEE_YEAR = 2021;

/** N-FEE: from data year 2021 chapter six says what 信息处理费 was charged, also when none. 建议. */
export const N_FEE: Rule = {
  id: 'N-FEE',
  check: (report) => {
    if (report.year < FIRST_FEE_YEAR) return [];
    const isTold = sentencesOf(chapterText(report, 'other')).some(({ text }) => {
      const said = text.replace(OTHER_FEES, '');
      return FEE.test(said) && FEE_TOLD.test(said);
    });
    if (isTold) return [];
    return [
      missing(report, { check: 'N-FEE', about: 'other', things: ['fee'], severity: 'warning' }),
    ];
  },
};

/** By its number, or by its title alone. */
const SUPERSEDED =
  /国办公开办函\s?[〔[［（(【]\s?2019\s?[〕\]］）)】]\s?60\s?号|政务公开办公室关于政府信息公开工作年度报告有关事项的通知/;
const LEFT_BEHIND = /废止|失效|停止|不再|取代|替代|同时|原《|代替|修订前/;
const FIRST_YEAR_OF_2021_FORM = 2021;

/** N-BASIS: a report in the 2021 form does not cite 国办公开办函〔2019〕60号, which 〔2021〕30号 superseded. */
export const N_BASIS: Rule = {
  id: 'N-BASIS',
  check: (report) => {
    if (report.edition !== '2021' || report.year < FIRST_YEAR_OF_2021_FORM) return [];
    for (const text of textsOf(report)) {
      for (const sentence of sentencesOf(text)) {
        const match = SUPERSEDED.exec(foldDigits(sentence.text));
        if (!match || LEFT_BEHIND.test(sentence.text)) continue;
        const start = sentence.start + match.index;
        return [
          {
            check: 'N-BASIS',
            severity: 'warning',
            cells: [],
            spans: [spanOf(text, { start, end: start + match[0].length })],
            sentence: sentence.text,
            about: text.place,
            details: {
              kind: 'basis',
              cited: sentence.text.slice(match.index, match.index + match[0].length),
              required: '国办公开办函〔2021〕30号',
            },
            mends: [],
          },
        ];
      }
    }
    return [];
  },
};

interface Missing {
  readonly check: string;
  readonly about: ChapterId;
  readonly things: readonly MissingThing[];
  readonly severity: 'error' | 'warning';
}

/** Something that a chapter leaves out; 待填 while the report is being written. */
export function missing(report: Report, { check, about, things, severity }: Missing): Finding {
  return {
    check,
    severity: unlessDrafting(report, severity),
    cells: [],
    about,
    details: { kind: 'missing', things },
    mends: [],
  };
}
