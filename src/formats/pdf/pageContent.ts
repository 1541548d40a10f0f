import { IDENTITY, multiply, readMatrix, transform, type Matrix } from './matrix';
import type { PdfPage, PlacedGlyph, Rule } from './page';
import { readPathRules } from './pathRules';

/** What a page draws, as pdfjs tells it. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** What pdfjs knows of a font. */
export interface PdfFont {
  readonly vertical?: boolean;
  readonly fontMatrix?: unknown;
}

/** A glyph as pdfjs gives it; numbers between them move the next one. */
interface PdfGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
}

interface Graphics {
  matrix: Matrix;
  font: PdfFont | undefined;
  size: number;
  /** -1 where the font's size is negative and text runs backwards. */
  direction: number;
  charSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  rise: number;
  leading: number;
  isInvisible: boolean;
}

/** Text that is there to be found only, as over a scanned page. */
const INVISIBLE = 3;
/** What a font that does not tell its signs gives instead: controls, and places kept free for private use. */
const NO_SIGN = /[\p{Cc}\p{Co}\ufffd]/gu;
/** Stands for a sign that is not known. */
export const UNKNOWN_SIGN = '\ufffd';
/** More on one page than any report has. */
const GLYPHS_LIMIT = 50_000;
const RULES_LIMIT = 20_000;
const DEPTH_LIMIT = 256;

interface PageGiven {
  readonly width: number;
  readonly height: number;
  /** From the page's own space to points from its upper left corner. */
  readonly matrix: Matrix;
  readonly findFont: (name: string) => PdfFont | undefined;
}

/** The signs and rules of a page at their places, from the operators that draw it. */
export function readPageContent(
  list: OperatorList,
  operators: Readonly<Record<string, number>>,
  given: PageGiven,
): PdfPage {
  const reader = new ContentReader(given);
  const names = new Map(Object.entries(operators).map(([name, number]) => [number, name]));
  list.fnArray.forEach((operator, index) => {
    const args = list.argsArray[index];
    reader.run(names.get(operator) ?? '', Array.isArray(args) ? (args as unknown[]) : []);
  });
  return reader.end();
}

class ContentReader {
  readonly #given: PageGiven;
  readonly #glyphs: PlacedGlyph[] = [];
  readonly #rules: Rule[] = [];
  readonly #stack: Graphics[] = [];
  #state: Graphics;
  #textMatrix: Matrix = IDENTITY;
  #lineX = 0;
  #lineY = 0;
  #x = 0;
  #y = 0;
  #isInText = false;

