import {
  loadMessages,
  type Language,
  type Messages,
  type MessageSource,
} from '@/messages/messages';
import { zh } from '@/messages/zh';
import type { Settings } from '@/platform/settings';

interface Chosen {
  readonly language: Language;
  readonly words: Messages;
}

/** What the user chose for this browser. Chinese unless another language was chosen, whatever the browser says. */
export class Preferences implements MessageSource {
  readonly #settings: Settings;
  #chosen = $state.raw<Chosen>({ language: 'zh', words: zh });

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  get language(): Language {
    return this.#chosen.language;
  }

  get words(): Messages {
    return this.#chosen.words;
  }

  /** Takes up the language that was chosen before, or `asked` in the address, which holds for this visit. */
  async restore(asked: string | null): Promise<void> {
    const wanted = asked ?? this.#settings.read('language');
    if (wanted === 'en') await this.#use(wanted);
  }

  async chooseLanguage(language: Language): Promise<void> {
    this.#settings.write('language', language);
    await this.#use(language);
  }

  async #use(language: Language): Promise<void> {
    this.#chosen = { language, words: await loadMessages(language) };
  }
}
