import type { Report } from '@/report/report';
import { tidyRowsOf } from '../tidy/tidyRows';

/** The cells of a report as newline-delimited JSON, an object a line; reports simply go after one another. */
export function writeNdjson(report: Report): string {
  return tidyRowsOf(report)
    .map((row) => `${JSON.stringify(row)}\n`)
    .join('');
}
