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
    .filter((finding) => !isOfUntouched(finding))
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
  const errors = keepApart(found.filter(({ look }) => look === 'error'));
  const warnings = keepApart(found.filter(({ look }) => look === 'warning'));
  return [
    ...errors,
    ...warnings.filter((range) => !errors.some((error) => overlaps(range, error))),
  ];
}

/** What was handed on by last year's report is marked by the paragraph; the gaps in it must not be covered. */
function isOfUntouched({ check, severity }: Finding): boolean {
  return check === 'X-COPY' && severity === 'todo';
}

/** The ranges in order, without those that begin in an earlier one. */
function keepApart(ranges: readonly FindingRange[]): readonly FindingRange[] {
  let end = 0;
  return [...ranges]
    .sort((a, b) => a.start - b.start)
    .filter((range) => {
      if (range.start < end) return false;
      end = range.end;
      return true;
    });
}

function overlaps(a: FindingRange, b: FindingRange): boolean {
  return a.start < b.end && b.start < a.end;
}
