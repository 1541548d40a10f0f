import { deliver as en } from './en/deliver';
import type { Language } from './messages';
import { deliver as zh, type DeliverWords } from './zh/deliver';

/** The words of 报送发布, by language. They load with the screen. */
export const DELIVER_WORDS: Readonly<Record<Language, DeliverWords>> = { zh, en };
