import type { Language } from './messages';

/** When something happened, short: the time for today, else the date. `iso` is ISO 8601. */
export function sayWhen(iso: string, now: Date, language: Language): string {
  const then = new Date(iso);
  const isToday = then.toDateString() === now.toDateString();
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  return isToday
    ? then.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' })
    : then.toLocaleDateString(locale, { year: 'numeric', month: 'long', day: 'numeric' });
}
