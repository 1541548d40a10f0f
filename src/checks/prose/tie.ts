import type { FormEditions } from '@/editions/form';
import type { Agency, Scope } from '@/report/report';
import type { Label } from './label';
import type { Around } from './around';
import type { Stage, Topic } from './lexicon';
import type { CellSum } from './readings';
import type { Sentence } from './sentence';
import type { State } from './state';

/** What a reader of a text must know of its report. */
export interface ProseContext {
  readonly year: number;
  readonly editions: FormEditions;
  readonly scope: Scope;
  readonly kind: Agency['kind'];
  /** What a chapter is about where its sentences do not say. */
  readonly topic: Topic | undefined;
}

/** A number with the words around it, in its sentence. */
export interface Spot {
  readonly label: Label;
  readonly around: Around;
  readonly sentence: Sentence;
  readonly context: ProseContext;
  readonly state: State;
}

/** The cells that a number may state, and how surely. */
export interface Tie {
  readonly readings: readonly CellSum[];
  /** Surely the cell's number; else it may be another thing, and 不一致 is all that can be said. */
  readonly isSure: boolean;
  /** Says nothing where it fits no reading. */
  readonly isOptional: boolean;
  readonly topic: Topic | undefined;
  readonly stage: Stage | undefined;
}

export const NO_TIE: Tie = {
  readings: [],
  isSure: false,
  isOptional: true,
  topic: undefined,
  stage: undefined,
};

/** A sure tie to requests, but for what is given. */
export function tieToRequests(readings: readonly CellSum[], given: Partial<Tie> = {}): Tie {
  return {
    readings,
    isSure: true,
    isOptional: false,
    topic: 'request',
    stage: undefined,
    ...given,
  };
}
