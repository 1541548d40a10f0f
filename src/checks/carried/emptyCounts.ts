import type { CellAddress } from '@/editions/edition';
import { findFormCell, type FormEditions } from '@/editions/form';
import { cellValue, type Report } from '@/report/report';
import { addDecimals } from '@/report/sum';
import type { Replacement } from '@/report/texts';
import type { Mention } from '../prose/mentions';
import type { WrittenNumber } from '../prose/numbers';
import type { ReadProse } from '../prose/proseOf';
import type { CellSum } from '../prose/readings';
import type { Sentence } from '../prose/sentence';
import { hasKnownUnit, isYearsCount } from './countReading';
import { hideNames } from './quoted';

/** What stands where a number is to be filled in. */
export const GAP = '××';

/**
 * Last year's counts taken out of a text: one that surely is a cell's follows this year's cell from now on, any other
 * is left to be filled in. A number that follows a cell already goes on doing so, where this year's form has the cell.
 */
export function emptyCounts(
  prose: ReadProse,
  last: Report,
  editions: FormEditions,
): readonly Replacement[] {
  const { text, sentences, mentions } = prose;
  const mentionAt = new Map(mentions.map((mention) => [mention.start, mention]));
  const linkedAt = new Set(text.links.map(({ start }) => start));
  const lost = text.links.filter(({ address }) => !findFormCell(editions, address));
  const counts = sentences.flatMap((sentence) => {
    const written = hideNames(sentence.text);
    let isListed = false;
    // From the end, since in 3、5和7件 the unit comes last.
    return numbersOf(sentence)
      .reverse()
      .flatMap((number): readonly Replacement[] => {
        const start = sentence.start + number.start;
        const mention = mentionAt.get(start);
        if (!mention || linkedAt.has(start)) return [];
        const isList = isListed && !hasKnownUnit(number) && LIST.test(written.slice(number.end));
        isListed = isList || isYearsCount({ number, mention, text: written });
        if (!isListed) return [];
        const body = sentence.text.slice(number.start, number.end);
        const cell = cellOf(mention, last, editions);
        const gap = body.startsWith(PERCENT) ? PERCENT + GAP : GAP;
        const put = cell === undefined ? gap : `{{${cell}}}`;
        return [{ start, end: sentence.start + number.end, text: put }];
      });
  });
  return [...counts, ...lost.map(({ start, end }) => ({ start, end, text: GAP }))];
}

const PERCENT = '百分之';
/** Between a number without a unit and the next one. */
const LIST = /^\s?[、，,和及与至到~～—–-]{1,2}\s?[\d０-９]/;

function numbersOf({ tokens }: Sentence): WrittenNumber[] {
  return tokens.filter((token): token is WrittenNumber => token.kind === 'number');
}

/**
 * The one cell that a number surely states, and rightly: that of the form which both years have. None of a number that
 * may be of two groups of disputes together, of which one had nothing last year.
 */
function cellOf(mention: Mention, last: Report, editions: FormEditions): CellAddress | undefined {
  const { isSure, isOptional, isApproximate, isOtherTime, topic, readings, value } = mention;
  if (!isSure || isOptional || isApproximate || isOtherTime || topic === 'fees') return undefined;
  const isSum = readings.some((cells) => cells.length > 1 && sumOfCells(last, cells) === value);
  if (isSum && topic !== 'request') return undefined;
  const fitting = readings.flatMap((cells) => {
    const [cell, ...more] = cells;
    const isOne = cell !== undefined && more.length === 0;
    return isOne && cellValue(last, cell) === value ? [cell] : [];
  });
  const [cell, ...others] = fitting;
  if (cell === undefined || others.length > 0) return undefined;
  return findFormCell(editions, cell) ? cell : undefined;
}

/** What cells add up to; a blank counts as nothing, as most reports leave what they have none of. */
function sumOfCells(last: Report, cells: CellSum): number {
  return cells.reduce((sum, cell) => {
    const value = cellValue(last, cell);
    return typeof value === 'number' ? addDecimals(sum, value) : sum;
  }, 0);
}
