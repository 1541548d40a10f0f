import { versions as en } from './en/versions';
import type { Language } from './messages';
import { versions as zh, type VersionWords } from './zh/versions';

/** The words of 历史版本, by language. They load with the report screen. */
export const VERSION_WORDS: Readonly<Record<Language, VersionWords>> = { zh, en };
