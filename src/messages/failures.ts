import { failures as en } from './en/failures';
import type { Language } from './messages';
import { failures as zh, type FailureWords } from './zh/failures';

/** Why a file was not read, by language. They load with the screens that read files. */
export const FAILURE_WORDS: Readonly<Record<Language, FailureWords>> = { zh, en };
