import { isLastYears } from '@/checks/carried/carriedText';
import type { Report } from '@/report/report';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A line without a full stop that is no longer than this is a heading, which may well stay as it is. */
const LONGEST_HEADING = 40;
const SENTENCE_END = /[。！？；!?;】]\s*$/;

/**
 * The paragraphs of a text, as it is read, that last year's report handed on and nobody has touched. They are known by
 * the text as it is stored: a linked number follows its cell.
 */
export function lastYearsParagraphs(
  { stored, text }: { readonly stored: string; readonly text: string },
  previous: Report,
): readonly Stretch[] {
  const lines = stored.split('\n');
  let from = 0;
  return text.split('\n').flatMap((line, index) => {
    const start = from;
    from += line.length + 1;
    const isHeading = line.length <= LONGEST_HEADING && !SENTENCE_END.test(line);
    if (isHeading || !isLastYears(lines[index] ?? '', previous)) return [];
    return [{ start, end: start + line.length }];
  });
}

/** What is left of stretches where others are cut out of them; both in any order. */
export function cutOut(
  stretches: readonly Stretch[],
  taken: readonly Stretch[],
): readonly Stretch[] {
  const sorted = [...taken].sort((a, b) => a.start - b.start);
  return stretches.flatMap(({ start, end }) => {
    const left: Stretch[] = [];
    let from = start;
    for (const other of sorted) {
      if (other.end <= from || other.start >= end) continue;
      if (other.start > from) left.push({ start: from, end: other.start });
      from = other.end;
    }
    return from < end ? [...left, { start: from, end }] : left;
  });
}
