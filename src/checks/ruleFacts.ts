/**
 * What a rule rests on: printed in the form, law or national notice, a local notice, seen wrong in published
 * reports, practice or reason.
 */
export type RuleBasis = 'form' | 'law' | 'local' | 'seen' | 'practice';

/** The texts that rules cite; the message tables hold their names. */
export type CitedText =
  | 'ordinance49'
  | 'ordinance50'
  | 'legislationLaw'
  | 'formNotice'
  | 'formsNotices'
  | 'lookAlike'
  | 'formItself';

export interface RuleFacts {
  readonly basis: RuleBasis;
  readonly cites?: CitedText;
}

const PRINTED: RuleFacts = { basis: 'form', cites: 'formItself' };
const SEEN: RuleFacts = { basis: 'seen' };
const PRACTICE: RuleFacts = { basis: 'practice' };

/** What each rule of `RULES` rests on, as SPEC.md has it; what it holds stands in `messages/…/rules.ts`. */
export const RULE_FACTS: Readonly<Record<string, RuleFacts>> = {
  'T-EDITION': { basis: 'law', cites: 'formsNotices' },
  'T3-BAL': PRINTED,
  'T3-SUM': PRINTED,
  'T3-ROW': PRINTED,
  'T4-SUM': PRINTED,
  'T-INT': PRINTED,
  'X-CARRY': PRINTED,
  'T-BLANK': SEEN,
  'T-NA': SEEN,
  'T2-RULES': { basis: 'law', cites: 'legislationLaw' },
  'T2-FLOW': PRACTICE,
  'T2-UNIT': PRACTICE,
  'T3-FEE': PRACTICE,
  'T4-SOME': PRACTICE,
  'X-CARRY-TYPE': PRACTICE,
  'X-FORCE': PRACTICE,
  'X-JUMP': PRACTICE,
  'X-PEND': PRACTICE,
  'P-DUE': { basis: 'law', cites: 'ordinance49' },
  'N-NUM': SEEN,
  'N-BAL': SEEN,
  'N-PCT': SEEN,
  'N-ALL': SEEN,
  'N-ZERO': PRACTICE,
  'N-YEAR': PRACTICE,
  'N-GOV': { basis: 'law', cites: 'ordinance50' },
  'N-TOPICS': { basis: 'law', cites: 'formNotice' },
  'N-PROB': { basis: 'law', cites: 'ordinance50' },
  'N-FEE': PRACTICE,
  'N-BASIS': { basis: 'law', cites: 'formNotice' },
  'D-TITLE': PRACTICE,
  'D-FOREIGN': SEEN,
  'D-NUM': SEEN,
  'D-LEVEL': PRACTICE,
  'D-WORDS': PRACTICE,
  'D-PLACE': PRACTICE,
  'D-PERIOD': PRACTICE,
  'D-CONTACT': PRACTICE,
  'D-SIGN': PRACTICE,
  'D-LEN': { basis: 'local' },
  'X-COPY': { basis: 'law', cites: 'lookAlike' },
  'D-DUP': { basis: 'law', cites: 'lookAlike' },
  'A-SUM': PRACTICE,
  'A-STALE': PRACTICE,
  'A-MISS': PRACTICE,
};
