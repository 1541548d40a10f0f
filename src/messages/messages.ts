import { createContext } from 'svelte';
import { zh, type Zh } from './zh';

export type Messages = Zh;
export type Language = 'zh' | 'en';

/** The words of a language. Chinese is always at hand; any other is loaded when it is chosen. */
export async function loadMessages(language: Language): Promise<Messages> {
  return language === 'zh' ? zh : (await import('./en')).en;
}

/** The messages of the language in force; `words` changes when the user chooses another. */
export interface MessageSource {
  readonly language: Language;
  readonly words: Messages;
}

export const [useMessages, provideMessages] = createContext<MessageSource>();
