import { N_BASIS, N_FEE, N_GOV, N_TOPICS } from './contents';
import { N_YEAR } from './dataYear';
import type { Rule } from './finding';
import { D_FOREIGN } from './foreignNames';
import { D_CONTACT, D_LEN, D_SIGN } from './frontFacts';
import { D_LEVEL, D_NUM } from './numbering';
import { D_PLACE } from './placeholders';
import { N_PROB } from './problemsTold';
import { D_PERIOD } from './statisticalPeriod';
import { D_TITLE } from './titleForm';
import { untilTouched } from './untouched';
import { D_WORDS } from './wordSlips';

const RULES: readonly Rule[] = [
  N_YEAR,
  N_GOV,
  N_TOPICS,
  N_PROB,
  N_FEE,
  N_BASIS,
  D_TITLE,
  D_FOREIGN,
  D_NUM,
  D_LEVEL,
  D_WORDS,
  D_PLACE,
  D_PERIOD,
  D_CONTACT,
  D_SIGN,
  D_LEN,
];

/** The rules about structure and wording, in the order in which their findings stand under a chapter. */
export const WORD_RULES: readonly Rule[] = RULES.map(untilTouched);
