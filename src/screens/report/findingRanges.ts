import type { Finding } from '@/checks/finding';

/** A passage of a text that is lit up for a finding. */
export interface FindingRange {
  readonly start: number;
  readonly end: number;
  readonly look: 'error' | 'warning';
  readonly title: string;
}

/**
 * The passages of a text, as it is read, that open findings speak of, each place once and the gravest first. While
 * the text is being typed findings are a moment behind it: a passage that is no longer there is left out.
 */
export function findingRanges(
  findings: readonly Finding[],
  { address, text }: { readonly address: string; readonly text: string },
  say: (finding: Finding) => string,
): readonly FindingRange[] {
  const found = findings
    .filter(({ dismissed, severity }) => dismissed === undefined && severity !== 'note')
    .flatMap((finding) =>
      (finding.spans ?? [])
        .filter((span) => span.address === address && span.end > span.start)
        .filter((span) => text.slice(span.start, span.end) === span.text)
        .map(({ start, end }): FindingRange => ({
          start,
          end,
          look: finding.severity === 'error' ? 'error' : 'warning',
          title: say(finding),
        })),
    );
  const sorted = [...found].sort(
    (a, b) => Number(b.look === 'error') - Number(a.look === 'error') || a.start - b.start,
  );
  return sorted.filter(
    (range, index) =>
      !sorted.slice(0, index).some((other) => range.start < other.end && other.start < range.end),
  );
}
