import type { Report } from '@/report/report';

/** The report around its tables. */
export type ReportFrame = Omit<Report, 'tables'>;

/** Whether nothing but cells differs. */
export function isSameFrame(a: Report, b: Report): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Report>;
  keys.delete('tables');
  return [...keys].every((key) => a[key] === b[key]);
}
