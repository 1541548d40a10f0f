import type { Cue, DisputeResult, Guard, Stage, Term, Topic } from './lexicon';
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

/** A label as it is collected. */
type OpenLabel = {
  -readonly [Key in keyof Label]: Label[Key] extends readonly (infer Item)[] ? Item[] : Label[Key];
};

/**
 * Collects what the tokens of a stretch of text say, which begins at `start` and is `length` long. In one pass: it is
 * asked several times for each number.
 */
export function readLabel(tokens: readonly Token[], length = 0, start = 0): Label {
  const label: OpenLabel = {
    topics: [],
    stages: [],
    outcomes: [],
    applicants: [],
    results: [],
    routes: [],
    flows: [],
    cues: [],
    guards: [],
    hasOthers: false,
    isDecided: false,
    isPublished: false,
    years: [],
    isPartOfYear: false,
    unknown: 0,
    gap: 0,
  };
  let covered = 0;
  for (const token of tokens) {
    covered += tokenLength(token);
    if (token.kind === 'term') addTerm(token.term, label);
    else if (token.kind === 'time') {
      if (token.year !== undefined) label.years.push(token.year);
      label.isPartOfYear ||= token.isPart;
    }
  }
  label.unknown = Math.max(0, length - covered);
  label.gap = gapOf(tokens, start + length);
  return label;
}

function addTerm(term: Term, label: OpenLabel): void {
  switch (term.kind) {
    case 'topic':
      label.topics.push(term.topic);
      break;
    case 'stage':
      label.stages.push(term.stage);
      break;
    case 'outcome':
      label.outcomes.push(term.row);
      break;
    case 'applicant':
      label.applicants.push(term.column);
      break;
    case 'result':
      label.results.push(term.result);
      break;
    case 'route':
      label.routes.push(term.row);
      break;
    case 'flow':
      label.flows.push(term.column);
      break;
    case 'cue':
      label.cues.push(term.cue);
      break;
    case 'guard':
      label.guards.push(term.guard);
      break;
    case 'others':
      label.hasOthers = true;
      break;
    case 'decided':
      label.isDecided = true;
      break;
    case 'published':
      label.isPublished = true;
      break;
  }
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
