import { writing as en } from './en/writing';
import type { Language } from './messages';
import { writing as zh, type WritingWords } from './zh/writing';

/** The words around the chapters' texts, by language. They load with the report screen. */
export const WRITING_WORDS: Readonly<Record<Language, WritingWords>> = { zh, en };
