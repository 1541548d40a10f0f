import { storing as en } from './en/storing';
import type { Language } from './messages';
import { storing as zh, type StoringWords } from './zh/storing';

/** The words of a report that two windows or two versions of it meet in, by language. They load with the report screen. */
export const STORING_WORDS: Readonly<Record<Language, StoringWords>> = { zh, en };
