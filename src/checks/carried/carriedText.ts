import { nextEditionsOf, type CarriedTexts } from '@/report/nextYear';
import type { Report } from '@/report/report';
import { replaceInText, textAt, type Replacement, type TextAddress } from '@/report/texts';
import { valueAt } from '@/report/patch';
import { proseOf } from '../prose/proseOf';
import { emptyCounts } from './emptyCounts';
import { emptyPlans } from './emptyPlans';
import { moveYears } from './moveYears';

const CARRIED = new WeakMap<Report, CarriedTexts>();

/**
 * What next year's report takes over of last year's texts, as it is stored: the skeleton of preface, chapter one and
 * chapter six, with the years moved on, numbers of cells following this year's cells, and whatever else was of last
 * year alone emptied to a gap that D-PLACE tells. 存在的主要问题 must be this year's own. Worked out once for a report.
 */
export function carriedTexts(last: Report): CarriedTexts {
  let carried = CARRIED.get(last);
  if (!carried) {
    carried = {
      preface: carryText(last, 'preface'),
      overview: carryText(last, 'chapters/overview'),
      other: carryText(last, 'chapters/other'),
    };
    CARRIED.set(last, carried);
  }
  return carried;
}

const LINES = new WeakMap<Report, ReadonlySet<string>>();

/**
 * Whether a paragraph, as it is stored, is one that last year's report handed on, or last year's own: the same word
 * for word, so not touched since. An empty line is nobody's.
 */
export function isLastYears(paragraph: string, previous: Report): boolean {
  const text = paragraph.trim();
  return text !== '' && linesOf(previous).has(text);
}

function linesOf(last: Report): ReadonlySet<string> {
  let lines = LINES.get(last);
  if (!lines) {
    const { preface, overview, other } = carriedTexts(last);
    const own = [last.preface, last.chapters.overview, last.chapters.other];
    lines = new Set(
      [preface, overview, other, ...own].flatMap((text) =>
        text.split('\n').map((line) => line.trim()),
      ),
    );
    LINES.set(last, lines);
  }
  return lines;
}

function carryText(last: Report, address: TextAddress): string {
  const text = textAt(last, address);
  const prose = proseOf(last).find((read) => read.text.address === address);
  if (!prose) return '';
  const replacements = keepApart([
    ...emptyPlans(text, last.year),
    ...moveYears(text, last.year),
    ...emptyCounts(prose, last, nextEditionsOf(last)),
  ]);
  const [change] = replaceInText(last, address, replacements);
  const stored = change ? change.after : valueAt(last, address);
  return typeof stored === 'string' ? stored : '';
}

/** Without those that lie in a longer one, which comes first. */
function keepApart(replacements: readonly Replacement[]): readonly Replacement[] {
  let end = 0;
  return [...replacements]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((replacement) => {
      if (replacement.start < end) return false;
      end = replacement.end;
      return true;
    });
}