  constructor(given: PageGiven) {
    this.#given = given;
    this.#state = {
      matrix: given.matrix,
      font: undefined,
      size: 0,
      direction: 1,
      charSpacing: 0,
      wordSpacing: 0,
      horizontalScale: 1,
      rise: 0,
      leading: 0,
      isInvisible: false,
    };
  }

  end(): PdfPage {
    const { width, height } = this.#given;
    return { width, height, glyphs: this.#glyphs, rules: this.#rules, isCut: this.#isInText };
  }

  run(name: string, args: readonly unknown[]): void {
    switch (name) {
      case 'save':
      case 'beginGroup': {
        this.#save();
        return;
      }
      case 'paintFormXObjectBegin':
        this.#save();
        {
          this.#transform(args[0]);
          return;
        }
      case 'restore':
      case 'endGroup':
      case 'paintFormXObjectEnd':
        this.#state = this.#stack.pop() ?? this.#state;
        return;
      case 'transform': {
        this.#transform(args);
        return;
      }
      case 'constructPath':
        if (this.#rules.length < RULES_LIMIT)
          this.#rules.push(...readPathRules(args, this.#state.matrix));
        return;
      default: {
        this.#runText(name, args);
        return;
      }
    }
  }

  #save(): void {
    if (this.#stack.length < DEPTH_LIMIT) this.#stack.push({ ...this.#state });
  }

  #transform(value: unknown): void {
    const matrix = readMatrix(value);
    if (matrix) this.#state.matrix = multiply(this.#state.matrix, matrix);
  }

  #runText(name: string, args: readonly unknown[]): void {
    const state = this.#state;
    const amount = readNumber(args[0]);
    switch (name) {
      case 'endText':
        this.#isInText = false;
        return;
      case 'beginText':
        this.#isInText = true;
        {
          this.#setTextMatrix(IDENTITY);
          return;
        }
      case 'setTextMatrix': {
        this.#setTextMatrix(readMatrix(args.length === 1 ? args[0] : args) ?? IDENTITY);
        return;
      }
      case 'setFont':
        state.font = typeof args[0] === 'string' ? this.#given.findFont(args[0]) : undefined;
        state.size = Math.abs(readNumber(args[1]));
        state.direction = readNumber(args[1]) < 0 ? -1 : 1;
        return;
      case 'setCharSpacing':
        state.charSpacing = amount;
        return;
      case 'setWordSpacing':
        state.wordSpacing = amount;
        return;
      case 'setHScale':
        state.horizontalScale = amount / 100;
        return;
      case 'setTextRise':
        state.rise = amount;
        return;
      case 'setTextRenderingMode':
        state.isInvisible = amount === INVISIBLE;
        return;
      case 'setLeading':
        state.leading = -amount;
        return;
      case 'setLeadingMoveText':
        state.leading = readNumber(args[1]);
        {
          this.#moveText(amount, readNumber(args[1]));
          return;
        }
      case 'moveText': {
        this.#moveText(amount, readNumber(args[1]));
        return;
      }
      case 'nextLine': {
        this.#moveText(0, state.leading);
        return;
      }
      case 'showText':
        if (Array.isArray(args[0])) this.#showText(args[0] as readonly (PdfGlyph | number)[]);
    }
  }

  #setTextMatrix(matrix: Matrix): void {
    this.#textMatrix = matrix;
    this.#x = this.#lineX = 0;
    this.#y = this.#lineY = 0;
  }

  #moveText(x: number, y: number): void {
    this.#x = this.#lineX += x;
    this.#y = this.#lineY += y;
  }

  #showText(glyphs: readonly (PdfGlyph | number)[]): void {
    const { font, size, direction, charSpacing, wordSpacing, horizontalScale } = this.#state;
    const unit = size * (readMatrix(font?.fontMatrix)?.[0] ?? 0.001);
    const isVertical = font?.vertical === true;
    const scale = isVertical ? 1 : horizontalScale * direction;
    let along = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        along += ((isVertical ? 1 : -1) * glyph * size) / 1000;
        continue;
      }
      const spacing = ((glyph.isSpace ? wordSpacing : 0) + charSpacing) * direction;
      const width = readNumber(glyph.width) * unit;
      if (isVertical) {
        const [advance = -1000, originX = 500, originY = 880] = glyph.vmetric ?? [];
        this.#place(
          glyph.unicode,
          this.#x - originX * unit,
          width,
          this.#y + along - originY * unit,
        );
        along += advance * unit - spacing;
      } else {
        this.#place(glyph.unicode, this.#x + along * scale, width * scale, this.#y);
        along += width + spacing;
      }
    }
    if (isVertical) this.#y += along;
    else this.#x += along * scale;
  }

  /** Puts a glyph on the page, unless it lies askew, as the signs of a watermark do. */
  #place(text: string, x: number, width: number, y: number): void {
    const { matrix, rise, size, isInvisible } = this.#state;
    if (isInvisible || this.#glyphs.length >= GLYPHS_LIMIT) return;
    const whole = multiply(matrix, this.#textMatrix);
    const [left, baseline] = transform(whole, x, y + rise);
    const [right, end] = transform(whole, x + width, y + rise);
    const placed = Math.hypot(whole[2], whole[3]) * size;
    if (![left, right, baseline, placed].every(Number.isFinite) || placed <= 0) return;
    if (Math.abs(end - baseline) > Math.max(0.5, Math.abs(right - left) / 10)) return;
    this.#glyphs.push({
      text: text.trim() === '' ? text : text.replace(NO_SIGN, UNKNOWN_SIGN),
      left: Math.min(left, right),
      right: Math.max(left, right),
      baseline,
      size: placed,
    });
  }
}

function readNumber(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
