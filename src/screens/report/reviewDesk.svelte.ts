import type { Finding } from '@/checks/finding';
import type { MendsOfAKind } from '@/checks/mendAll';
import type { CellAddress } from '@/editions/edition';
import type { MessageSource } from '@/messages/messages';
import type { Clock } from '@/platform/clock';
import type { Patch } from '@/report/patch';
import { REPORT_PLACES, type ReportPlace, type Review } from '@/report/report';
import {
  addReview,
  changeReview,
  findPassage,
  placeOfReview,
  removeReview,
  type ReviewChange,
} from '@/report/reviews';
import { TEXT_ADDRESSES, textAt, type TextAddress, type TextRange } from '@/report/texts';
import type { OpenReport } from '@/state/openReport.svelte';
import type { Toasts } from '@/state/toasts.svelte';
import { FindingPanel, type PickedPlace, type RemarkDraft } from './findingPanel.svelte';
import { targetsOf, type FindingTarget } from './findingTargets';
import { sayFinding } from './findingWords';
import { NoticeDraft } from './noticeDraft.svelte';
import { firstMend, type PanelItem } from './panelItems';
import { placeOfRemark, remarkText, sayAbout } from './remarkWords';
import { createVoice, type Voice } from './voice';

/** Where words stand in a text as it is read. */
export interface Passage extends TextRange {
  readonly address: TextAddress;
}

/** The sheet, as far as findings and remarks lead to it. */
export interface LedSheet {
  readonly goToAddress: (address: string, cells?: readonly CellAddress[]) => void;
  readonly goToPassage: (passage: Passage) => void;
  readonly goToPlace: (place: ReportPlace) => void;
  readonly focusPlace: (place: ReportPlace) => void;
}

export interface ReviewDeskOptions {
  readonly open: OpenReport;
  readonly messages: MessageSource;
  readonly toasts: Toasts;
  readonly clock: Clock;
  readonly createId: () => string;
  readonly sheet: () => LedSheet;
  /** The panel lies over the sheet in a narrow window: it is put away, or brought out. */
  readonly showPanel: (isShown: boolean) => void;
}

/** What a reviewer does between panel and sheet: go to what was found, mend it, and remark on it. */
export class ReviewDesk {
  readonly #options: ReviewDeskOptions;
  readonly panel: FindingPanel;
  /** 退回意见 as far as it was filled in: closing its dialog loses nothing. */
  readonly notice = new NoticeDraft();
  /** Two chapters that are alike, shown side by side. */
  comparing = $state.raw<Finding | undefined>();
  /** The card of the active item is wanted in view, or the focus in it; counted, so that each time is told. */
  wanted = $state.raw<{ readonly focus: boolean } | undefined>();

  constructor(options: ReviewDeskOptions) {
    this.#options = options;
    this.panel = new FindingPanel(options.open, { sayItem: (item) => this.sayItem(item) });
  }

  get now(): Date {
    return this.#options.clock.now();
  }

