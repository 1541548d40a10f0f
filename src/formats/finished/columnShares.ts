import type { TableLayout } from '@/editions/layout';

/**
 * The widths of a table's columns on paper and on a page, in percent: those of the form on the screen leave less for
 * the long labels than a page that is 156 mm wide needs.
 */
export function columnShares({ table, columnWidths }: TableLayout): readonly number[] {
  switch (table) {
    case 'disclosure':
      return [30, 23.4, 23.3, 23.3];
    case 'requests':
      return [5, 11.5, 34.7, 8.4, 6.6, 6.6, 6.6, 6.6, 6.6, 7.4];
    case 'disputes':
      return columnWidths;
  }
}
