import { REPORT_PLACES, type ReportPlace } from '@/report/report';
import { findPassage, placeOfReview } from '@/report/reviews';
import type { TextRange } from '@/report/texts';
import type { OpenReport } from '@/state/openReport.svelte';
import { marksCells } from '@/state/reportRows.svelte';
import {
  countItems,
  groupItems,
  panelItems,
  type PanelGroup,
  type PanelItem,
  type PanelKind,
} from './panelItems';

/** A remark that is being written: what it is on, and the words that it begins with. */
export interface RemarkDraft {
  readonly about: string;
  readonly passage?: string | undefined;
  readonly text: string;
}

/** How an item is said, for the filter. */
export interface PanelVoice {
  readonly sayItem: (item: PanelItem) => string;
}

/**
 * What the panel 审核结果 shows of the open report: filtered, under its chapters, with the item that the user is at.
 * It is put together when findings or remarks change, not when a key is pressed.
 */
export class FindingPanel {
  readonly #open: OpenReport;
  readonly #voice: PanelVoice;
  kinds = $state.raw<ReadonlySet<PanelKind>>(new Set());
  search = $state('');
  /** The item that the user is at. */
  activeKey = $state<string | undefined>();
  /** Where it stood among those shown, for the one after it when it is gone. */
  #activeIndex = 0;
  /** The places that it leads to. */
  #activePlaces: readonly ReportPlace[] = [];
  draft = $state.raw<RemarkDraft | undefined>();
  /** What is told to a screen reader of the item that a key led to. */
  spoken = $state('');

  readonly items: readonly PanelItem[] = $derived.by(() =>
    panelItems(this.#open.findings, this.#open.reviews),
  );
  readonly counts = $derived.by(() => countItems(this.items));
  /** What passes the filter. */
  readonly shown: readonly PanelItem[] = $derived.by(() =>
    this.items.filter((item) => !item.isClosed && this.#passes(item)),
  );
  readonly groups: readonly PanelGroup[] = $derived.by(() => groupItems(this.shown));
  /** Explained findings and settled remarks; only words filter them. */
  readonly closed: readonly PanelItem[] = $derived.by(() =>
    this.items.filter((item) => item.isClosed && this.#isSaid(item)),
  );
  /** How many open items the filter hides. */
  readonly hiddenCount = $derived.by(
    () => this.items.filter(({ isClosed }) => !isClosed).length - this.shown.length,
  );
  readonly active: PanelItem | undefined = $derived.by(() =>
    this.items.find(({ key }) => key === this.activeKey),
  );

  constructor(open: OpenReport, voice: PanelVoice) {
    this.#open = open;
    this.#voice = voice;
  }

  /** Shows a kind alone, or beside those chosen before; chosen again it is left out. None chosen shows all. */
  toggle(kind: PanelKind): void {
    const kinds = new Set(this.kinds);
    if (!kinds.delete(kind)) kinds.add(kind);
    this.kinds = kinds;
  }

  showAll(): void {
    this.kinds = new Set();
    this.search = '';
  }

  activate(key: string): void {
    this.activeKey = key;
    this.#activeIndex = this.shown.findIndex((item) => item.key === key);
    const item = this.items.find((one) => one.key === key);
    this.#activePlaces = item ? placesOf(item) : [];
  }

  /**
   * The item after (1) or before (-1) the one that the user is at, round and round; where there is none, the first
   * from a place of the report on. So it is too where the user has since gone to a place that the item says nothing of.
   */
  next(by: 1 | -1, place: ReportPlace, isUserThere = false): PanelItem | undefined {
    const hasLeft = isUserThere && !this.#activePlaces.includes(place);
    return (hasLeft ? undefined : this.#nextToActive(by)) ?? this.#nextFrom(by, place);
  }

  #nextToActive(by: 1 | -1): PanelItem | undefined {
    const { shown } = this;
    const at = shown.findIndex(({ key }) => key === this.activeKey);
    if (at >= 0) return shown[(at + by + shown.length) % shown.length];
    if (this.activeKey !== undefined && this.active === undefined && this.#activeIndex >= 0) {
      // It was mended: what came after it has moved up to where it stood.
      const next = by > 0 ? this.#activeIndex : this.#activeIndex - 1;
      return shown[next] ?? (by > 0 ? shown[0] : shown[shown.length - 1]);
    }
    return undefined;
  }

  #nextFrom(by: 1 | -1, place: ReportPlace): PanelItem | undefined {
    const { shown } = this;
    const from = REPORT_PLACES.indexOf(place);
    const isFrom = (item: PanelItem): boolean => REPORT_PLACES.indexOf(item.place) >= from;
    if (by > 0) return shown.find(isFrom) ?? shown[0];
    const before = shown.filter((item) => !isFrom(item));
    return before[before.length - 1] ?? shown[shown.length - 1];
  }

  /** The gravest open finding or remark that names a cell, or that a passage of a text lies in. */
  findAt(at: PickedPlace): PanelItem | undefined {
    const found = this.items.filter((item) => !item.isClosed && isAt(item, at));
    const gravest = SEVERITIES.flatMap((kind) => found.filter((item) => item.kind === kind));
    // What stands in the same table, before what a sentence elsewhere says of the cell.
    const place = placeOfReview({ about: at.address });
    const here = gravest.filter((item) => item.place === place);
    return here.find(({ kind }) => kind === gravest[0]?.kind) ?? gravest[0];
  }

  #passes(item: PanelItem): boolean {
    return (this.kinds.size === 0 || this.kinds.has(item.kind)) && this.#isSaid(item);
  }

  #isSaid(item: PanelItem): boolean {
    const wanted = this.search.trim().toLowerCase();
    if (wanted === '') return true;
    const check = 'finding' in item ? item.finding.check : '';
    return `${check} ${this.#voice.sayItem(item)}`.toLowerCase().includes(wanted);
  }
}

/** What was clicked on the sheet: a cell, or a place in a text as it is read. */
export type PickedPlace =
  | { readonly kind: 'cell'; readonly address: string }
  | {
      readonly kind: 'text';
      readonly address: string;
      readonly offset: number;
      readonly text: string;
    };

/** Its own place, and those of the cells and passages that it names. */
function placesOf(item: PanelItem): readonly ReportPlace[] {
  if ('review' in item) return [item.place];
  const { cells, spans = [] } = item.finding;
  const addresses = [...cells, ...spans.map(({ address }) => address)];
  return [item.place, ...addresses.map((about) => placeOfReview({ about }))];
}

const SEVERITIES: readonly PanelKind[] = ['error', 'warning', 'remark', 'todo', 'note'];

function isAt(item: PanelItem, at: PickedPlace): boolean {
  if ('review' in item) {
    if (item.review.about !== at.address) return false;
    if (at.kind === 'cell') return true;
    const passage = findPassage(at.text, item.review);
    return passage !== undefined && contains(passage, at.offset);
  }
  const { finding } = item;
  // A blank is not told of for being blank, nor is a note marked on the sheet.
  if (at.kind === 'cell') return marksCells(finding) && finding.cells.includes(at.address);
  return (finding.spans ?? []).some(
    (span) => span.address === at.address && contains(span, at.offset),
  );
}

function contains({ start, end }: TextRange, offset: number): boolean {
  return start <= offset && offset <= end;
}
