import type { ChartWords } from '@/charts/figureText';
import { withoutSharedPlace } from '@/charts/labels';
import type { SheetLine } from '@/charts/sheet';
import type { Tone } from '@/charts/theme';
import { METRICS } from '@/metrics/metrics';
import type { ReportHeader } from '@/report/header';
import type { ChartedAgency } from './agencies';

/** What all charts of a choice share. */
export interface Telling {
  readonly agencies: readonly ChartedAgency[];
  readonly years: readonly number[];
  readonly words: ChartWords;
}

/** A row or column of agencies or years with the report that stands in it. */
export interface Entry {
  readonly line: SheetLine;
  readonly header: ReportHeader | undefined;
}

const LINE_TONES: readonly Tone[] = ['first', 'second', 'third', 'fourth'];

export function yearLine(year: number): SheetLine {
  return { key: String(year), label: String(year), short: String(year) };
}

/** How agencies are named: in full, and without the place that they share. */
export function agencyLines({ agencies, words }: Telling): readonly SheetLine[] {
  const shorts = withoutSharedPlace(agencies.map(({ name }) => name));
  const say = (name: string, { scope }: ChartedAgency): string =>
    scope === 'region' ? words.agencyOfRegion(name) : name;
  return agencies.map((agency, index) => ({
    key: agency.key,
    label: say(agency.name, agency),
    short: say(shorts[index] ?? agency.name, agency),
  }));
}

/** The four agencies with most requests in their latest year are told apart by hue; the others are grey. */
export function tonesByRank(
  agencies: readonly ChartedAgency[],
  years: readonly number[],
): readonly Tone[] {
  const latest = (agency: ChartedAgency): number => {
    const known = [...years].reverse().find((year) => agency.reports.has(year));
    const header = known === undefined ? undefined : agency.reports.get(known);
    return (header && METRICS.received.measure(header)[0]?.value) ?? -1;
  };
  const ranked = agencies.map((agency, index) => ({ index, value: latest(agency) }));
  ranked.sort((a, b) => b.value - a.value);
  const tones: Tone[] = agencies.map(() => 'quieter');
  LINE_TONES.forEach((tone, rank) => {
    const index = ranked[rank]?.index;
    if (index !== undefined) tones[index] = tone;
  });
  return tones;
}
