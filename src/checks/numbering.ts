import { writeNumbering, type NumberingStyle } from '@/report/numbering';
import { replaceInText, textsOf, type ReadText } from '@/report/texts';
import type { Report } from '@/report/report';
import { FINDINGS_PER_TEXT, type Finding, type Rule } from './finding';
import { numberedRunsOf, type NumberedItem, type NumberedRun } from './numberedRuns';
import { spanOf } from './sentences';

/** D-NUM: paragraphs of a run are numbered in one style, in order, none missing. One finding a run. */
export const D_NUM: Rule = {
  id: 'D-NUM',
  check: (report) =>
    textsOf(report).flatMap((text) =>
      numberedRunsOf(text)
        .filter((run) => !isBare(run) && wrongOf(run).length > 0 && !isSaidInside(text, run))
        .slice(0, FINDINGS_PER_TEXT)
        .map((run) =>
          createFinding(report, text, {
            check: 'D-NUM',
            style: run.style,
            wrong: wrongOf(run),
            run,
          }),
        ),
    ),
};

/** D-LEVEL: the topics of a chapter are numbered （一）, the chapters alone 一、. One finding a chapter. */
export const D_LEVEL: Rule = {
  id: 'D-LEVEL',
  check: (report) =>
    textsOf(report)
      .filter(({ place }) => place !== 'front')
      .flatMap((text) => findLevel(report, text)),
};

/** The items of a run that are not numbered as they should be. */
function wrongOf({ items, style, from }: NumberedRun): Wrong['wrong'] {
  return items.flatMap((item, index) =>
    item.numbering.number !== from + index + 1 || item.numbering.style !== style
      ? [{ item, expected: from + index + 1 }]
      : [],
  );
}

/** One paragraph alone with a number other than 1 may be anything; two that count on are a run. */
function isBare({ items }: NumberedRun): boolean {
  return items.length < 2;
}

/** The number that is missing before an item stands in the middle of a paragraph: 情况如下：（一）主动公开…… */
function isSaidInside({ text }: ReadText, { items, style, from: first }: NumberedRun): boolean {
  return items.some(({ numbering }, index) => {
    const expected = first + index + 1;
    if (numbering.style !== style || numbering.number <= expected) return false;
    const mark = writeNumbering(style, expected);
    const from = items[index - 1]?.paragraph;
    const until = items[index]?.paragraph.start ?? text.length;
    const between = text.slice((from?.start ?? -1) + 1, until);
    return between.includes(mark, from ? (from.numbering?.end ?? 0) : 0);
  });
}

function findLevel(report: Report, text: ReadText): readonly Finding[] {
  const hasTopics = numberedRunsOf(text).some((one) => one.style === 'bracketedChinese');
  // One 一、 alone beside （一） heads no topic.
  const runs = numberedRunsOf(text).filter(
    ({ style, items }) => style === 'chinese' && (!hasTopics || items.length > 1),
  );
  const [run] = runs;
  if (!run) return [];
  const wrong = runs.flatMap(({ items, style }) =>
    items.flatMap((item, index) =>
      item.numbering.style === style ? [{ item, expected: index + 1 }] : [],
    ),
  );
  const finding = createFinding(report, text, {
    check: 'D-LEVEL',
    style: 'bracketedChinese',
    wrong,
    run,
  });
  return [hasTopics ? { ...finding, mends: [] } : finding];
}

interface Wrong {
  readonly check: 'D-NUM' | 'D-LEVEL';
  readonly style: NumberingStyle;
  readonly wrong: readonly { readonly item: NumberedItem; readonly expected: number }[];
  readonly run: NumberedRun;
}

function createFinding(report: Report, text: ReadText, given: Wrong): Finding {
  const { check, style, wrong, run } = given;
  const spans = wrong.map(({ item }) => spanOf(text, placeOf(item)));
  const expected = wrong.map(({ expected: number }) => writeNumbering(style, number));
  const replacements = wrong.map(({ item }, index) => ({
    ...placeOf(item),
    text: expected[index] ?? '',
  }));
  const patch = replaceInText(report, text.address, replacements);
  return {
    check,
    severity: 'warning',
    cells: [],
    spans,
    sentence: wrong[0]?.item.paragraph.text ?? '',
    about: text.place,
    details: {
      kind: 'numbering',
      found: spans.map((span) => span.text),
      expected,
      run: run.items.map(({ paragraph, numbering }) =>
        paragraph.text.slice(numbering.start, numbering.end),
      ),
    },
    mends: patch.length > 0 ? [{ kind: 'renumber', patch }] : [],
  };
}

/** Where the number of a paragraph stands in its text. */
function placeOf({ paragraph, numbering }: NumberedItem): {
  readonly start: number;
  readonly end: number;
} {
  return { start: paragraph.start + numbering.start, end: paragraph.start + numbering.end };
}
