import { createContext } from 'svelte';
import { en } from './en';
import { zh, type Zh } from './zh';

export type Messages = Zh;
export type Language = 'zh' | 'en';

export const MESSAGES: Readonly<Record<Language, Messages>> = { zh, en };

/** The messages of the language in force; `words` changes when the user chooses another. */
export interface MessageSource {
  readonly language: Language;
  readonly words: Messages;
}

export const [useMessages, provideMessages] = createContext<MessageSource>();
