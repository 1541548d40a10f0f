import type { Report } from '@/report/report';
import { replaceInText, textsOf, type ReadText, type Replacement } from '@/report/texts';
import type { Finding, Rule } from './finding';
import { sentenceAt, spanOf } from './sentences';
import type { SlipKind } from './wordDetails';

/**
 * A slip that is certain wherever its pattern stands. `mend` gives what it should read, or undefined if it is none
 * after all. The first `lead` signs of a match only tell what goes before.
 */
interface Slip {
  readonly kind: SlipKind;
  readonly pattern: RegExp;
  readonly lead?: number;
  /** `around` is the match with one sign more. */
  readonly mend: (match: readonly string[], around: string) => string | undefined;
}

const HAN = '\\u4e00-\\u9fff';
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};
/** Words that nobody writes twice on purpose; 县政府政府信息公开 is none. */
const DOUBLED =
  '工作|信息|公开|进行|开展|加强|落实|推进|推动|完善|提升|通过|按照|根据|及时|积极|认真|严格|主动|有关|相关|情况|单位|部门|群众|内容|制度|机制|平台|网站|监督|保障|规范|进一步|全面|持续|发布|公众|我局|以及|同时|建立|健全|优化|政府(?!政府信息)';
/** What makes the second of two a word with what follows: 规范规范性文件, 各部门部门预算. */
const DOUBLED_ON_PURPOSE = '[性员人栏表书房会]|预算|决算|要点|机制';
const NUMBER_SIGN = /[\d%％]/;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp': '&',
  '&lt': '<',
  '&gt': '>',
  '&quot': '"',
};
/** Of two marks side by side the stronger one stays. */
const MARKS = '、，：；。';

const SLIPS: readonly Slip[] = [
  {
    kind: 'debris',
    pattern:
      /\[bookmark:[^\]\n]{0,60}\]|&(?:nbsp|amp|lt|gt|quot|emsp|ensp|#\d{1,6});?|<\/?(?:br|p|span|div|font|td|tr|o:p|strong|b)\b[^<>\n]{0,80}>|\uFFFD+|[\uE000-\uF8FF]+|锟斤拷|烫烫烫|屯屯屯|\\\* ?MERGEFORMAT|HYPERLINK "[^"\n]{0,200}"|\{?PAGEREF|错误[！!](?:未找到引用源|未定义书签)[。.]?|\[endif\]|<!--\[?/g,
    mend: ([found = '']) => ENTITIES[found.replace(/;$/, '')] ?? '',
  },
  {
    kind: 'halfWidth',
    pattern: new RegExp(`[${HAN}”）》％%\\d] ?([,;:?!]) ?(?=[${HAN}“（《\\d])`, 'g'),
    lead: 1,
    mend: ([found = '', mark = ''], around) => {
      const isAfterNumber = NUMBER_SIGN.test(found.charAt(0));
      const isBeforeNumber = NUMBER_SIGN.test(around.charAt(around.length - 1));
      return isAfterNumber || isBeforeNumber ? undefined : FULL_WIDTH[mark];
    },
  },
  {
    kind: 'doubledMark',
    pattern: /[，。、；：]{2,9}/g,
    mend: ([found = '']) =>
      Array.from(found).reduce((strong, sign) =>
        MARKS.indexOf(sign) > MARKS.indexOf(strong) ? sign : strong,
      ),
  },
  {
    kind: 'doubledWord',
    pattern: new RegExp(`((?:${DOUBLED})[了的]?)\\1(?!${DOUBLED_ON_PURPOSE})`, 'g'),
    mend: ([, word = '']) => word,
  },
  {
    kind: 'doubledWord',
    pattern: /[^目有]的的(?![确士])/g,
    lead: 1,
    mend: () => '的',
  },
  {
    kind: 'doubledWord',
    pattern: /[^不为除得受罢]了了(?![解结却然])/g,
    lead: 1,
    mend: () => '了',
  },
  {
    kind: 'until',
    pattern:
      /截止(至?)(?=\s?(?:20\d{2}\s?年|二[〇○零]|\d{1,2}月\d|目前|当前|现在|年底|年末|本年|今年|去年|上年|报告期))/g,
    mend: () => '截至',
  },
  {
    kind: 'until',
    pattern: /截至(?=(?:日期|时间|时限)(?:为|是|前|后|：))/g,
    mend: () => '截止',
  },
  {
    kind: 'particle',
    pattern:
      /((?:较好|很好|更好|良好|圆满|顺利|有效|及时|认真|全面|切实|严格|积极|充分|有力|扎实|稳步|准确|依法|主动|深入|不断|有序)的)(?=(?:完成|落实|贯彻|履行|实现|解决|推动|推进|促进|发挥|保障|开展|执行|做好|回应|维护|提升|提高|满足|处理|办理|答复|公开|发布)了|服务(?:群众|企业|人民|百姓|居民|市民|大局|基层|社会|师生)|(?:完成|履行|贯彻|做好|做到)(?!情况|率|度|质量|效果|程度|标准|任务|的|比例|水平|时限|时间|，|。|、|；))/g,
    mend: ([found = '']) => `${found.slice(0, -1)}地`,
  },
];

