import type { Language } from './messages';

const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

/** The time of day of a moment: 14:05. `iso` is ISO 8601. */
export function sayTime(iso: string, language: Language): string {
  return new Date(iso).toLocaleTimeString(LOCALES[language], {
    hour: '2-digit',
    minute: '2-digit',
  });
}

/** The day of a moment, with its year where that is not this one: 11月24日 星期二. */
export function sayDay(iso: string, now: Date, language: Language): string {
  const then = new Date(iso);
  return then.toLocaleDateString(LOCALES[language], {
    ...(then.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }),
    month: 'long',
    day: 'numeric',
    weekday: 'long',
  });
}
