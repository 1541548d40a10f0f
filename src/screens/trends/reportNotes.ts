import { formatNumber, listSome } from '@/charts/figureText';
import { METRICS } from '@/metrics/metrics';
import type { ChartKind } from './chartKinds';
import type { Entry, Telling } from './telling';

/** Footnotes of the reports themselves: outcomes that do not add up, and what is still being drafted. */
export function notesOf(
  kind: ChartKind,
  entries: readonly Entry[],
  telling: Telling,
): readonly string[] {
  const { words } = telling;
  const unequal =
    kind.id === 'outcomes' ? entries.flatMap((entry) => unequalOutcomes(entry, telling)) : [];
  return [
    ...(unequal.length > 0 ? [words.footnotes.partsDiffer(listSome(unequal, words))] : []),
    ...draftNotes(entries, telling),
  ];
}

/** A stack is as long as its parts: where the published total is another, both are told. */
function unequalOutcomes({ line, header }: Entry, { words }: Telling): readonly string[] {
  const total = header && METRICS.concluded.measure(header)[0]?.value;
  if (!header || typeof total !== 'number') return [];
  const parts = METRICS.outcomes.measure(header).flatMap(({ value }) => value ?? []);
  const sum = parts.reduce((all, part) => all + part, 0);
  if (parts.length === 0 || sum === total) return [];
  return [words.footnotes.partsAgainstTotal(line.label, formatNumber(sum), formatNumber(total))];
}

/** Which of the reports are still being drafted. */
export function draftNotes(entries: readonly Entry[], { words }: Telling): readonly string[] {
  const drafts = entries.filter(({ header }) => header?.status === 'drafting');
  if (drafts.length === 0) return [];
  return [
    words.footnotes.drafting(
      listSome(
        drafts.map(({ line }) => line.label),
        words,
      ),
    ),
  ];
}
