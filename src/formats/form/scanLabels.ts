import { normalizeLabel, similarity, withoutNumber } from './labelText';
import type { Piece } from './piece';
import type { Meaning, Term, Vocabulary } from './vocabulary';

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

const LABEL_LIMIT = 160;
/** Guessing compares with every label: enough for a report, and a limit for garbage. */
const GUESS_LIMIT = 400;
const ALIKE_ENOUGH = 0.7;

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
  #guesses = 0;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  take(piece: Piece): void {
    if (piece.kind !== 'text') {
      if (piece.kind !== 'break') this.#settle();
      // A break inside a label is nothing: labels are wrapped.
      if (this.#pending === '') this.#cells.push(piece);
      return;
    }
    this.#endCells();
    const text = normalizeLabel(piece.text);
    if (this.#pending !== '' && !this.#isHopeful(this.#pending + text)) this.#settle();
    if (this.#pending === '') this.#line = piece.line;
    this.#pending = (this.#pending + text).slice(0, LABEL_LIMIT);
    this.#peel();
  }

  end(): readonly Mark[] {
    this.#settle();
    this.#endCells();
    return this.#marks;
  }

  #isHopeful(text: string): boolean {
    return this.#vocabulary.terms.some(({ key }) => key.startsWith(text) || text.startsWith(key));
  }

  #mayGoOn(text: string): boolean {
    return this.#vocabulary.terms.some(
      ({ key }) => key.length > text.length && key.startsWith(text),
    );
  }

  /** Takes the labels off the front that can be no others, whatever comes next. */
  #peel(): void {
    while (this.#pending !== '' && !this.#mayGoOn(this.#pending)) {
      const term = this.#longestTerm();
      const rest = term && this.#pending.slice(term.key.length);
      if (!term || rest === undefined) return;
      if (rest !== '' && !isFigures(rest) && !this.#isHopeful(rest)) return;
      this.#emit(term.meaning, term.key, false);
      this.#pending = rest;
      this.#takeFigures();
    }
  }

  /** Nothing more is coming for what is pending: it is a label, the nearest one, or unknown. */
  #settle(): void {
    while (this.#pending !== '') {
      const exact = this.#longestTerm();
      const guess = exact?.key === this.#pending ? undefined : this.#guess();
      if (guess) {
        this.#emit(guess.meaning, this.#pending, true);
        this.#pending = '';
      } else if (exact) {
        this.#emit(exact.meaning, exact.key, false);
        this.#pending = this.#pending.slice(exact.key.length);
        this.#takeFigures();
      } else {
        const at = this.#nextKnown();
        this.#endCells();
        this.#marks.push({ kind: 'unknown', text: this.#pending.slice(0, at), line: this.#line });
        this.#pending = this.#pending.slice(at);
      }
    }
  }

  #longestTerm(): Term | undefined {
    return this.#vocabulary.terms.find(({ key }) => this.#pending.startsWith(key));
  }

  /** Where the next label begins that surely is one; the end where there is none. */
  #nextKnown(): number {
    const places = this.#vocabulary.terms
      .filter((term) => !term.isLoose)
      .map(({ key }) => this.#pending.indexOf(key, 1))
      .filter((at) => at > 0);
    return Math.min(this.#pending.length, ...places);
  }

  #guess(): Term | undefined {
    this.#guesses += 1;
    if (this.#guesses > GUESS_LIMIT) return undefined;
    const bare = withoutNumber(this.#pending);
    if (bare.length < 2) return undefined;
    const number = this.#pending.slice(0, this.#pending.length - bare.length);
    const shortened = this.#vocabulary.terms.filter((term) =>
      isShortFor(bare, withoutNumber(term.key)),
    );
    const candidates = oneMeaning(shortened, number);
    if (candidates) return candidates;
    const [best] = this.#vocabulary.terms
      .filter(({ key }) => Math.abs(key.length - this.#pending.length) <= key.length * 0.4)
      .map((term) => ({ term, alike: similarity(this.#pending, term.key) }))
      .filter(({ alike }) => alike >= ALIKE_ENOUGH)
      .sort((a, b) => b.alike - a.alike);
    return best?.term;
  }

  #takeFigures(): void {
    if (!isFigures(this.#pending)) return;
    this.#cells.push({ kind: 'value', text: this.#pending, line: this.#line, isGlued: true });
    this.#pending = '';
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

function isFigures(text: string): boolean {
  return /^[+-]?\d[\d.,]*$/.test(text);
}

/** Whether a text is a label with something left out: a part of it, or its beginning and its end. */
function isShortFor(text: string, label: string): boolean {
  if (text.length >= label.length) return false;
  if (text.length >= 4 && label.includes(text)) return true;
  if (text[0] !== label[0] || text[text.length - 1] !== label[label.length - 1]) return false;
  let at = 0;
  for (const sign of label) if (sign === text[at]) at += 1;
  return at === text.length;
}

/** The one label that is meant; where several could be, the one with the same number before it. */
function oneMeaning(terms: readonly Term[], number: string): Term | undefined {
  const numbered = number === '' ? [] : terms.filter(({ key }) => key.startsWith(number));
  const among = numbered.length > 0 ? numbered : terms;
  const meanings = new Set(among.map(({ meaning }) => JSON.stringify(meaning)));
  return meanings.size === 1 ? among[0] : undefined;
}
