import type { DocumentBlock } from '../document';
import type { XmlAttributes, XmlHandler } from '../xml/parseXml';
import { CLOSERS, OPENERS } from './wordElements';
import { WordState, type WordFindings, type WordParts } from './wordState';

/** What is not looked into: what was deleted, how things were set before, what Word needs for itself. */
const SKIPPED: ReadonlySet<string> = new Set(
  (
    'moveFrom tabs pBdr framePr sectPr tblPr tblGrid tblPrEx tcBorders ffData rt binData docPr docOleData hdr ftr ' +
    'delText delInstrText'
  ).split(' '),
);

/** What is looked at inside a picture. */
const IN_PICTURES: ReadonlySet<string> = new Set(
  'drawing pict object txbxContent AlternateContent Choice Fallback'.split(' '),
);

/** Reads the text of a document written by Word or WPS, mark by mark, without building a tree of it. */
export class WordReader implements XmlHandler {
  readonly #state: WordState;
  /** How many elements are open in one that is left out, itself included. */
  #skipping = 0;
  #isTextOpen = false;
  #isInstructionOpen = false;

  constructor(parts: WordParts) {
    this.#state = new WordState(parts);
  }

  get findings(): WordFindings {
    return this.#state.findings;
  }

  open(name: string, attributes: XmlAttributes): void {
    const state = this.#state;
    if (this.#skipping > 0) {
      this.#skipping += 1;
      return;
    }
    if (SKIPPED.has(name) || name.endsWith('Change')) {
      if (name === 'moveFrom') state.findings.changes += 1;
      this.#skipping = 1;
      return;
    }
    if (state.isInPicture && !IN_PICTURES.has(name)) return;
    if (name === 't') this.#openText(attributes);
    else if (name === 'instrText') this.#isInstructionOpen = true;
    else OPENERS.get(name)?.(state, attributes);
    if (!state.isSkipped) return;
    state.isSkipped = false;
    this.#skipping = 1;
  }

  close(name: string): void {
    if (this.#skipping > 0) {
      this.#skipping -= 1;
      return;
    }
    if (this.#state.isInPicture && !IN_PICTURES.has(name)) return;
    if (name === 't') this.#isTextOpen = false;
    else if (name === 'instrText') this.#isInstructionOpen = false;
    else CLOSERS.get(name)?.(this.#state);
  }

  text(text: string): void {
    if (this.#skipping > 0) return;
    if (this.#isTextOpen) this.#state.put(text);
    else if (this.#isInstructionOpen) this.#state.fields.addInstruction(text);
  }

  end(): readonly DocumentBlock[] {
    return this.#state.blocks.end();
  }

  /** Word 2003 writes the number of a paragraph under the name of its text. */
  #openText(attributes: XmlAttributes): void {
    const { properties, paragraph } = this.#state;
    if (properties === 'paragraph' && paragraph) paragraph.number = attributes.get('val') ?? '';
    else this.#isTextOpen = true;
  }
}
