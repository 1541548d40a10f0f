import { findings as en } from './en/findings';
import type { Language } from './messages';
import { findings as zh, type FindingWords } from './zh/findings';

/** The words of the reviewer, by language. They are many and wanted only where a report is open, so they load with it. */
export const FINDING_WORDS: Readonly<Record<Language, FindingWords>> = { zh, en };
