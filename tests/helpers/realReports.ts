import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EditionId, TableId } from '@/editions/edition';
import { createBlankReport, type Report, type TableData } from '@/report/report';
import { withSoundText } from './soundText';

interface Figures {
  readonly id: string;
  readonly agency: Pick<Report['agency'], 'name' | 'kind'>;
  readonly year: number;
  readonly edition: EditionId;
  readonly tableEditions?: Partial<Record<TableId, EditionId>>;
  readonly tables: Readonly<Record<TableId, TableData>>;
}

const FIXTURE = join(import.meta.dirname, '../fixtures/real-figures.json');
const figures = (JSON.parse(readFileSync(FIXTURE, 'utf8')) as { reports: readonly Figures[] })
  .reports;

export const REAL_REPORT_IDS: readonly string[] = figures.map(({ id }) => id);

/** The figures of a published report, as published, errors and blanks included; its texts are not its own. */
export function realReport(id: string): Report {
  const found = figures.find((report) => report.id === id);
  if (!found) throw new Error(`real-figures.json has no ${id}`);
  const blank = createBlankReport({
    id: found.id,
    now: '2024-01-15T02:00:00.000Z',
    agency: { ...found.agency, level: '', region: '' },
    year: found.year,
    edition: found.edition,
    scope: 'agency',
  });
  return {
    ...withSoundText(blank),
    status: 'published',
    tableEditions: found.tableEditions ?? {},
    tables: found.tables,
  };
}
