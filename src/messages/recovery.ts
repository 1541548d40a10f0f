import { recovery as en } from './en/recovery';
import type { Language } from './messages';
import { recovery as zh, type RecoveryWords } from './zh/recovery';

/** The words of a store that was emptied or cannot be used, by language. They load with what shows them. */
export const RECOVERY_WORDS: Readonly<Record<Language, RecoveryWords>> = { zh, en };
