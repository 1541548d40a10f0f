import type { CellAddress } from '@/editions/edition';
import { toHalfWidth } from '@/report/number';
import { cellValue, type Report } from '@/report/report';
import type { TextAddress, TextRange } from '@/report/texts';
import type { Mention } from './prose/mentions';
import { proseOf } from './prose/proseOf';
import type { CellSum } from './prose/readings';
import { sumOf } from './textFindings';

/** A number of a text that could be a link to a cell: the two surely mean the same and agree. */
export interface LinkOffer extends TextRange {
  readonly address: CellAddress;
}

/** Digits as they are typed; a Chinese numeral would not stay one when it follows a cell. */
const DIGITS = /^[\d\uFF10-\uFF19]+(?:[,，][\d\uFF10-\uFF19]{3})*(?:[.．][\d\uFF10-\uFF19]+)?/;

/**
 * The numbers of a text that its words tie to one cell, that equal it, and that are not linked yet. What could be the
 * number of two cells is left alone, since the two need not stay equal.
 */
export function findLinkOffers(report: Report, address: TextAddress): readonly LinkOffer[] {
  const prose = proseOf(report).find(({ text }) => text.address === address);
  if (!prose) return [];
  const { text, links } = prose.text;
  return prose.mentions.flatMap((mention): LinkOffer[] => {
    const { start } = mention;
    const written = DIGITS.exec(text.slice(start, mention.end))?.[0] ?? '';
    const end = start + written.length;
    if (written === '' || !isSaid(written, mention)) return [];
    if (links.some((link) => link.start < end && start < link.end)) return [];
    const cell = onlyCellOf(report, mention);
    return cell === undefined ? [] : [{ start, end, address: cell }];
  });
}

/** Whether the digits are the whole of what is said: not 1.2万, nor a sum in 元 where the table has 万元. */
function isSaid(written: string, { value, unit }: Mention): boolean {
  return unit !== '元' && Number(toHalfWidth(written).replace(/,/g, '')) === value;
}

/**
 * The one cell that a mention is of. 收到 may hold what was carried in, and agrees with both where that is 0: then what
 * is new is meant. Any other sum that agrees may be what is meant (诉讼 is two groups), so that nothing is offered.
 */
function onlyCellOf(report: Report, mention: Mention): CellAddress | undefined {
  const { readings, isSure, isOptional, isApproximate, isOtherTime, value } = mention;
  if (!isSure || isOptional || isApproximate || isOtherTime) return undefined;
  const fitting = readings.filter((cells) => sumOf(report, cells) === value);
  const [cell, ...others] = fitting.flatMap((cells) => (cells.length === 1 ? cells : []));
  if (cell === undefined || others.length > 0 || cellValue(report, cell) !== value)
    return undefined;
  const isOnly = fitting.every((cells) => cells.length === 1 || isReceived(cells));
  return isOnly ? cell : undefined;
}

function isReceived(cells: CellSum): boolean {
  return cells.every((address) => /^requests\/(?:newlyReceived|carriedIn)\//.test(address));
}
