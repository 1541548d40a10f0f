import { render } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { en } from '@/messages/en';
import type { Language, MessageSource } from '@/messages/messages';
import { zh } from '@/messages/zh';
import WithMessages from './WithMessages.svelte';

const SOURCES: Readonly<Record<Language, MessageSource>> = {
  zh: { language: 'zh', words: zh },
  en: { language: 'en', words: en },
};

/** Shows a component under the words of a language; the returned function gives it other props. */
export function showComponent<Props extends Record<string, unknown>>(
  component: Component<Props>,
  given: Props,
  language: Language = 'zh',
): (given: Props) => Promise<void> {
  const { rerender } = render(WithMessages, {
    source: SOURCES[language],
    component,
    given,
  } as never);
  return (next) => rerender({ given: next } as never);
}
