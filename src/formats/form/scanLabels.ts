import { guessLabel } from './guessLabel';
import { longestLabel } from './labelIndex';
import { normalizeLabel } from './labelText';
import type { Piece } from './piece';
import type { Meaning } from './term';
import type { Vocabulary } from './vocabulary';

/** What a table says, in its order: labels of the form, the cells between them, and what is neither. */
export type Mark =
  | {
      readonly kind: 'label';
      readonly meaning: Meaning;
      readonly text: string;
      readonly line: number;
      /** Not the form's label word for word, but the nearest. */
      readonly isGuessed: boolean;
    }
  | { readonly kind: 'cells'; readonly pieces: readonly Piece[]; readonly line: number }
  | { readonly kind: 'unknown'; readonly text: string; readonly line: number };

/** Longer than any label: nothing more is waited for. */
const LABEL_LIMIT = 160;
/** Guessing compares with every label: enough for a report, and a limit for garbage. */
const GUESS_LIMIT = 400;

/** Figures right behind a label, with their unit: 195件. */
const GLUED_FIGURES =
  /^([+-]?\d[\d,]*(?:\.\d+)?(?:件|宗|份|条|个|项|万元|元)?)(?![\d.,])(?:[,;，；、])?/;

/** Finds the labels of a table in its pieces, however they are broken over cells and lines or run together. */
export function scanLabels(pieces: readonly Piece[], vocabulary: Vocabulary): readonly Mark[] {
  const scanner = new LabelScanner(vocabulary);
  for (const piece of pieces) scanner.take(piece);
  return scanner.end();
}

class LabelScanner {
  readonly #vocabulary: Vocabulary;
  readonly #marks: Mark[] = [];
  #cells: Piece[] = [];
  #pending = '';
  #line = 1;
  /** A row may have ended behind what is pending. */
  #break: Piece | undefined;
  #guesses = 0;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  take(piece: Piece): void {
    if (piece.kind === 'text' || this.#isInsideLabel(piece)) this.#takeText(piece.text, piece.line);
    // A break inside a label is nothing: labels are wrapped.
    else if (piece.kind === 'break' && this.#pending !== '') this.#break = piece;
    else {
      this.#settle();
      this.#cells.push(piece);
    }
  }

  end(): readonly Mark[] {
    this.#settle();
    this.#endCells();
    return this.#marks;
  }

  #takeText(given: string, line: number): void {
    const text = normalizeLabel(given);
    if (text === '') return;
    this.#endCells();
    if (this.#pending !== '' && (this.#isNewRow(text) || !this.#isGoingOn(text))) {
      this.#settle();
      this.#endCells();
    }
    if (this.#pending === '') this.#line = line;
    this.#break = undefined;
    this.#pending += text;
    this.#peel();
    if (this.#pending.length > LABEL_LIMIT) this.#settle();
  }

  /** 无 is no value where a label set one sign a line goes on with it. */
  #isInsideLabel(piece: Piece): piece is Extract<Piece, { kind: 'value' }> {
    return (
      piece.kind === 'value' &&
      piece.text === '无' &&
      this.#pending !== '' &&
      this.#vocabulary.index.beginnings.has(this.#pending + piece.text)
    );
  }

  #isHopeful(text: string): boolean {
    const { index } = this.#vocabulary;
    return index.beginnings.has(text) || longestLabel(index, text) !== undefined;
  }

  /** A row's label word for word begins anew, whatever pieces of a broken head stand before it. */
  #isNewRow(text: string): boolean {
    const { index } = this.#vocabulary;
    const term = index.byKey.get(text);
    return (
      term?.meaning.kind === 'row' && !term.isLoose && !index.beginnings.has(this.#pending + text)
    );
  }

  /** Whether a text goes on with the label that is pending, be it with signs lost in between. */
  #isGoingOn(text: string): boolean {
    if (this.#isHopeful(this.#pending + text)) return true;
    const { index, terms } = this.#vocabulary;
    const isOpen = index.openBeginnings.has(this.#pending) && !index.byKey.has(this.#pending);
    return (
      isOpen &&
      terms.some(
        ({ key }) =>
          key.startsWith(this.#pending) &&
          key.endsWith(text) &&
          key.length > this.#pending.length + text.length,
      )
    );
  }

  /** Takes the labels off the front that can be no others, whatever comes next. */
  #peel(): void {
    const { index } = this.#vocabulary;
    while (this.#pending !== '' && !index.openBeginnings.has(this.#pending)) {
      const term = longestLabel(index, this.#pending);
      if (!term) return;
      const rest = this.#pending.slice(term.key.length);
      if (rest !== '' && !this.#isHopeful(rest) && !this.#figuresOf(rest)) return;
      this.#emit(term.meaning, term.key, false);
      this.#pending = rest;
      this.#takeFigures();
    }
  }

  /** Nothing more is coming for what is pending: it is a label, the nearest one, or unknown. */
  #settle(): void {
    while (this.#pending !== '') {
      const exact = longestLabel(this.#vocabulary.index, this.#pending);
      const guess = exact?.key === this.#pending ? undefined : this.#guess();
      if (guess) {
        this.#emit(guess, this.#pending, true);
        this.#pending = '';
      } else if (exact) {
        this.#emit(exact.meaning, exact.key, false);
        this.#pending = this.#pending.slice(exact.key.length);
        this.#takeFigures();
      } else {
        const at = this.#nextHead();
        this.#endCells();
        this.#marks.push({ kind: 'unknown', text: this.#pending.slice(0, at), line: this.#line });
        this.#pending = this.#pending.slice(at);
      }
    }
    if (this.#break) this.#cells.push(this.#break);
    this.#break = undefined;
  }

  /**
   * Where the next head begins in labels run together; the end where there is none. Rows are not looked for:
   * 其中：行政许可 is another row than 行政许可.
   */
  #nextHead(): number {
    const places = this.#vocabulary.terms
      .filter((term) => term.meaning.kind !== 'row' && term.key.length > 2)
      .map(({ key }) => this.#pending.indexOf(key, 1))
      .filter((at) => at > 0);
    return Math.min(this.#pending.length, ...places);
  }

  #guess(): Meaning | undefined {
    this.#guesses += 1;
    if (this.#guesses > GUESS_LIMIT || this.#pending.length > LABEL_LIMIT) return undefined;
    return guessLabel(this.#pending, this.#vocabulary)?.meaning;
  }

  /** The figures that a text begins with, where nothing but a label comes behind them. */
  #figuresOf(text: string): string | undefined {
    const figures = GLUED_FIGURES.exec(text);
    if (!figures) return undefined;
    const rest = text.slice(figures[0].length);
    return rest === '' || longestLabel(this.#vocabulary.index, rest) ? figures[0] : undefined;
  }

  #takeFigures(): void {
    const figures = this.#figuresOf(this.#pending);
    if (figures === undefined) return;
    const text = figures.replace(/[,;，；、]$/, '');
    this.#cells.push({ kind: 'value', text, line: this.#line, isGlued: true });
    this.#pending = this.#pending.slice(figures.length);
  }

  #emit(meaning: Meaning, text: string, isGuessed: boolean): void {
    this.#endCells();
    this.#marks.push({ kind: 'label', meaning, text, line: this.#line, isGuessed });
  }

  #endCells(): void {
    const [first] = this.#cells;
    if (first) this.#marks.push({ kind: 'cells', pieces: this.#cells, line: first.line });
    this.#cells = [];
  }
}
