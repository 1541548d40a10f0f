import { keeping as en } from './en/keeping';
import type { Language } from './messages';
import { keeping as zh, type KeepingWords } from './zh/keeping';

/** The words of bin and backups, by language. They load with what shows them. */
export const KEEPING_WORDS: Readonly<Record<Language, KeepingWords>> = { zh, en };
