import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ChapterId, EditionId } from '@/editions/edition';
import { proseOf } from '@/checks/prose/proseOf';
import { runChecks } from '@/checks/runChecks';
import {
  createBlankReport,
  formCellsOf,
  editionsOf,
  type Agency,
  type Report,
} from '@/report/report';
import { withCells } from '@tests/helpers/smallReports';
import { KNOWN_MISSES } from './proseMisses';

/** A paragraph, the cells beside it (the others are 0), and what a careful reviewer says of it. */
interface Case {
  readonly id: string;
  readonly text: string;
  readonly chapter: ChapterId;
  readonly year: number;
  readonly edition: EditionId;
  readonly agency: Pick<Agency, 'name' | 'kind' | 'level'>;
  readonly scope?: 'organ' | 'region';
  readonly cells: Readonly<Record<string, number>>;
  readonly mentions: readonly {
    readonly number: string;
    readonly nth: number;
    readonly readings: readonly (readonly string[])[];
  }[];
  /** `alarm` leaves open which. */
  readonly expect: 'pass' | 'warning' | 'error' | 'alarm';
}

const CHECKS = new Set(['N-NUM', 'N-BAL', 'N-PCT', 'N-ALL', 'N-ZERO']);
/** By four writers: the first a file a check, the others of paragraphs as they come. */
const FAMILIES = [...CHECKS, 'second', 'third', 'fourth'];

function casesOf(family: string): readonly Case[] {
  const path = fileURLToPath(
    new URL(`../../fixtures/checks/prose/${family}.json`, import.meta.url),
  );
  return JSON.parse(readFileSync(path, 'utf8')) as readonly Case[];
}

function reportOf({ id, text, chapter, year, edition, agency, scope, cells }: Case): Report {
  const blank = createBlankReport({
    id,
    now: '2025-01-15T02:00:00.000Z',
    agency: { ...agency, region: '' },
    year,
    edition,
    scope: scope === 'region' ? 'region' : 'agency',
  });
  const zeros = formCellsOf(editionsOf(blank)).map(({ address }) => [address, 0] as const);
  const filled = withCells(withCells(blank, Object.fromEntries(zeros)), cells);
  return { ...filled, status: 'published', chapters: { ...filled.chapters, [chapter]: text } };
}

/** What the reviewer says of a paragraph against the tables. */
function verdictOf(given: Case): Case['expect'] {
  const found = runChecks(reportOf(given), {}).filter(({ check }) => CHECKS.has(check));
  if (found.some(({ severity }) => severity === 'error')) return 'error';
  return found.length > 0 ? 'warning' : 'pass';
}

/** The share of the numbers that name cells of which one reading is a right one. */
function countTies(cases: readonly Case[]): { right: number; all: number } {
  let right = 0;
  let all = 0;
  for (const given of cases) {
    const mentions = proseOf(reportOf(given)).flatMap((prose) => prose.mentions);
    for (const { number, nth, readings } of given.mentions) {
      if (readings.length === 0) continue;
      all += 1;
      const at = placeOf(given.text, number, nth);
      const mention = mentions.find(({ start, end }) => start < at + number.length && end > at);
      const wanted = new Set(readings.map((cells) => [...cells].sort().join(' ')));
      if (mention?.readings.some((cells) => wanted.has([...cells].sort().join(' ')))) right += 1;
    }
  }
  return { right, all };
}

function placeOf(text: string, number: string, nth: number): number {
  let at = -1;
  for (let turn = 0; turn < nth; turn += 1) at = text.indexOf(number, at + 1);
  return at;
}

describe.each(FAMILIES)('the sentences of %s', (family) => {
  const cases = casesOf(family);

  it.each(
    cases.filter(({ id }) => !KNOWN_MISSES.has(id)).map((given) => [given.text, given] as const),
  )('%s', (_, given) => {
    const verdict = verdictOf(given);
    // An error where a warning was asked for, or the other way round, is told all the same.
    expect(verdict === 'pass').toBe(given.expect === 'pass');
  });

  it('has no known miss that is read rightly by now', () => {
    const missed = cases.filter(({ id }) => KNOWN_MISSES.has(id));
    const isHit = (given: Case): boolean =>
      (verdictOf(given) === 'pass') === (given.expect === 'pass');
    expect(missed.filter(isHit).map(({ id }) => id)).toEqual([]);
  });
});

it('ties at least nine in ten of the numbers that name a cell', () => {
  const { right, all } = countTies(FAMILIES.flatMap(casesOf));
  expect(all).toBeGreaterThan(3_000);
  expect(right / all).toBeGreaterThan(0.92);
});
