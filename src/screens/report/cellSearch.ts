import type { CellAddress } from '@/editions/edition';

/** A cell as it can be looked for. */
export interface SoughtCell {
  readonly address: CellAddress;
  /** All that leads to it: its table, its row and its column. */
  readonly labels: string;
  readonly value: string;
  /** A total of its row: wanted more often than its parts. */
  readonly isTotal: boolean;
}

/** What a label has between its words, and what is typed without. */
const MARKS = /[\s\u3000，,。.、（）()“”·]+/g;

/**
 * The cells whose labels have every word of a query, the signs of a word in order (新收 finds 本年新收…, 新收数 too);
 * a number also finds the cells that hold it. Best first: words that stand together, then what is filled, then totals.
 */
export function findCells<Cell extends SoughtCell>(
  cells: readonly Cell[],
  query: string,
): readonly Cell[] {
  const terms = query
    .toLowerCase()
    .split(/[\s\u3000]+/)
    .map(fold)
    .filter((term) => term !== '');
  return cells
    .flatMap((cell) => {
      const labels = fold(cell.labels.toLowerCase());
      const ranks = terms.map((term) => rankTerm(term, labels, cell.value));
      if (ranks.includes(undefined)) return [];
      const rank = ranks.reduce<number>((sum, each) => sum + (each ?? 0), 0);
      return [{ cell, rank: rank + (cell.value === '' ? 1 : 0) + (cell.isTotal ? 0 : 0.5) }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ cell }) => cell);
}

function fold(text: string): string {
  return text.replace(MARKS, '');
}

/** 0 where the term stands there, 4 where its signs do in order, undefined where they do not. */
function rankTerm(term: string, labels: string, value: string): number | undefined {
  if (labels.includes(term) || value === term) return 0;
  let from = 0;
  for (const sign of term) {
    const at = labels.indexOf(sign, from);
    if (at < 0) return undefined;
    from = at + sign.length;
  }
  return 4;
}
