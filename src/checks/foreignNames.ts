import type { Report } from '@/report/report';
import { replaceInText, textAt, textsOf, type ReadText, type TextRange } from '@/report/texts';
import type { Finding, Mend, Rule } from './finding';
import { isOwnName, placesOf } from './ownName';
import { paragraphsOf, sentenceAt, sentencesOf, spanOf } from './sentences';
import { agencyOfTitle, plainTitle } from './titleForm';
import type { WordDetails } from './wordDetails';

/**
 * D-FOREIGN: what the report calls itself is the agency: the title, who compiled it, whom to ask, 我局 and the like,
 * and no 部分地区 of a template. Other organs may be named freely. One finding for one foreign name.
 */
export const D_FOREIGN: Rule = {
  id: 'D-FOREIGN',
  check: (report) => {
    const names = [...findInTitle(report), ...findSelves(report)];
    const seen = new Set<string>();
    const once = names.filter(({ details }) => {
      const found = details.kind === 'foreign' ? details.found : '';
      return seen.has(found) ? false : seen.add(found);
    });
    return [...once, ...findPronouns(report), ...findOtherRegion(report), ...findTemplate(report)];
  },
};

type Where = Extract<WordDetails, { kind: 'foreign' }>['where'];

const ORGAN =
  '[\\u4e00-\\u9fff]{2,24}?(?:局|委员会|人民政府|街道办事处|管委会|办公室|镇政府|乡政府|厅)';

function findInTitle(report: Report): readonly Finding[] {
  const text = textAt(report, 'title');
  const name = agencyOfTitle(text.text);
  if (!/公开.{0,24}(?:报告|年报)/.test(plainTitle(text.text))) return [];
  if (name === '' || isOwnName(name, report.agency)) return [];
  const start = text.text.indexOf(name);
  const range =
    start < 0 ? { start: 0, end: text.text.length } : { start, end: start + name.length };
  return [createFinding(report, 'title', [[text, range]])];
}

/** Sentences in which the report says whose it is, the name as their first group. */
const SELVES: readonly (readonly [Where, RegExp])[] = [
  [
    'text',
    new RegExp(
      `(?:编制|公布|形成|现将|现公布|发布)(?:了|的|并公布|并发布|本|《)?(${ORGAN})(?:关于)?(?:20\\d{2}|二[〇○零]..)\\s?年(?:度)?(?:的)?政府信息公开`,
    ),
  ],
  ['text', new RegExp(`本(?:年度)?报告(?:是)?由(${ORGAN})(?:负责)?(?:编制|编写|制作|起草)`)],
  ['text', new RegExp(`(${ORGAN})[（(]以下(?:简称|称)[“"]?(?:我|本)`)],
  ['contact', new RegExp(`联系(?:单位|部门|机构)\\s?[：:]\\s?(${ORGAN})`)],
  [
    'contact',
    new RegExp(
      `(?:请|可|欢迎|径|直接)(?:直接)?(?:与|向|同|和|联系|致电|咨询)(${ORGAN})(?:办公室|[\\u4e00-\\u9fff]{0,12}[科股室办处])?(?:联系|咨询|反映|[（(])`,
    ),
  ],
];

/** An organ as the subject of how the work was done. */
const SUBJECT = new RegExp(
  `^(?:20\\d{2}\\s?年(?:度)?[，,]?)?(${ORGAN}|[\\u4e00-\\u9fff]{2,12}?(?:镇|乡|街道))(?:20\\d{2}年)?(?=高度重视|认真|严格|坚持|深入|积极|持续|切实|全面|始终|紧紧|紧扣|以习近平|坚决|在(?:区|县|市|镇|上级))`,
);

function findSelves(report: Report): readonly Finding[] {
  const findings: Finding[] = [];
  for (const text of textsOf(report)) {
    if (text.address === 'title') continue;
    for (const { text: said, start } of sentencesOf(text)) {
      if (said.length < 6 || !/报告|联系|咨询|反映|简称|以下称/.test(said)) continue;
      for (const [where, pattern] of SELVES) {
        const range = foreignRange(report, pattern.exec(said), start);
        if (range && !(where === 'contact' && report.agency.kind === 'government'))
          findings.push(createFinding(report, where, [[text, range]]));
      }
    }
    const opening = findOpening(report, text);
    if (opening) findings.push(opening);
  }
  return findings;
}

/** The first sentence of chapters one and five tells of the agency itself. */
function findOpening(report: Report, text: ReadText): Finding | undefined {
  if (text.place !== 'overview' && text.place !== 'problems') return undefined;
  const first = paragraphsOf(text).find(({ numbering }) => !numbering)?.sentences[0];
  if (!first) return undefined;
  const match = SUBJECT.exec(first.text);
  const { kind } = report.agency;
  const isPart = kind === 'government' && !/人民政府$/.test(match?.[1] ?? '');
  const range = foreignRange(report, match, first.start);
  return range && !isPart ? createFinding(report, 'text', [[text, range]]) : undefined;
}

/** Where a name stands that is not the agency's. */
function foreignRange(
  report: Report,
  match: RegExpExecArray | null,
  offset: number,
): TextRange | undefined {
  const name = match?.[1];
  if (!match || name === undefined || /^(?:我|本|该|各|有关|相关|上级)/.test(name))
    return undefined;
  if (isOwnName(name, report.agency)) return undefined;
  const start = offset + match.index + match[0].indexOf(name);
  return { start, end: start + name.length };
}

