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

/** How the tables are shown: as the official paper has them, close together, or with last year's figures beside. */
export type TableView = 'official' | 'compact' | 'lastYear';

export const TABLE_VIEWS: readonly TableView[] = ['official', 'compact', 'lastYear'];
/** In percent. */
export const TABLE_ZOOMS: readonly number[] = [80, 90, 100, 110, 125, 150];

/** What the user chose for this browser. Chinese unless another language was chosen, whatever the browser says. */
export class Preferences implements MessageSource {
  readonly #settings: Settings;
  #chosen = $state.raw<Chosen>({ language: 'zh', words: zh });

  #tableView = $state<TableView>('official');
  #tableZoom = $state(100);

  constructor(settings: Settings) {
    this.#settings = settings;
    const view = TABLE_VIEWS.find((known) => known === settings.read('tableView'));
    const zoom = TABLE_ZOOMS.find((known) => String(known) === settings.read('tableZoom'));
    this.#tableView = view ?? 'official';
    this.#tableZoom = zoom ?? 100;
  }

  get tableView(): TableView {
    return this.#tableView;
  }

  get tableZoom(): number {
    return this.#tableZoom;
  }

  chooseTableView(view: TableView): void {
    this.#tableView = view;
    this.#settings.write('tableView', view);
  }

  chooseTableZoom(percent: number): void {
    this.#tableZoom = percent;
    this.#settings.write('tableZoom', String(percent));
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
