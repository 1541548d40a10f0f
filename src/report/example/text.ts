import { present } from '@/lib/assert';
import type { ChapterId } from '@/editions/edition';
import { EMPTY_CHAPTERS } from '../report';
import type { Problem } from './agency';
import { disclosureSentences } from './disclosureText';
import { COMMON_PROBLEMS } from './phrases';
import { createRandom, drift } from './random';
import { requestSentences } from './requestText';
import { fillIn, phrase, topicOf, turnOf, wordsOf, type Telling } from './voice';

const NEWS_PLACE = 121;
const OWN_PROBLEM_PLACE = 122;
const COMMON_PROBLEM_PLACE = 123;
const PROBLEM_TOPIC_PLACE = 124;
const COUNTS_PLACE = 1000;

/** Lines that have something to tell, a paragraph a line. */
function paragraphs(...lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\n');
}

/** The legal basis, the six parts, the statistical period, where to find it, whom to ask. */
function preface(telling: Telling): string {
  const { teller, figures } = telling;
  const { name, region } = teller.agency;
  const district = region.slice(region.indexOf('市') + 1);
  return paragraphs(
    `根据《中华人民共和国政府信息公开条例》第五十条的规定，编制并公布${name}${figures.year}年度政府信息公开工作年度报告。`,
    '本报告由总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况，其他需要报告的事项等六部分组成。',
    `所列数据的统计期限自${figures.year}年1月1日至${figures.year}年12月31日。`,
    `本报告可在${district}人民政府门户网站“政府信息公开年报”栏目查阅和下载。如有疑问，请与${name}${wordsOf(telling).office}联系（地址：${teller.address}；联系电话：${teller.telephone}）。`,
  );
}

/** How much was published and held: of no cell, about the same each year. */
function publicationCounts(
  seed: number,
  year: number,
  isRegion: boolean,
): { readonly a: number; readonly b: number; readonly c: number } {
  const base = createRandom(seed, COUNTS_PLACE);
  const random = createRandom(seed, COUNTS_PLACE + year);
  return {
    a: Math.round(drift(random, base.int(90, 380) * (isRegion ? 12 : 1))),
    b: Math.round(drift(random, base.int(24, 90))),
    c: random.int(2, 8),
  };
}

/** The five topics of chapter one; a 人民政府 also tells what 条例 art. 50(4) asks of it. */
function overview(telling: Telling): string {
  const { teller, seed, figures } = telling;
  const { news } = teller.domain;
  const isRegion = teller.agency.kind === 'government';
  const counts = publicationCounts(seed, figures.year, isRegion);
  const isGovernment = isRegion || teller.agency.kind === 'township';
  return paragraphs(
    '（一）主动公开',
    phrase(telling, 'opening') +
      (news[turnOf(telling, NEWS_PLACE, news.length || 1)] ?? '') +
      phrase(telling, 'media', counts) +
      disclosureSentences(telling),
    '（二）依申请公开',
    phrase(telling, 'process') + requestSentences(telling),
    '（三）政府信息管理',
    phrase(telling, 'manage') + phrase(telling, 'upkeep', counts),
    '（四）政府信息公开平台建设',
    phrase(telling, 'platform') + phrase(telling, 'counter'),
    '（五）监督保障',
    phrase(telling, 'lead', { ...counts, a: counts.b }) +
      (isGovernment ? phrase(telling, 'government') : phrase(telling, 'oversight')),
  );
}

/** The two problems of a year, `yearsAgo` years before the report's. */
function problemsOf(telling: Telling, yearsAgo: number): readonly [Problem, Problem] {
  const { figures, teller } = telling;
  const then = { ...telling, figures: { ...figures, year: figures.year - yearsAgo } };
  const common = (step: number): Problem => {
    const count = COMMON_PROBLEMS.length;
    // Two steps a year, so that two common problems of a year are never those of the next.
    const turn = (turnOf(then, COMMON_PROBLEM_PLACE, count) + then.figures.year + step) % count;
    const { issue, done, remedy } = present(COMMON_PROBLEMS[turn], 'a problem');
    const topic = topicOf(then, PROBLEM_TOPIC_PLACE + step);
    return {
      issue: fillIn(issue, { topic }),
      done: fillIn(done, { topic }),
      remedy: fillIn(remedy, { topic }),
    };
  };
  const { problems } = teller.domain;
  const own = problems[turnOf(then, OWN_PROBLEM_PLACE, problems.length || 1)];
  return [own ?? common(0), common(1)];
}

/** How last year's problems were mended, this year's, and what will be done. */
function problems(telling: Telling): string {
  const [lastOwn, lastCommon] = problemsOf(telling, 1);
  const [own, common] = problemsOf(telling, 0);
  const improved =
    phrase(telling, 'improved', { issue: lastOwn.issue, done: lastOwn.done }) +
    phrase(telling, 'improvedAlso', { issue: lastCommon.issue, done: lastCommon.done });
  const issues = phrase(telling, 'problems', { first: own.issue, second: common.issue });
  const remedies = phrase(telling, 'remedies', { first: own.remedy, second: common.remedy });
  return telling.teller.agency.kind === 'department'
    ? paragraphs(improved, issues, remedies)
    : paragraphs('（一）存在的主要问题', issues, '（二）改进情况', improved, remedies);
}

/** 信息处理费, in 元; told from data year 2021 on, when there came to be one (国办函〔2020〕109号). */
function other(telling: Telling): string {
  const { year, processingFee } = telling.figures;
  const { we } = wordsOf(telling);
  if (year < 2021) return `${year}年度，${we}没有其他需要报告的事项。`;
  if (processingFee === 0) return phrase(telling, 'noFee');
  return `${year}年，${we}依法按量计收信息处理费${processingFee}元，已全额缴入国库。没有其他需要报告的事项。`;
}

/** The texts of one report. Chapters that hold a table have none around it. */
export function tellReport(telling: Telling): {
  readonly preface: string;
  readonly chapters: Readonly<Record<ChapterId, string>>;
} {
  return {
    preface: preface(telling),
    chapters: {
      ...EMPTY_CHAPTERS,
      overview: overview(telling),
      problems: problems(telling),
      other: other(telling),
    },
  };
}
