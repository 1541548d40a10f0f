import { findLinkOffers, type LinkOffer } from '@/checks/linkOffers';
import type { CellAddress } from '@/editions/edition';
import {
  readLinkedText,
  sliceLinkedText,
  spliceLinkedText,
  writeLinkedText,
  type LinkedText,
  type TextLink,
} from '@/report/links';
import { editValue } from '@/report/patch';
import type { Report } from '@/report/report';
import { textAt, type TextAddress, type TextRange } from '@/report/texts';
import type { OpenReport } from '@/state/openReport.svelte';
import { putLinked, takeLinked } from './linkedClipboard';

/** A number at the caret that follows a cell, or that could. */
export type NumberAtCaret =
  | { readonly kind: 'link'; readonly range: TextLink }
  | { readonly kind: 'offer'; readonly range: LinkOffer };

/** Between a number and the caret that typed on: no more than the rest of its sentence. */
const SAME_SENTENCE = /^[^。！？\n]*[。！？]?$/;
/** Signs before a number that say which one it is, when the text around it has moved. */
const CONTEXT_LENGTH = 12;

/**
 * The live figures of one text of the open report: what stands at the caret, and the edits that link, unlink and
 * insert, each one step. A number is offered where the caret stands in it, or while its sentence is typed.
 */
export class TextLinks {
  readonly #open: OpenReport;
  readonly #address: TextAddress;
  readonly #linked: () => LinkedText;
  #caret = $state.raw<TextRange | undefined>();
  #isTyping = $state(false);
  /** Offers that were declined, by cell and the words before it. */
  #declined = $state.raw<ReadonlySet<string>>(new Set());

  /**
   * What the caret stands at; undefined where that is no number to speak of, or the text has no focus. It reads what
   * was checked last and so keeps the reviewer's pace.
   */
  readonly atCaret = $derived.by(() => this.#find(this.#open.checked));

  /** @param linked the text as it is read now */
  constructor(open: OpenReport, address: TextAddress, linked: () => LinkedText) {
    this.#open = open;
    this.#address = address;
    this.#linked = linked;
  }

  /** Tells where the caret is, undefined once the text has lost the focus. */
  follow(caret: TextRange | undefined, isTyping: boolean): void {
    this.#caret = caret;
    this.#isTyping = isTyping;
  }

  /** Links the number that is offered, or will be once the text is checked; false where none is. */
  takeOffer(): boolean {
    const found = this.#find(this.#open.report);
    if (found?.kind !== 'offer') return false;
    this.put(found.range, this.figure(found.range.address));
    return true;
  }

  /** Puts the offer away for as long as the report is open; false where none is. */
  decline(): boolean {
    const found = this.atCaret;
    if (found?.kind !== 'offer') return false;
    this.#declined = new Set([...this.#declined, keyOf(found.range, this.#linked().text)]);
    return true;
  }

  /** Makes a linked number a plain one. It is not offered again: that was just said. */
  unlink(link: TextLink): void {
    const { text } = this.#linked();
    this.#declined = new Set([...this.#declined, keyOf(link, text)]);
    this.put(link, { text: text.slice(link.start, link.end), links: [] });
  }

  /** The number of a cell as a text that is linked to it. */
  figure(address: CellAddress): LinkedText {
    return readLinkedText(`{{${address}}}`, (cell) => this.#open.valueOf(cell));
  }

  /** Copies a passage with its links; false where it has none, and plain text is all there is to copy. */
  copy(clipboard: DataTransfer, range: TextRange): boolean {
    const passage = sliceLinkedText(this.#linked(), range);
    if (passage.links.length === 0) return false;
    putLinked(clipboard, this.#open.report.id, passage);
    return true;
  }

  /** A passage of this report that was copied with its links. */
  copied(clipboard: DataTransfer): LinkedText | undefined {
    const passage = takeLinked(clipboard, this.#open.report.id);
    return passage === undefined
      ? undefined
      : readLinkedText(passage, (cell) => this.#open.valueOf(cell));
  }

  /** Puts linked text in place of a range, as one step. */
  put(range: TextRange, put: LinkedText): void {
    const text = spliceLinkedText(this.#linked(), range, put);
    this.#open.apply(
      editValue(this.#open.report, this.#address, writeLinkedText(text)),
      this.#address,
    );
  }

  #find(report: Report): NumberAtCaret | undefined {
    const caret = this.#caret;
    if (!caret) return undefined;
    const { text, links } = this.#linked();
    const isIn = ({ start, end }: TextRange): boolean => start <= caret.start && caret.end <= end;
    const link = this.#isTyping ? undefined : links.find(isIn);
    if (link) return { kind: 'link', range: link };
    const offers = this.#offersIn(report);
    // With its unit: the caret behind 12件 is still at the number.
    const offer =
      offers.find(({ start, end }) => isIn({ start, end: end + 1 })) ??
      (this.#isTyping
        ? [...offers]
            .reverse()
            .find(({ end }) => end <= caret.end && SAME_SENTENCE.test(text.slice(end, caret.end)))
        : undefined);
    return offer && { kind: 'offer', range: offer };
  }

  #offersIn(report: Report): readonly LinkOffer[] {
    const { text, links } = this.#linked();
    if (textAt(report, this.#address).text !== text) return [];
    // What was checked may be a moment behind: the text the same, a link not there yet.
    return findLinkOffers(report, this.#address).filter(
      (offer) =>
        !this.#declined.has(keyOf(offer, text)) &&
        !links.some((link) => link.start < offer.end && offer.start < link.end),
    );
  }
}

function keyOf({ start, address }: LinkOffer, text: string): string {
  return `${address} ${text.slice(Math.max(0, start - CONTEXT_LENGTH), start)}`;
}
