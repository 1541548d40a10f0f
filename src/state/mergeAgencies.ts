import type { AgencyRow } from '@/storage/reportStore';

/** Rows of a backup beside those that are there: names that are known already stay. */
export function mergeFormerNames(
  rows: readonly AgencyRow[],
  known: readonly AgencyRow[],
): readonly AgencyRow[] {
  const there = new Map(known.map((row) => [row.key, row.formerNames ?? []]));
  return rows.map((row) => {
    const names = [...new Set([...(there.get(row.key) ?? []), ...(row.formerNames ?? [])])];
    return names.length > 0 ? { ...row, formerNames: names } : row;
  });
}
