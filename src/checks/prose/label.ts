import type { Cue, DisputeResult, Guard, Stage, Topic } from './lexicon';
import { isTerm, type Token } from './tokens';

/** What the words around a number say, each in the order in which it stands there. */
export interface Label {
  readonly topics: readonly Topic[];
  readonly stages: readonly Stage[];
  readonly outcomes: readonly string[];
  readonly applicants: readonly string[];
  readonly results: readonly DisputeResult[];
  readonly routes: readonly string[];
  readonly flows: readonly string[];
  readonly cues: readonly Cue[];
  readonly guards: readonly Guard[];
  readonly hasOthers: boolean;
  readonly isDecided: boolean;
  readonly isPublished: boolean;
  readonly years: readonly number[];
  readonly isPartOfYear: boolean;
  /** Signs that no word of the lexicon covers. */
  readonly unknown: number;
  /** Of these, those behind the first word that says what is counted: 受理读者证申请. */
  readonly gap: number;
}

/** Collects what the tokens of a stretch of text say, which begins at `start` and is `length` long. */
export function readLabel(tokens: readonly Token[], length = 0, start = 0): Label {
  const times = tokens.flatMap((token) => (token.kind === 'time' ? [token] : []));
  const covered = tokens.reduce((sum, token) => sum + tokenLength(token), 0);
  return {
    topics: tokens.flatMap((token) => (isTerm(token, 'topic') ? [token.term.topic] : [])),
    stages: tokens.flatMap((token) => (isTerm(token, 'stage') ? [token.term.stage] : [])),
    outcomes: tokens.flatMap((token) => (isTerm(token, 'outcome') ? [token.term.row] : [])),
    applicants: tokens.flatMap((token) => (isTerm(token, 'applicant') ? [token.term.column] : [])),
    results: tokens.flatMap((token) => (isTerm(token, 'result') ? [token.term.result] : [])),
    routes: tokens.flatMap((token) => (isTerm(token, 'route') ? [token.term.row] : [])),
    flows: tokens.flatMap((token) => (isTerm(token, 'flow') ? [token.term.column] : [])),
    cues: tokens.flatMap((token) => (isTerm(token, 'cue') ? [token.term.cue] : [])),
    guards: tokens.flatMap((token) => (isTerm(token, 'guard') ? [token.term.guard] : [])),
    hasOthers: tokens.some((token) => isTerm(token, 'others')),
    isDecided: tokens.some((token) => isTerm(token, 'decided')),
    isPublished: tokens.some((token) => isTerm(token, 'published')),
    years: times.flatMap(({ year }) => (year === undefined ? [] : [year])),
    isPartOfYear: times.some(({ isPart }) => isPart),
    unknown: Math.max(0, length - covered),
    gap: gapOf(tokens, start + length),
  };
}

function gapOf(tokens: readonly Token[], end: number): number {
  const first = tokens.findIndex(
    (token) =>
      isTerm(token, 'stage') ||
      isTerm(token, 'topic') ||
      isTerm(token, 'outcome') ||
      isTerm(token, 'applicant'),
  );
  const from = tokens[first]?.start;
  if (from === undefined) return 0;
  const covered = tokens.slice(first).reduce((sum, token) => sum + tokenLength(token), 0);
  return Math.max(0, end - from - covered);
}

function tokenLength(token: Token): number {
  return (token.kind === 'number' ? token.unitEnd : token.end) - token.start;
}

/** Whether a label says what a number counts, rather than only of what it is. */
export function hasSubstance(label: Label): boolean {
  return (
    label.stages.length +
      label.outcomes.length +
      label.applicants.length +
      label.results.length +
      label.routes.length +
      label.flows.length >
      0 ||
    label.hasOthers ||
    label.topics.some(
      (topic) => topic !== 'request' && topic !== 'application' && topic !== 'elsewhere',
    )
  );
}
