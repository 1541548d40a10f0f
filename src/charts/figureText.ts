import type { TrendWords } from '@/messages/zh/trends';
import { hasSmallBase, type Figure } from '@/metrics/figure';

export type ChartWords = TrendWords;

/** What a share is a share of, for the words where that is 0. */
export type ShareBase = 'received' | 'concluded';

const numberFormat = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

/** `1,234` or `4,068.208`: digits in threes, as many places as the number has. */
export function formatNumber(value: number): string {
  return numberFormat.format(value);
}

/** A share of 1 as per cent with one decimal, without the sign: `62.4`. */
export function formatPercent(share: number): string {
  return (Math.round(Number((share * 1000).toFixed(9))) / 10).toFixed(1);
}

/** `253 件`, or 空白. */
export function sayCases(value: number | null | undefined, words: ChartWords): string {
  return typeof value === 'number' ? words.cases(formatNumber(value)) : words.blank;
}

/**
 * A figure in words: a count as its digits, a share with its n, a share of a small base as the count alone,
 * and 无报告, 空白 or 无申请 where there is no number.
 */
export function sayFigure(
  figure: Figure | undefined,
  shareOf: ShareBase | undefined,
  words: ChartWords,
): string {
  if (!figure) return words.noReport;
  if (shareOf === undefined)
    return figure.value === null ? words.blank : formatNumber(figure.value);
  if (figure.base === 0) return words.zeroBase[shareOf];
  if (figure.value === null || figure.n === null || figure.base === null) return words.blank;
  const n = formatNumber(figure.n);
  const base = formatNumber(figure.base);
  return hasSmallBase(figure)
    ? words.smallShare(n, base)
    : words.share(formatPercent(figure.value), n, base);
}

const MOST_NAMED = 6;

/** Names in a row, the first few where there are many. */
export function listSome(names: readonly string[], words: ChartWords): string {
  const list = words.list(names.slice(0, MOST_NAMED));
  return names.length > MOST_NAMED ? words.andMore(list, names.length) : list;
}

const LONGEST_FILE_NAME = 70;

/** A name that every system takes: no reserved signs, short enough in UTF-8 with its ending. */
export function toFileName(name: string): string {
  const safe = name.replace(/[\\/:*?"<>|\s]+/g, ' ').trim();
  return Array.from(safe).slice(0, LONGEST_FILE_NAME).join('');
}
