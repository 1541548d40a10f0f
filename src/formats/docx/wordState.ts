import type { DocumentBlock } from '../document';
import { raiseFigures } from '../raisedText';
import { Fields } from './fields';
import { ListCounter, Numbering } from './numbering';
import { Styles } from './styles';
import { WordBlocks } from './wordBlocks';

/** What stands in other parts of the file than the text itself. */
export interface WordParts {
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** The text of each footnote and endnote, by its kind and id: `footnote 2`. */
  readonly notes: ReadonlyMap<string, string>;
  /** What was put into the document as a page of another format, by the name of its relationship. */
  readonly chunks: ReadonlyMap<string, readonly DocumentBlock[]>;
}

export const NO_PARTS: WordParts = {
  styles: new Styles(),
  numbering: new Numbering(),
  notes: new Map(),
  chunks: new Map(),
};

/** What was found besides text. */
export interface WordFindings {
  /** Insertions and deletions that nobody has accepted or refused yet. */
  changes: number;
  /** Passages that are set not to be seen. */
  hidden: number;
  /** Pictures, and what else is drawn. */
  pictures: number;
}

export interface Paragraph {
  readonly parts: string[];
  readonly notes: string[];
  style: string;
  list: string | undefined;
  level: number | undefined;
  number: string;
  isEndDeleted: boolean;
  /** Its number has been counted. */
  isNumbered: boolean;
}

interface Run {
  isHidden: boolean;
  isRaised: boolean;
  /** It holds the mark of a note, which is not a text of its own. */
  isMark: boolean;
}

/**
 * What is open while a document is read mark by mark, and what was made of it so far. Changes are taken as accepted,
 * what is hidden is left out, automatic numbers are written out.
 */
export class WordState {
  readonly blocks = new WordBlocks();
  readonly fields = new Fields();
  readonly findings: WordFindings = { changes: 0, hidden: 0, pictures: 0 };
  readonly parts: WordParts;
  /** A text box opens paragraphs inside of one. */
  readonly #paragraphs: Paragraph[] = [];
  readonly #counter: ListCounter;
  /** What stands in a picture is read only where it is a text box. */
  readonly #pictures: boolean[] = [];
  /** For each control whether what stands in it is only a prompt. */
  readonly #controls: boolean[] = [];
  /** For each place with alternatives, whether one was taken. */
  readonly choices: boolean[] = [];
  isInPicture = false;
  properties: 'paragraph' | 'row' | 'cell' | undefined;
  run: Run | undefined;
  /** Set by what is to be left out with all that is in it. */
  isSkipped = false;

  constructor(parts: WordParts) {
    this.parts = parts;
    this.#counter = new ListCounter(parts.numbering);
  }

  get paragraph(): Paragraph | undefined {
    return this.#paragraphs[this.#paragraphs.length - 1];
  }

  /** Adds to the open paragraph, where it is text of the document. */
  put(text: string): void {
    const { paragraph, run } = this;
    if (!paragraph || this.fields.isMute || this.#controls.includes(true)) return;
    if (run?.isMark) return;
    if (run?.isHidden) this.findings.hidden += 1;
    else paragraph.parts.push(run?.isRaised ? raiseFigures(text) : text);
  }

  beginParagraph(): void {
    this.#paragraphs.push({
      parts: [],
      notes: [],
      style: this.parts.styles.defaultParagraph,
      list: undefined,
      level: undefined,
      number: '',
      isEndDeleted: false,
      isNumbered: false,
    });
  }

  /** Counts its number, once all that says what list it is of has been read. */
  numberParagraph(): void {
    const { paragraph, parts } = this;
    if (!paragraph || paragraph.isNumbered) return;
    paragraph.isNumbered = true;
    const { styles, numbering } = parts;
    const list = paragraph.list ?? styles.listOf(paragraph.style);
    if (list === undefined || list === '0') return;
    const level =
      paragraph.level ??
      numbering.levelOfStyle(list, paragraph.style) ??
      styles.levelOf(paragraph.style) ??
      0;
    paragraph.number = this.#counter.next(list, level);
  }

  endParagraph(): void {
    this.numberParagraph();
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    const text = paragraph.parts.join('').replace(/\u00AD/g, '');
    this.blocks.paragraph(joinNumber(paragraph.number, text), paragraph.isEndDeleted);
    for (const note of paragraph.notes) this.blocks.note(note);
    this.run = undefined;
    this.fields.endParagraph();
  }

  enterPicture(isPicture: boolean): void {
    if (isPicture) this.findings.pictures += 1;
    this.#pictures.push(this.isInPicture);
    this.isInPicture = isPicture;
  }

  leavePicture(): void {
    this.isInPicture = this.#pictures.pop() ?? false;
  }

  beginControl(): void {
    this.#controls.push(false);
  }

  /** What stands in the open control is no text of the document. */
  muteControl(): void {
    if (this.#controls.length > 0) this.#controls[this.#controls.length - 1] = true;
  }

  endControl(): void {
    this.#controls.pop();
  }
}

/** A figure that is a number and a figure of the text stay apart, and an empty paragraph needs no number. */
function joinNumber(number: string, text: string): string {
  if (text.trim() === '' || number === '') return text;
  return number + (/[\w.]$/.test(number) && /^[\s\w.]/.test(text) ? ' ' : '') + text.trimStart();
}
