import { describe, expect, it } from 'vitest';
import { proseOf } from '@/checks/prose/proseOf';
import { runChecks } from '@/checks/runChecks';
import {
  PROSE_CHECKS,
  PROSE_FAMILIES,
  placeOfNumber,
  readProseCases,
  reportOfProse,
  type ProseCase,
} from '@tests/helpers/prose';
import { KNOWN_MISSES } from './proseMisses';

/** What the reviewer says of a paragraph against the tables. */
function verdictOf(given: ProseCase): ProseCase['expect'] {
  const found = runChecks(reportOfProse(given), {}).filter(({ check }) =>
    PROSE_CHECKS.includes(check),
  );
  if (found.some(({ severity }) => severity === 'error')) return 'error';
  return found.length > 0 ? 'warning' : 'pass';
}

/** The share of the numbers that name cells of which one reading is a right one. */
function countTies(cases: readonly ProseCase[]): { right: number; all: number } {
  let right = 0;
  let all = 0;
  for (const given of cases) {
    const mentions = proseOf(reportOfProse(given)).flatMap((prose) => prose.mentions);
    for (const { number, nth, readings } of given.mentions) {
      if (readings.length === 0) continue;
      all += 1;
      const at = placeOfNumber(given.text, number, nth);
      const mention = mentions.find(({ start, end }) => start < at + number.length && end > at);
      const wanted = new Set(readings.map((cells) => [...cells].sort().join(' ')));
      if (mention?.readings.some((cells) => wanted.has([...cells].sort().join(' ')))) right += 1;
    }
  }
  return { right, all };
}

describe.each(PROSE_FAMILIES)('the sentences of %s', (family) => {
  const cases = readProseCases(family);

  it.each(
    cases.filter(({ id }) => !KNOWN_MISSES.has(id)).map((given) => [given.text, given] as const),
  )('%s', (_, given) => {
    const verdict = verdictOf(given);
    // An error where a warning was asked for, or the other way round, is told all the same.
    expect(verdict === 'pass').toBe(given.expect === 'pass');
  });

  it('has no known miss that is read rightly by now', () => {
    const missed = cases.filter(({ id }) => KNOWN_MISSES.has(id));
    const isHit = (given: ProseCase): boolean =>
      (verdictOf(given) === 'pass') === (given.expect === 'pass');
    expect(missed.filter(isHit).map(({ id }) => id)).toEqual([]);
  });
});

it('ties at least nine in ten of the numbers that name a cell', () => {
  const { right, all } = countTies(PROSE_FAMILIES.flatMap(readProseCases));
  expect(all).toBeGreaterThan(3_000);
  expect(right / all).toBeGreaterThan(0.92);
});
