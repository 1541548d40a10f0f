import type { Finding, Mend, MendKind, Severity } from '@/checks/finding';
import { mendOf } from '@/checks/mendAll';
import { findingKey } from '@/checks/runChecks';
import { REPORT_PLACES, type ReportPlace, type Review } from '@/report/report';
import { placeOfReview } from '@/report/reviews';

/** What the panel tells things apart by: the severity of a finding, or that it is a remark of a reviewer. */
export type PanelKind = Severity | 'remark';

/** The kinds in the order in which they stand under a chapter. */
export const PANEL_KINDS: readonly PanelKind[] = ['error', 'warning', 'remark', 'note', 'todo'];

/** A line of the panel. `isClosed` where a finding was explained or a remark settled. */
export type PanelItem = {
  readonly key: string;
  readonly kind: PanelKind;
  readonly place: ReportPlace;
  readonly isClosed: boolean;
} & ({ readonly finding: Finding } | { readonly review: Review });

export interface PanelGroup {
  readonly place: ReportPlace;
  readonly items: readonly PanelItem[];
}

/** Findings and remarks in the order of the report, the gravest first under each chapter. */
export function panelItems(
  findings: readonly Finding[],
  reviews: readonly Review[],
): readonly PanelItem[] {
  const items = [...findings.map(itemOfFinding), ...itemsOfReviews(reviews)];
  return REPORT_PLACES.flatMap((place) => {
    const here = items.filter((item) => item.place === place);
    return PANEL_KINDS.flatMap((kind) => here.filter((item) => item.kind === kind));
  });
}

function itemOfFinding(finding: Finding): PanelItem {
  return {
    key: findingKey(finding),
    kind: finding.severity,
    place: finding.about,
    isClosed: finding.dismissed !== undefined,
    finding,
  };
}

/** A file may give two remarks one id, or none; as keys they are told apart. */
function itemsOfReviews(reviews: readonly Review[]): readonly PanelItem[] {
  const seen = new Map<string, number>();
  return reviews.map((review) => {
    const times = (seen.get(review.id) ?? 0) + 1;
    seen.set(review.id, times);
    return {
      key: `remark ${review.id} ${times}`,
      kind: 'remark',
      place: placeOfReview(review),
      isClosed: review.settled === true,
      review,
    };
  });
}

/** Items under their chapters; a chapter without any is left out. */
export function groupItems(items: readonly PanelItem[]): readonly PanelGroup[] {
  return REPORT_PLACES.map((place) => ({
    place,
    items: items.filter((item) => item.place === place),
  })).filter((group) => group.items.length > 0);
}

/** How many open items there are of each kind. */
export function countItems(items: readonly PanelItem[]): Readonly<Record<PanelKind, number>> {
  const counts = { error: 0, warning: 0, remark: 0, note: 0, todo: 0 };
  for (const { kind, isClosed } of items) if (!isClosed) counts[kind] += 1;
  return counts;
}

/**
 * How many open findings of a rule offer a kind of mend, by rule and kind as `mendName` has them. The counts before
 * are given back where they still hold, so that the cards need not look again.
 */
export function countMends(
  findings: readonly Finding[],
  before: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    for (const { kind } of finding.mends) {
      if (!mendOf(finding, kind)) continue;
      const name = mendName(finding.check, kind);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const isSame =
    counts.size === before.size && [...counts].every(([name, count]) => before.get(name) === count);
  return isSame ? before : counts;
}

export function mendName(check: string, kind: MendKind): string {
  return `${check} ${kind}`;
}

/** The mend that a key means: the first that is offered. */
export function firstMend(item: PanelItem | undefined): Mend | undefined {
  if (!item || !('finding' in item) || item.isClosed) return undefined;
  return item.finding.mends[0];
}
