import { expect, it } from 'vitest';
import { findLinkOffers } from '@/checks/linkOffers';
import type { CellAddress } from '@/editions/edition';
import {
  PROSE_FAMILIES,
  placeOfNumber,
  readProseCases,
  reportOfProse,
  type ProseCase,
} from '@tests/helpers/prose';

/** What the writer says of the number at a place: that cell alone, or with others. */
function isMeant({ text, mentions }: ProseCase, start: number, address: CellAddress): boolean {
  const mention = mentions.find(({ number, nth }) => placeOfNumber(text, number, nth) === start);
  return mention?.readings.some((cells) => cells.length === 1 && cells[0] === address) ?? false;
}

/** The numbers that their writer says are one cell, which holds them. */
function countMeant({ text, mentions, cells }: ProseCase): number {
  return mentions.filter(({ number, nth, readings }) => {
    const [only] = readings[0] ?? [];
    const written = /^[\d,]+/.exec(text.slice(placeOfNumber(text, number, nth)))?.[0] ?? '';
    const isOne = readings.length === 1 && readings[0]?.length === 1 && only !== undefined;
    return isOne && written !== '' && Number(written.replace(/,/g, '')) === (cells[only] ?? 0);
  }).length;
}

it('numbers are offered the cell that their writers say they are, most of them and nearly no other', () => {
  const wrong: string[] = [];
  let right = 0;
  let meant = 0;
  for (const given of PROSE_FAMILIES.flatMap(readProseCases)) {
    meant += countMeant(given);
    const offers = findLinkOffers(reportOfProse(given), `chapters/${given.chapter}`);
    for (const { start, end, address } of offers) {
      if (isMeant(given, start, address)) right += 1;
      else wrong.push(`${given.id} ${given.text.slice(start - 12, end + 6)} ${address}`);
    }
  }
  // 决定不予公开；1件申请的信息 and the like: a number that follows words of another one's.
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(6);
  expect(right).toBeGreaterThan(0.8 * meant);
});
