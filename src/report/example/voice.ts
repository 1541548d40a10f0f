import { present } from '@/lib/assert';
import type { AgencyKind } from '../report';
import type { ExampleAgency } from './agency';
import type { YearFigures } from './figures';
import { PHRASES } from './phrases';
import { drawOnce } from './random';
import type { FilledTables } from './tables';

type PhraseName = keyof typeof PHRASES;
/** Where the turns through an agency's topics begin, apart from those through the sentences. */
const TOPIC_PLACE = 200;
const PHRASE_NAMES = Object.keys(PHRASES) as PhraseName[];

/** What the text of one report is told from. */
export interface Telling {
  readonly teller: ExampleAgency;
  /** The same for every year of an agency: where its turns through the sentences begin. */
  readonly seed: number;
  readonly figures: YearFigures;
  /** Last year's tables, where there is a report of last year. */
  readonly before: FilledTables | undefined;
  /**
   * Leaves out what was carried in and out: the four figures of a report whose table three does not
   * balance would be a second finding on one cause.
   */
  readonly omitsCarry: boolean;
}

interface Words {
  readonly we: string;
  readonly unit: string;
  /** Who answers the telephone. */
  readonly office: string;
}

/** How each kind of agency speaks of itself; a street never says 我局. */
const WORDS: Readonly<Record<AgencyKind, Words>> = {
  government: { we: '我区', unit: '各部门、各镇街', office: '办公室' },
  department: { we: '我局', unit: '各科室', office: '办公室' },
  township: { we: '我镇', unit: '各办公室和各村', office: '党政综合办公室' },
  subdistrict: { we: '我街道', unit: '各办公室和各社区', office: '党政综合办公室' },
  other: { we: '本单位', unit: '各内设机构', office: '办公室' },
};

export function wordsOf({ teller }: Telling): Words {
  return WORDS[teller.agency.kind];
}

/** Puts values in the places of a sentence: `{we}` becomes 我局. */
export function fillIn(
  sentence: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return sentence.replace(/\{(\w+)\}/g, (_place, name: string) =>
    String(present(values[name], `{${name}} of ${sentence}`)),
  );
}

/** Which of `count` it is this year: the next one each year, from a beginning that differs by agency and place. */
export function turnOf({ seed, figures }: Telling, place: number, count: number): number {
  return (Math.floor(drawOnce(seed, place) * count) + figures.year) % count;
}

/** A field of the agency's work with its area; another one in each place and each year. */
export function topicOf(telling: Telling, place: number): string {
  const { topics, area = '' } = telling.teller.domain;
  return area + present(topics[turnOf(telling, place, topics.length)], 'a topic');
}

/** This year's sentence of the kind, filled in. */
export function phrase(
  telling: Telling,
  name: PhraseName,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const sentences: readonly string[] = PHRASES[name];
  const place = PHRASE_NAMES.indexOf(name);
  const { topics, place: counter } = telling.teller.domain;
  const first = turnOf(telling, TOPIC_PLACE + place, topics.length);
  const { we, unit } = wordsOf(telling);
  return fillIn(present(sentences[turnOf(telling, place, sentences.length)], name), {
    year: telling.figures.year,
    we,
    unit,
    place: counter,
    topic: present(topics[first], 'a topic'),
    focus: `${topics[first]}、${topics[(first + 1) % topics.length]}`,
    ...values,
  });
}
