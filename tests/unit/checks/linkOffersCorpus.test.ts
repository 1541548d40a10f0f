import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { findLinkOffers } from '@/checks/linkOffers';
import type { CellAddress, ChapterId, EditionId } from '@/editions/edition';
import { createBlankReport, editionsOf, formCellsOf, type Agency } from '@/report/report';
import { withCells } from '@tests/helpers/smallReports';

/** A paragraph with the cells that its writer says its numbers may be, the others 0; see prose.test.ts. */
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
}

const FAMILIES = ['N-NUM', 'N-BAL', 'N-PCT', 'N-ALL', 'N-ZERO', 'second', 'third', 'fourth'];

function casesOf(family: string): readonly Case[] {
  const path = fileURLToPath(
    new URL(`../../fixtures/checks/prose/${family}.json`, import.meta.url),
  );
  return JSON.parse(readFileSync(path, 'utf8')) as readonly Case[];
}

function offersIn({ id, text, chapter, year, edition, agency, scope, cells }: Case) {
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
  const report = { ...filled, chapters: { ...filled.chapters, [chapter]: text } };
  return findLinkOffers(report, `chapters/${chapter}`);
}

function placeOf(text: string, number: string, nth: number): number {
  let at = -1;
  for (let turn = 0; turn < nth; turn += 1) at = text.indexOf(number, at + 1);
  return at;
}

/** What the writer says of the number at a place: that cell alone, or with others. */
function isMeant({ text, mentions }: Case, start: number, address: CellAddress): boolean {
  const mention = mentions.find(({ number, nth }) => placeOf(text, number, nth) === start);
  return mention?.readings.some((cells) => cells.length === 1 && cells[0] === address) ?? false;
}

/** The numbers that their writer says are one cell, which holds them. */
function countMeant({ text, mentions, cells }: Case): number {
  return mentions.filter(({ number, nth, readings }) => {
    const [only] = readings[0] ?? [];
    const written = /^[\d,]+/.exec(text.slice(placeOf(text, number, nth)))?.[0] ?? '';
    const isOne = readings.length === 1 && readings[0]?.length === 1 && only !== undefined;
    return isOne && written !== '' && Number(written.replace(/,/g, '')) === (cells[only] ?? 0);
  }).length;
}

it('numbers are offered the cell that their writers say they are, most of them and nearly no other', () => {
  const wrong: string[] = [];
  let right = 0;
  let meant = 0;
  for (const given of FAMILIES.flatMap(casesOf)) {
    meant += countMeant(given);
    for (const { start, end, address } of offersIn(given)) {
      if (isMeant(given, start, address)) right += 1;
      else wrong.push(`${given.id} ${given.text.slice(start - 12, end + 6)} ${address}`);
    }
  }
  // 决定不予公开；1件申请的信息 and the like: a number that follows words of another one's.
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(6);
  expect(right).toBeGreaterThan(0.8 * meant);
});