  get voice(): Voice {
    return createVoice(this.#options.open.checkedFrame, this.#options.messages);
  }

  /** An item in one sentence. */
  sayItem(item: PanelItem): string {
    const { voice } = this;
    const { severity, panel, noteOnCell } = voice.reviewer;
    if ('finding' in item) {
      return noteOnCell(severity[item.finding.severity], sayFinding(item.finding, voice).title);
    }
    const about = sayAbout(item.review.about, voice);
    return `${panel.remark.title(about)} ${item.review.text} ${item.review.by}`;
  }

  /**
   * F8: to the next or the one before, which becomes the active one and is told. `focused` is the place that the focus
   * is in, where it is on the sheet: who has gone elsewhere is led on from there.
   */
  step(by: 1 | -1, place: ReportPlace, focused?: ReportPlace): void {
    const { panel, voice } = this;
    const item = panel.next(by, focused ?? place, focused !== undefined);
    if (!item) {
      panel.spoken = '';
      this.#options.toasts.show(voice.reviewer.panel.nothing);
      return;
    }
    this.activate(item.key);
    this.go(item);
    const at = panel.shown.findIndex(({ key }) => key === item.key) + 1;
    panel.spoken = voice.reviewer.panel.at(at, panel.shown.length, this.sayItem(item));
  }

  /** Makes an item the active one and brings its card into view. */
  activate(key: string, focus = false): void {
    this.panel.activate(key);
    this.wanted = { focus };
  }

  /** The active card takes the focus; without one, the first does. */
  focusCard(): void {
    const key = this.panel.active?.key ?? this.panel.shown[0]?.key;
    if (key === undefined) return;
    this.#options.showPanel(true);
    this.activate(key, true);
  }

  /** Something on the sheet was clicked: what is told of it becomes active. */
  pick(at: PickedPlace): void {
    const item = this.panel.findAt(at);
    if (!item) return;
    if (!this.panel.shown.some(({ key }) => key === item.key)) this.panel.showAll();
    this.activate(item.key);
  }

  /** To the place that an item speaks of: the words that are wrong, before the cells that they are held against. */
  go(item: PanelItem): void {
    if ('review' in item) {
      this.goToReview(item.review);
      return;
    }
    const targets = targetsOf(item.finding).filter((one) => one !== 'copies');
    this.show(item.finding, targets.includes('text') ? 'text' : (targets[0] ?? 'chapter'));
  }

  show(finding: Finding, target: FindingTarget): void {
    if (target === 'copies') {
      this.comparing = finding;
      return;
    }
    this.#options.showPanel(false);
    const sheet = this.#options.sheet();
    const [first] = finding.cells;
    const [span] = finding.spans ?? [];
    if (target === 'cells' && first) sheet.goToAddress(first);
    else if (target === 'text' && span) sheet.goToPassage(span);
    else this.#goToPlace(finding.about);
  }

  goToReview(review: Review): void {
    this.#options.showPanel(false);
    const address = TEXT_ADDRESSES.find((text) => text === review.about);
    if (!address) {
      const place = placeOfReview(review);
      if (review.about === place) this.#goToPlace(place);
      else this.#options.sheet().goToAddress(review.about);
      return;
    }
    const passage = findPassage(textAt(this.#options.open.report, address).text, review);
    if (passage) this.#options.sheet().goToPassage({ ...passage, address });
    else this.#options.sheet().goToAddress(address);
  }

  /** Mends the active finding by the first mend that it offers. */
  mendActive(): void {
    const { active } = this.panel;
    const mend = firstMend(active);
    if (active && 'finding' in active && mend) this.#options.open.mend(active.finding, mend);
    else this.#options.toasts.show(this.voice.reviewer.panel.nothingToMend);
  }

  /** Mends all of a kind as one step, says how many, and offers to take it back. */
  mendAll(kind: MendsOfAKind): void {
    const { open } = this.#options;
    const { panel, mends } = this.voice.reviewer;
    const count = open.mendAll(kind);
    if (count > 0) this.#tell(panel.mendedAll(mends[kind.kind], count));
  }

  /** Begins a remark on a cell, a text, a passage of it, or a place. */
  startRemark(draft: RemarkDraft): void {
    this.#options.showPanel(true);
    this.panel.draft = draft;
  }

  startRemarkOn(finding: Finding): void {
    this.startRemark({ ...placeOfRemark(finding), text: remarkText(finding, this.voice) });
  }

  /** The remark is not written: back to what it would have been on. */
  cancelRemark(): void {
    const { draft } = this.panel;
    this.panel.draft = undefined;
    if (draft) this.goToReview({ ...draft, id: '', at: '', by: '', reply: '' });
  }

  /** Stores the remark that is being written. */
  addRemark(draft: RemarkDraft, given: Pick<Review, 'text' | 'by'>): void {
    const { open, clock, createId } = this.#options;
    const { about, passage } = draft;
    const review: Review = {
      id: createId(),
      at: clock.now().toISOString(),
      by: given.by,
      about,
      text: given.text,
      reply: '',
      ...(passage === undefined || passage === '' ? {} : { passage }),
    };
    this.panel.draft = undefined;
    this.#apply(addReview(open.report, review), about);
    this.goToReview(review);
  }

  changeRemark(review: Review, change: ReviewChange): void {
    this.#apply(changeReview(this.#options.open.report, review, change), review.about);
  }

  removeRemark(review: Review): void {
    this.#apply(removeReview(this.#options.open.report, review), review.about);
    this.#tell(this.voice.reviewer.panel.remark.removed);
  }

  #goToPlace(place: ReportPlace): void {
    this.#options.sheet().goToPlace(place);
    this.#options.sheet().focusPlace(place);
  }

  /** Undo leads to the cell or the text that the remark is on; a place has nothing to put the focus into. */
  #apply(patch: Patch, about: string): void {
    const isOfPlace = REPORT_PLACES.some((place) => place === about);
    this.#options.open.apply(patch, isOfPlace ? 'reviews' : about);
  }

  /** Says what was done, with 撤销: only as long as nothing else was done since. */
  #tell(text: string): void {
    const { open, toasts, messages } = this.#options;
    const done = open.report;
    toasts.show(text, {
      label: messages.words.shell.undo,
      run: () => {
        if (open.report === done) open.undo();
        else toasts.show(this.voice.reviewer.panel.changedSince);
      },
    });
  }
}
