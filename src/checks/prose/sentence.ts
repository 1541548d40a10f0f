import { readLabel, type Label } from './label';
import type { Stage, Topic } from './lexicon';
import { readTokens, type Token } from './tokens';

/** A sentence with its words. Offsets of its tokens are its own. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** What all of its words say. */
  readonly label: Label;
  /** What it is about before its own words say, and where they do not. */
  readonly topic: Topic | undefined;
  /** The topic was not said but follows from words that only requests have. */
  readonly isPresumed: boolean;
}

/** Longer stretches without a full stop are cut, so that no sentence costs more than its length. */
const LONGEST_SENTENCE = 600;
const SENTENCE = new RegExp(`[^。！？!?\\n]{1,${LONGEST_SENTENCE}}[。！？!?]?|\\n`, 'g');
const HEADING =
  /^\s*(?:（[一二三四五六七八九十]{1,3}）|\([一二三四五六七八九十]{1,3}\)|[（(]\d{1,2}[）)]|\d{1,2}[.．、])/;

/** A sentence as it stands in its text, and what its section is about. */
export interface Stretch {
  readonly start: number;
  readonly text: string;
  readonly isLineStart: boolean;
  readonly section: Topic | undefined;
}

/** The sentences of a text, each with the topic of its heading. `topic` is what the chapter is about. */
export function* splitSentences(text: string, topic: Topic | undefined): Generator<Stretch> {
  let section = topic;
  for (const match of text.matchAll(SENTENCE)) {
    const [body] = match;
    if (body === '\n') continue;
    const isLineStart = match.index === 0 || text[match.index - 1] === '\n';
    if (isLineStart && HEADING.test(body)) section = topicOfHeading(body) ?? topic;
    yield { start: match.index, text: body, isLineStart, section };
  }
}

function topicOfHeading(line: string): Topic | undefined {
  return /依申请|公开申请|申请办理|申请情况/.test(line.slice(0, 24)) ? 'request' : undefined;
}

export function createSentence({ start, text }: Stretch, topic: Topic | undefined): Sentence {
  const tokens = readTokens(text);
  const label = readLabel(tokens);
  return {
    start,
    end: start + text.length,
    text,
    tokens,
    label,
    topic: topic ?? presumeTopic(label, text),
    isPresumed: topic === undefined,
  };
}

/**
 * Some words are those of requests alone: 上年结转, 新收, 不予公开; two stages in one sentence; applicants beside 申请.
 * Not where the sentence speaks of another kind of 件.
 */
function presumeTopic(label: Label, text: string): Topic | undefined {
  const { topics, stages, outcomes, applicants } = label;
  if (topics.some((topic) => topic !== 'request' && topic !== 'application')) return undefined;
  const isOwn = (stage: Stage): boolean => stage === 'in' || stage === 'out' || stage === 'new';
  const isPresumed =
    stages.some(isOwn) ||
    new Set(stages).size > 1 ||
    outcomes.some((row) => row !== 'granted') ||
    (applicants.length > 0 && text.includes('申请'));
  return isPresumed ? 'request' : undefined;
}
