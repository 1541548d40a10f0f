import type { FormEditions } from '@/editions/form';
import { cueAt, spanOf, type Claim } from './claim';
import { readLabel, type Label } from './label';
import type { DisputeResult, Topic } from './lexicon';
import type { Mention } from './mentions';
import {
  LITIGATION,
  columnsOfApplicant,
  columnsOfResult,
  groupsOfTopic,
  rowsOfOutcome,
  sumDisputes,
  sumRequests,
} from './readings';
import type { Sentence } from './sentence';
import type { Token } from './tokens';

/** 已审结的均为维持, 已有结果的7件全部维持. */
const CONCLUDED_ONES = /审结|结案|已判决|已裁|有结果|已作出/;
const WITHIN_TIME = /期限|时限|工作日|法定时间|规定时间|及时率|时间内|期内/;
const EXCEPTED = /除|以外|之外/;
const CONCLUDED = /办结|办理完|处理完|办毕|审结/;

/** What a clause says of all: 全部办结, 均获维持. */
export function readAlls(
  clause: readonly Token[],
  sentence: Sentence,
  { mentions, editions }: Pick<SaidOfAll, 'mentions' | 'editions'>,
): readonly Claim[] {
  const at = cueAt(clause, 'all');
  if (at < 0 || cueAt(clause.slice(0, at), 'not') >= 0) return [];
  const said = clause.slice(at + 1);
  if (said.some(({ kind }) => kind === 'number')) return [];
  const span = spanOf(clause.slice(at), sentence);
  const text = sentence.text.slice(clause[0]?.start ?? 0, span.end - sentence.start);
  if (WITHIN_TIME.test(text) || EXCEPTED.test(sentence.text)) return [];
  const first = said.find((token) => token.kind === 'term' && token.term.kind !== 'filler');
  const gap = readLabel(
    said.slice(
      0,
      Math.max(
        0,
        said.findIndex((token) => token === first),
      ),
    ),
    (first?.start ?? 0) - (clause[at]?.end ?? 0),
  );
  // 均做到依法受理: something else is said of all.
  if (!first || gap.unknown > 0) return [];
  const claim = allOf(readLabel(said, 0), {
    start: span.start,
    text,
    before: readLabel(sentence.tokens.slice(0, sentence.tokens.indexOf(clause[at] ?? first)), 0),
    sentence,
    mentions,
    editions,
  });
  return claim ? [{ kind: 'all', ...claim, ...span, sentence }] : [];
}

/** What is said of all, with what stands before it. */
interface SaidOfAll {
  /** Where it stands in the text. */
  readonly start: number;
  readonly text: string;
  readonly before: Label;
  readonly sentence: Sentence;
  readonly mentions: readonly Mention[];
  readonly editions: FormEditions;
}

type All = Pick<Claim, 'sums' | 'wholes' | 'isSure'>;

function allOf(label: Label, said: SaidOfAll): All | undefined {
  const { before, sentence } = said;
  const disputes = topicsOf(label, before, sentence);
  const [result] = label.results;
  const [route] = label.routes;
  if (route) {
    return {
      sums: [sumDisputes([route], 'total')],
      wholes: [sumDisputes(LITIGATION, 'total')],
      isSure: true,
    };
  }
  if (result && disputes.length > 0)
    return allOfDisputes(result, disputes, lastClauseBefore(said) + said.text);
  if (disputes.length > 0 && /审结/.test(said.text)) {
    const groups = disputes.map((topic) => groupsOfTopic(topic)[0] ?? []);
    return {
      sums: groups.map((rows) =>
        ['upheld', 'corrected', 'other'].flatMap((column) => sumDisputes(rows, column)),
      ),
      wholes: groups.map((rows) => sumDisputes(rows, 'total')),
      isSure: true,
    };
  }
  if (disputes.length > 0 || before.topics.includes('elsewhere')) return undefined;
  const isOfRequests = before.topics.some(
    (topic) => topic === 'request' || topic === 'application',
  );
  if (!isOfRequests && sentence.topic !== 'request') return undefined;
  return allOfRequests(label, said);
}

function allOfDisputes(
  result: DisputeResult,
  topics: readonly Topic[],
  text: string,
): All | undefined {
  const [column, ...others] = columnsOfResult(result);
  if (column === undefined || others.length > 0) return undefined;
  // 已审结的均为维持 says nothing of those that are pending.
  const isOfConcluded = CONCLUDED_ONES.test(text) && column !== 'pending';
  const columns = isOfConcluded ? ['upheld', 'corrected', 'other'] : ['total'];
  const groups = topics.map((topic) => groupsOfTopic(topic)[0] ?? []);
  return {
    sums: groups.map((rows) => sumDisputes(rows, column)),
    wholes: groups.map((rows) => columns.flatMap((name) => sumDisputes(rows, name))),
    isSure: true,
  };
}

/** 已审结3件，均维持: what is said of all may be named in the clause before. */
function lastClauseBefore({ sentence, start }: SaidOfAll): string {
  const before = sentence.text.slice(0, Math.max(0, start - sentence.start));
  return (
    before
      .slice(-CLAUSE_REACH)
      .split(/[；;。]/)
      .slice(-1)[0] ?? ''
  );
}

const CLAUSE_REACH = 24;

function allOfRequests(
  label: Label,
  { text, start, mentions, editions }: SaidOfAll,
): All | undefined {
  const before = mentions.filter(({ end }) => end <= start);
  const stages = before.flatMap(({ stage }) => (stage ? [stage] : []));
  const isOfCarried = stages.length > 0 && stages.every((stage) => stage === 'in');
  if (isOfCarried || mentions.some(({ stage, value }) => stage === 'out' && value > 0)) {
    return undefined;
  }
  // 未能公开的7件均因信息不存在: of these alone.
  const [last] = before.slice(-1);
  if (
    last &&
    last.stage === undefined &&
    !last.label.topics.some((topic) => topic === 'request' || topic === 'application')
  ) {
    return undefined;
  }
  const [applicant, ...applicants] = label.applicants;
  if (applicant && applicants.length === 0) {
    return {
      sums: [sumRequests(['newlyReceived'], columnsOfApplicant(applicant))],
      wholes: [sumRequests(['newlyReceived'])],
      isSure: true,
    };
  }
  const isDone = label.stages.some((stage) => stage === 'done' || stage === 'handled');
  const [outcome, ...outcomes] = label.outcomes;
  if (outcome && outcomes.length === 0) {
    return {
      sums: [sumRequests(rowsOfOutcome(outcome, editions))],
      wholes: [sumRequests(['outcomesTotal'])],
      isSure: outcome !== 'granted',
    };
  }
  if (!isDone || outcome) return undefined;
  return {
    sums: [sumRequests(['outcomesTotal'])],
    wholes: [sumRequests(['outcomesTotal', 'carriedOut'])],
    isSure: CONCLUDED.test(text),
  };
}

/** The disputes that are spoken of: those named beside 均, else the last ones before it. */
function topicsOf(label: Label, before: Label, sentence: Sentence): readonly Topic[] {
  const named = (topics: readonly Topic[]): Topic[] => [
    ...new Set(topics.filter((topic) => groupsOfTopic(topic).length > 0)),
  ];
  const own = named(label.topics);
  if (own.length > 0) return own;
  const last = before.topics[before.topics.length - 1];
  if (last !== undefined && groupsOfTopic(last).length > 0) return named([last]);
  return last === undefined && sentence.topic !== undefined ? named([sentence.topic]) : [];
}
