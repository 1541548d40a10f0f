import type { ReportHeader } from '@/report/header';
import type { Scope } from '@/report/report';
import { METRICS } from '@/metrics/metrics';
import { agencyKey } from '@/storage/reportStore';

/** An agency with its reports by year; a region's report stands apart from its agency's own. */
export interface ChartedAgency {
  readonly key: string;
  readonly name: string;
  readonly scope: Scope;
  readonly reports: ReadonlyMap<number, ReportHeader>;
}

// One collator for all: localeCompare makes its own for each of a thousand names.
const byName = new Intl.Collator('zh-CN');

type Reports = Map<number, ReportHeader>;

/**
 * The agencies of the library: regions first, then by name. Of two reports of the same agency and year,
 * kept side by side at an import, the one changed last counts.
 */
export function listAgencies(headers: readonly ReportHeader[]): readonly ChartedAgency[] {
  const agencies = new Map<string, Omit<ChartedAgency, 'key'> & { reports: Reports }>();
  for (const header of headers) {
    const { name } = header.agency;
    const key = agencyKey(name, header.scope);
    const agency = agencies.get(key) ?? {
      name,
      scope: header.scope,
      reports: new Map<number, ReportHeader>(),
    };
    agencies.set(key, agency);
    const known = agency.reports.get(header.year);
    if (!known || known.updatedAt < header.updatedAt) agency.reports.set(header.year, header);
  }
  return [...agencies]
    .map(([key, agency]): ChartedAgency => ({ key, ...agency }))
    .sort(
      (a, b) =>
        Number(b.scope === 'region') - Number(a.scope === 'region') ||
        byName.compare(a.name, b.name),
    );
}

/** Every year from the first report to the last, those without a report too. */
export function listYears(agencies: readonly ChartedAgency[]): readonly number[] {
  const years = agencies.flatMap(({ reports }) => [...reports.keys()]);
  if (years.length === 0) return [];
  const first = years.reduce((least, year) => Math.min(least, year));
  const last = years.reduce((most, year) => Math.max(most, year));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The agency to begin with: most years, then a region before its parts, then the most requests. */
export function chooseFirstAgency(agencies: readonly ChartedAgency[]): ChartedAgency | undefined {
  const received = ({ reports }: ChartedAgency): number =>
    [...reports.values()].reduce(
      (sum, header) => sum + (METRICS.received.measure(header)[0]?.value ?? 0),
      0,
    );
  return [...agencies].sort(
    (a, b) =>
      b.reports.size - a.reports.size ||
      Number(b.scope === 'region') - Number(a.scope === 'region') ||
      received(b) - received(a),
  )[0];
}
