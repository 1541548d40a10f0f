import type { Scope } from '@/report/report';
import { addDecimals } from '@/report/sum';
import { uniqueFootnotes, type Figure } from './figure';

/** An agency's figure of one year; `undefined` where it has no report. */
export interface AgencyFigure {
  readonly scope: Scope;
  readonly figure: Figure | undefined;
}

/** A sum with how many agencies it covers, of how many. */
export interface AgencySum {
  readonly figure: Figure;
  readonly covered: readonly boolean[];
  readonly known: number;
  readonly of: number;
  /** Region reports that were left out: they already hold the others. */
  readonly regions: number;
}

/**
 * The sum of a figure over agencies: counts add up, a share is the sum of its numerators over the sum of its
 * bases. Reports of `scope: region` and blanks are left out; blank where nothing is left.
 */
export function sumOverAgencies(agencies: readonly AgencyFigure[]): AgencySum {
  const covered = agencies.map(({ scope, figure }) => scope === 'agency' && isKnown(figure));
  const figures = agencies.flatMap(({ figure }, index) =>
    covered[index] === true && figure ? [figure] : [],
  );
  const of = agencies.filter(({ scope }) => scope === 'agency').length;
  return {
    figure: sumFigures(figures),
    covered,
    known: figures.length,
    of,
    regions: agencies.length - of,
  };
}

/** A share whose base is 0 says nothing of its own, but its agency is covered: it adds 0 of 0. */
function isKnown(figure: Figure | undefined): boolean {
  return figure !== undefined && figure.n !== null && (figure.value !== null || figure.base === 0);
}

function sumFigures(figures: readonly Figure[]): Figure {
  const add = (numbers: readonly (number | null)[]): number | null =>
    numbers.length === 0
      ? null
      : numbers.reduce((sum: number, value) => addDecimals(sum, value ?? 0), 0);
  const n = add(figures.map((figure) => figure.n));
  const isShare = figures.some((figure) => figure.base !== null);
  const base = isShare ? add(figures.map((figure) => figure.base)) : null;
  const share = n !== null && base !== null && base > 0 ? n / base : null;
  return {
    value: isShare ? share : n,
    n,
    base,
    parts: figures.flatMap((figure) => figure.parts),
    baseParts: figures.flatMap((figure) => figure.baseParts),
    footnotes: uniqueFootnotes(figures.flatMap((figure) => figure.footnotes)),
  };
}
