import type { TableId } from '@/editions/edition';
import { SIZES, TEXT_WIDTH } from './officialLook';

/** How a table of the form is set. Lengths in twips, sizes in half points. */
export interface TableLook {
  readonly size: number;
  /** Between a cell's text and the rules beside it. */
  readonly padding: number;
  readonly rowHeight: number;
  /** Between the lines of a cell and the rules above and below them. */
  readonly edge: number;
  /** Widths of the columns in percent, where they are not those of an upright page. */
  readonly shares?: readonly number[];
  /** For a page that lies on its side and may be too low for it: it is broken where it must be. */
  readonly isSide?: true;
}

const LOOKS: Readonly<Record<TableId, TableLook>> = {
  disclosure: {
    size: SIZES.table,
    padding: 85,
    rowHeight: 454,
    edge: 15,
  },
  requests: {
    size: SIZES.narrow,
    padding: 40,
    rowHeight: 340,
    edge: 15,
  },
  disputes: { size: SIZES.narrow, padding: 28, rowHeight: 454, edge: 15 },
};

/** Table three on a page that lies on its side: low rows and long labels, so that one page holds it. */
const SIDE_LOOK: TableLook = {
  size: SIZES.narrow - 1,
  padding: 28,
  rowHeight: 250,
  edge: 0,
  isSide: true,
  shares: [3.4, 8.6, 39.3, 7, 6.9, 6.9, 6.9, 6.9, 6.9, 7.2],
};

/** @param width of the page's text, by which a page on its side is told */
export function lookOf(table: TableId, width: number): TableLook {
  return table === 'requests' && width > TEXT_WIDTH ? SIDE_LOOK : LOOKS[table];
}
