import { trends as en } from './en/trends';
import type { Language } from './messages';
import { trends as zh, type TrendWords } from './zh/trends';

/** The words of 趋势 and of its charts, by language. They load with the charts and not before. */
export const TREND_WORDS: Readonly<Record<Language, TrendWords>> = { zh, en };
