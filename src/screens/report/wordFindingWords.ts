import type { Finding } from '@/checks/finding';
import type { WordDetails } from '@/checks/wordDetails';
import type { Voice } from './voice';

/** More than these are cut off in a title. */
const SHOWN = 4;

/** Says a finding of the rules about structure and wording. */
export function sayWordFinding(
  { check, spans = [] }: Finding,
  details: WordDetails,
  voice: Voice,
): { readonly title: string; readonly remarks: readonly string[] } {
  return {
    title: sayTitle(check, details, voice),
    remarks: sayRemarks(check, { details, count: spans.length }, voice),
  };
}

function sayTitle(check: string, details: WordDetails, voice: Voice): string {
  const { reviewer } = voice;
  const { titles, word } = reviewer;
  const list = (items: readonly string[]): string =>
    reviewer.list(items.slice(0, SHOWN)) + (items.length > SHOWN ? '…' : '');
  switch (details.kind) {
    case 'title':
      return titles['D-TITLE'](word.titleProblems[details.problem]);
    case 'numbering':
      return titles[check === 'D-LEVEL' ? 'D-LEVEL' : 'D-NUM'](
        joinMarks(details.found),
        joinMarks(details.expected),
      );
    case 'foreign':
      return titles[details.where === 'template' ? 'D-TEMPLATE' : 'D-FOREIGN'](details.found);
    case 'slip':
      return titles['D-WORDS'](details.wrong, details.right);
    case 'placeholder':
      return titles['D-PLACE'](list([...new Set(details.texts)]));
    case 'length':
      return titles['D-LEN'](details.length);
    case 'year':
      return titles['N-YEAR'](details.found, details.expected);
    case 'basis':
      return titles['N-BASIS'](details.cited);
    case 'missing':
      return sayMissing(
        check,
        reviewer.list(details.things.map((thing) => word.things[thing])),
        voice,
      );
  }
}

/** Numbers of paragraphs side by side, as in （三）（四）: each has its own mark. */
function joinMarks(marks: readonly string[]): string {
  return marks.slice(0, SHOWN).join('') + (marks.length > SHOWN ? '…' : '');
}

function sayMissing(check: string, things: string, { reviewer: { titles } }: Voice): string {
  switch (check) {
    case 'D-CONTACT':
    case 'D-SIGN':
    case 'N-TOPICS':
    case 'N-PROB':
      return titles[check](things);
    case 'D-PERIOD':
    case 'N-GOV':
    case 'N-FEE':
      return titles[check]();
    default:
      return check;
  }
}

function sayRemarks(
  check: string,
  { details, count }: { readonly details: WordDetails; readonly count: number },
  { reviewer }: Voice,
): readonly string[] {
  const { word } = reviewer;
  const places = count > 1 ? [word.places(count)] : [];
  switch (details.kind) {
    case 'title':
      return [word.usualTitle(details.usual)];
    case 'numbering':
      return [word.run(details.run.join(''))];
    case 'foreign':
      return [word.foreign[details.where](details.agency), ...places];
    case 'slip':
      return [word.slips[details.slip], ...places];
    case 'placeholder':
      return places;
    case 'length':
      return [word.length(details.limit)];
    case 'year':
      return [word.where[details.where]];
    case 'basis':
      return [word.basis(details.required)];
    case 'missing':
      return check === 'N-GOV'
        ? [word.duty]
        : check === 'N-FEE'
          ? [word.feeAdvice]
          : check === 'N-PROB' && details.things.includes('chapter')
            ? [word.problemsDuty]
            : [];
  }
}