/** D-WORDS: a short list of slips that are certain, each with its mend. One finding a text for the same slip. */
export const D_WORDS: Rule = {
  id: 'D-WORDS',
  check: (report) => textsOf(report).flatMap((text) => findSlips(report, text)),
};

interface Found extends Replacement {
  readonly kind: SlipKind;
}

function findSlips(report: Report, text: ReadText): readonly Finding[] {
  const bySlip = new Map<string, Found[]>();
  // A mark inside of debris goes with it.
  let debris: readonly Found[] = [];
  for (const slip of SLIPS) {
    const matches = outsideOf(debris, matchesOf(slip, text.text));
    if (slip.kind === 'debris') debris = matches;
    for (const found of matches) {
      const words = text.text.slice(found.start, found.end);
      const key = isOneSlip(slip.kind) ? slip.kind : `${slip.kind} ${words}`;
      const known = bySlip.get(key);
      if (known) known.push(found);
      else bySlip.set(key, [found]);
    }
  }
  if (bySlip.size === 0) return [];
  return [...bySlip.values()]
    .map((found) => createFinding(report, text, found))
    .sort((a, b) => (a.spans?.[0]?.start ?? 0) - (b.spans?.[0]?.start ?? 0));
}

/** Those that overlap none of the others; both in order. */
function outsideOf(others: readonly Found[], found: readonly Found[]): readonly Found[] {
  let at = 0;
  return found.filter(({ start, end }) => {
    while ((others[at]?.end ?? Infinity) <= start) at += 1;
    return (others[at]?.start ?? Infinity) >= end;
  });
}

/** Marks and debris are one slip in all their places; words are told one by one. */
function isOneSlip(kind: SlipKind): boolean {
  return kind === 'halfWidth' || kind === 'doubledMark' || kind === 'debris';
}

function matchesOf({ kind, pattern, lead = 0, mend }: Slip, text: string): readonly Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const right = mend(match, text.slice(match.index, end + 1));
    if (right !== undefined) found.push({ kind, start: match.index + lead, end, text: right });
  }
  return found;
}

function createFinding(report: Report, text: ReadText, found: readonly Found[]): Finding {
  const spans = found.map((range) => spanOf(text, range));
  const [first] = found;
  return {
    check: 'D-WORDS',
    severity: 'warning',
    cells: [],
    spans,
    sentence: sentenceAt(text, first?.start ?? 0),
    about: text.place,
    details: {
      kind: 'slip',
      slip: first?.kind ?? 'debris',
      wrong: spans[0]?.text ?? '',
      right: first?.text ?? '',
      count: found.length,
    },
    mends: [{ kind: 'replaceWords', patch: replaceInText(report, text.address, found) }],
  };
}
