import type { ReadText, Replacement, TextRange } from '@/report/texts';
import { paragraphsOf, type Paragraph } from '../sentences';
import { nextOf } from './moveYears';
import { reportYearsIn, type ReportYear } from './yearReading';

const LONGEST_HEADING = 30;

/**
 * What last year's report planned for the year that is reported now: not what this one plans. From the sentence that
 * names that year on, the paragraph is emptied; under a heading that does, all up to the next heading.
 */
export function emptyPlans(text: ReadText, dataYear: number): readonly Replacement[] {
  const plans = reportYearsIn(text.text, dataYear).filter(({ kind }) => kind === 'plan');
  if (plans.length === 0) return [];
  const paragraphs = paragraphsOf(text);
  const emptied: Replacement[] = [];
  const put = `【请填写${dataYear + 2}年的工作打算】`;
  let from = 0;
  let at = 0;
  for (const plan of plans) {
    if (plan.start < from) continue;
    while ((paragraphs[at]?.end ?? Infinity) <= plan.start) at += 1;
    const paragraph = paragraphs[at];
    if (!paragraph) break;
    if (isHeading(paragraph)) {
      emptied.push(moveOn(text, plan));
      from = plan.end;
      const body = bodyOf(paragraphs, at);
      if (body) {
        emptied.push({ ...body, text: put });
        from = body.end;
      }
    } else {
      const { start } = paragraph.sentences.find(({ end }) => end > plan.start) ?? paragraph;
      const numbering = paragraph.start + (paragraph.numbering?.end ?? 0);
      emptied.push({ start: Math.max(start, numbering), end: paragraph.end, text: put });
      from = paragraph.end;
    }
  }
  return emptied;
}

function isHeading({ text }: Paragraph): boolean {
  return text.length <= LONGEST_HEADING && !/[。；，]/.test(text);
}

function moveOn(text: ReadText, { start, end }: ReportYear): Replacement {
  return { start, end, text: nextOf(text.text.slice(start, end)) };
}

/** The paragraphs under a heading: up to the next one that is numbered as it is. */
function bodyOf(paragraphs: readonly Paragraph[], heading: number): TextRange | undefined {
  const style = paragraphs[heading]?.numbering?.style;
  if (style === undefined) return undefined;
  let last = heading;
  while (last + 1 < paragraphs.length && paragraphs[last + 1]?.numbering?.style !== style)
    last += 1;
  const first = paragraphs[heading + 1];
  const end = paragraphs[last]?.end;
  return first && end !== undefined && last > heading ? { start: first.start, end } : undefined;
}
