import type { Report } from '@/report/report';
import { chapterText } from '@/report/texts';
import { isLastYears } from './carried/carriedText';
import { FINDINGS_PER_TEXT, type Finding, type Rule, type Severity } from './finding';
import { spanOf } from './sentences';
import { fingerprintOf, type ChapterPrint, type ComparedSentence } from './similarity/fingerprint';
import { COMPARED_CHAPTERS, type ComparedChapter, type NeighbourPrint } from './similarity/print';
import {
  canCompare,
  compareChapters,
  findCopied,
  isCopy,
  textPrintOf,
  type Copied,
} from './similarity/likeness';

/**
 * X-COPY: of chapter one and of chapter five less than 80 % of the sentences are last year's word for word (内容雷同).
 * While the report is being written it is 待填 as long as what is the same stands in lines that nobody has touched since
 * last year's report handed them on.
 */
export const X_COPY: Rule = {
  id: 'X-COPY',
  check: (report, { previous }) => {
    if (!previous) return [];
    const own = fingerprintOf(report);
    const last = fingerprintOf(previous);
    return COMPARED_CHAPTERS.flatMap((chapter) => {
      if (!canCompare(textPrintOf(own), chapter)) return [];
      const likeness = compareChapters(own[chapter], last[chapter]);
      if (!isCopy(likeness)) return [];
      const { id, agency, year } = previous;
      const other = { id, agency: agency.name, year };
      const theirs = new Set(last[chapter].sentences.map(({ hash }) => hash));
      const shared = own[chapter].sentences.filter(({ hash }) => theirs.has(hash));
      const isUntouched =
        report.status === 'drafting' && isHandedOn(report, chapter, { previous, shared });
      return [
        tellCopy('X-COPY', report, {
          chapter,
          print: own[chapter],
          severity: isUntouched ? 'todo' : 'warning',
          details: { kind: 'similar', chapter, other, ...likeness, more: 0 },
          hasToo: (hash) => theirs.has(hash),
        }),
      ];
    });
  },
};

/**
 * D-DUP: the same against the reports of other agencies of the year. One finding a chapter, which names the report
 * most alike.
 */
export const D_DUP: Rule = {
  id: 'D-DUP',
  check: (report, { others }) => {
    if (!others || others.length === 0) return [];
    const own = fingerprintOf(report);
    return COMPARED_CHAPTERS.flatMap((chapter) => {
      const copied = copiedOf(report, chapter, others);
      const [most] = copied;
      if (!most) return [];
      const { other, shared, total } = most;
      const { id, agency, year } = other;
      const theirs = new Set(Array.from(other.hashes[chapter]));
      return [
        tellCopy('D-DUP', report, {
          chapter,
          print: own[chapter],
          severity: 'warning',
          details: {
            kind: 'similar',
            chapter,
            other: { id, agency, year },
            shared,
            total,
            more: copied.length - 1,
          },
          hasToo: (hash) => theirs.has(hash),
        }),
      ];
    });
  },
};

const COPIED = new WeakMap<
  ChapterPrint,
  { readonly others: readonly NeighbourPrint[]; readonly copied: readonly Copied[] }
>();

/** Worked out once for a text and its neighbours: an edit of a cell changes neither. */
function copiedOf(
  report: Report,
  chapter: ComparedChapter,
  others: readonly NeighbourPrint[],
): readonly Copied[] {
  const fingerprint = fingerprintOf(report);
  const print = fingerprint[chapter];
  const kept = COPIED.get(print);
  if (kept?.others === others) return kept.copied;
  const copied = findCopied(
    { ...textPrintOf(fingerprint), id: report.id, agency: report.agency.name },
    chapter,
    others,
  );
  COPIED.set(print, { others, copied });
  return copied;
}

function tellCopy(
  check: string,
  report: Report,
  given: {
    readonly chapter: ComparedChapter;
    readonly print: ChapterPrint;
    readonly severity: Severity;
    readonly details: Finding['details'];
    readonly hasToo: (hash: number) => boolean;
  },
): Finding {
  const text = chapterText(report, given.chapter);
  return {
    check,
    severity: given.severity,
    cells: [],
    spans: given.print.sentences
      .filter(({ hash }) => given.hasToo(hash))
      .slice(0, FINDINGS_PER_TEXT)
      .map((sentence) => spanOf(text, sentence)),
    about: given.chapter,
    details: given.details,
    mends: [],
  };
}

/** Whether sentences of a chapter all stand in lines that last year's report handed on. */
function isHandedOn(
  report: Report,
  chapter: ComparedChapter,
  { previous, shared }: { previous: Report; shared: readonly ComparedSentence[] },
): boolean {
  const { text } = chapterText(report, chapter);
  const stored = report.chapters[chapter].split('\n');
  let line = 0;
  let at = 0;
  // A linked number has no line end: a text has the lines that are stored.
  return shared.every(({ start }) => {
    for (; at < start; at += 1) if (text.charAt(at) === '\n') line += 1;
    return isLastYears(stored[line] ?? '', previous);
  });
}
