/** What chapter one covers, in the order of the form. */
export type Topic = 'disclosure' | 'requests' | 'management' | 'platform' | 'oversight';

/** What can be missing in the text of a report. */
export type MissingThing =
  | Topic
  | 'office'
  | 'address'
  | 'telephone'
  | 'organ'
  | 'date'
  | 'problems'
  | 'remedies'
  | 'period'
  | 'fee'
  | 'assessment'
  | 'chapter';

/** The kinds of slips in the wording that are certain. */
export type SlipKind =
  'halfWidth' | 'doubledMark' | 'doubledWord' | 'until' | 'particle' | 'debris';

/** What the rules about structure and words saw, as data. */
export type WordDetails =
  | {
      readonly kind: 'title';
      readonly problem: 'empty' | 'subject' | 'noYear' | 'years' | 'noAgency';
      /** The title as it usually reads. */
      readonly usual: string;
    }
  | {
      /** Numbers of paragraphs that are not what they should be, one for one. */
      readonly kind: 'numbering';
      readonly found: readonly string[];
      readonly expected: readonly string[];
      /** The numbers of the whole run, as they stand. */
      readonly run: readonly string[];
    }
  | {
      /** The report calls itself by another name. */
      readonly kind: 'foreign';
      readonly where: 'title' | 'text' | 'contact' | 'pronoun' | 'template';
      readonly found: string;
      readonly agency: string;
    }
  | {
      readonly kind: 'slip';
      readonly slip: SlipKind;
      readonly wrong: string;
      readonly right: string;
      readonly count: number;
    }
  | { readonly kind: 'placeholder'; readonly texts: readonly string[] }
  | { readonly kind: 'missing'; readonly things: readonly MissingThing[] }
  | { readonly kind: 'length'; readonly length: number; readonly limit: number }
  | {
      readonly kind: 'year';
      readonly where: 'title' | 'preface' | 'period' | 'sentence';
      readonly found: number;
      readonly expected: number;
    }
  | { readonly kind: 'basis'; readonly cited: string; readonly required: string };
