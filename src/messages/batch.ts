import { batch as en } from './en/batch';
import type { Language } from './messages';
import { batch as zh, type BatchWords } from './zh/batch';

/** The words of 批量导出, by language. They load with its dialog. */
export const BATCH_WORDS: Readonly<Record<Language, BatchWords>> = { zh, en };