const QUOTATION_LENGTH = 80;

/** 我局 and the like: what the agency must be called for it, and what must not follow, as in 我委托. */
const PRONOUNS: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:我|本)局(?![限部])/g, /局/],
  [/(?:我|本)委(?![托派任员])/g, /委/],
  [/我办(?![理事结件法案]|公(?!开|示|布))/g, /办|政府$/],
  [/(?:我|本)镇(?![域])/g, /镇/],
  [/(?:我|本)乡(?![土村])/g, /乡/],
  [/(?:我|本)街道/g, /街道/],
  [/(?:我|本)厅/g, /厅/],
  [/(?:我|本)院/g, /院/],
  [/(?:我|本)中心(?!城|组)/g, /中心/],
  [/(?:我|本)校(?!对)/g, /校|学/],
];

/** What an agency calls itself, where it is certain. */
const OWN_PRONOUNS: readonly (readonly [RegExp, string])[] = [
  [/镇(?:人民)?政府$|镇$/, '镇'],
  [/乡(?:人民)?政府$|乡$/, '乡'],
  [/街道(?:办事处)?$/, '街道'],
  [/局$/, '局'],
  [/委员会$/, '委'],
];

/** One finding for each pronoun that cannot be the agency's, with all places where it stands. */
function findPronouns(report: Report): readonly Finding[] {
  const { name, kind } = report.agency;
  if (name.trim() === '') return [];
  const findings: Finding[] = [];
  for (const [pattern, unit] of PRONOUNS) {
    if (unit.test(name) || (kind === 'other' && unit.test('中心院'))) continue;
    const byWord = new Map<string, [ReadText, TextRange][]>();
    for (const text of textsOf(report)) {
      for (const match of text.text.matchAll(pattern)) {
        if (isOthers(text.text, match.index)) continue;
        const places = byWord.get(match[0]) ?? [];
        places.push([text, { start: match.index, end: match.index + match[0].length }]);
        byWord.set(match[0], places);
      }
    }
    for (const places of byWord.values())
      findings.push({
        ...createFinding(report, 'pronoun', places),
        mends: pronounMend(report, places),
      });
  }
  return findings;
}

/** 自我局限 holds no pronoun, and what is quoted is another's. */
function isOthers(text: string, at: number): boolean {
  if (text.charAt(at - 1) === '自') return true;
  const before = text.slice(Math.max(0, at - QUOTATION_LENGTH), at);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return line.lastIndexOf('“') > line.lastIndexOf('”');
}

function pronounMend(
  report: Report,
  places: readonly (readonly [ReadText, TextRange])[],
): readonly Mend[] {
  const own = OWN_PRONOUNS.find(([pattern]) => pattern.test(report.agency.name))?.[1];
  if (own === undefined) return [];
  const texts = [...new Set(places.map(([text]) => text))];
  const patch = texts.flatMap((text) =>
    replaceInText(
      report,
      text.address,
      places
        .filter(([one]) => one === text)
        .map(([, { start, end }]) => ({ start, end, text: `${text.text.charAt(start)}${own}` })),
    ),
  );
  return [{ kind: 'replaceWords', patch }];
}

const NAMES_LENGTH_LIMIT = 160;

/** 我县 in the report of a district's organ; a county's 我区 may be its autonomous region. */
function findOtherRegion(report: Report): readonly Finding[] {
  const { name, region } = report.agency;
  const places = placesOf(`${region}${name}`.slice(0, NAMES_LENGTH_LIMIT));
  if (
    !places.some((place) => place.endsWith('区')) ||
    places.some((place) => /[县旗]$/.test(place))
  )
    return [];
  const found = textsOf(report).flatMap((text) =>
    [...text.text.matchAll(/[我本]县/g)]
      .filter(({ index }) => !isOthers(text.text, index))
      .map(({ index }) => [text, { start: index, end: index + 2 }] as const),
  );
  return found.length > 0 ? [createFinding(report, 'pronoun', found)] : [];
}

/** Of a report on a whole province or city; a bureau, a town or a street has no 部分地区. */
const TEMPLATE =
  /(?:部分|个别|一些|少数)(?:地区|地方)(?=[^。；\n]{0,24}(?:公开|政务|重视|意识|认识|单位|部门)[^。；\n]{0,12}(?:不|有待|滞后|薄弱|欠|差))/g;

function findTemplate(report: Report): readonly Finding[] {
  const { kind, level } = report.agency;
  if (kind === 'government' || (level !== 'county' && level !== 'town')) return [];
  const places = textsOf(report).flatMap((text) =>
    [...text.text.matchAll(TEMPLATE)].map(
      (match) => [text, { start: match.index, end: match.index + match[0].length }] as const,
    ),
  );
  return places.length > 0 ? [createFinding(report, 'template', places)] : [];
}

function createFinding(
  report: Report,
  where: Where,
  places: readonly (readonly [ReadText, TextRange])[],
): Finding {
  const spans = places.map(([text, range]) => spanOf(text, range));
  const [first] = places;
  return {
    check: 'D-FOREIGN',
    severity: 'warning',
    cells: [],
    spans,
    sentence: first ? sentenceAt(first[0], first[1].start) : '',
    about: first?.[0].place ?? 'front',
    details: { kind: 'foreign', where, found: spans[0]?.text ?? '', agency: report.agency.name },
    mends: [],
  };
}
