import type { Result } from '@/lib/result';
import { fail, ok } from '@/lib/result';
import { parseXml, type XmlAttributes, type XmlFailure, type XmlHandler } from '../xml/parseXml';
import { formatListNumber } from './numberFormats';

/** One of the nine levels of a list. */
export interface ListLevel {
  start: number;
  format: string;
  /** `%1` to `%9` stand for the numbers of the levels. */
  text: string;
  /** All numbers in it are plain figures. */
  isLegal: boolean;
  /** The style whose paragraphs are of this level. */
  style: string | undefined;
  /** After which level, counted from 1, it begins anew; 0 for never; undefined for any above it. */
  restart: number | undefined;
}

interface ListShape {
  readonly levels: Map<number, ListLevel>;
  /** It is defined where a style of lists is. */
  styleLink: string | undefined;
}

interface List {
  shape: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, ListLevel>;
}

/** The lists that a document's automatic numbers come from. */
export class Numbering {
  readonly shapes = new Map<string, ListShape>();
  readonly lists = new Map<string, List>();
  /** The list of a style of lists. */
  listOfStyle: (style: string) => string | undefined = () => undefined;

  /** The level of a list that a style's paragraphs are of. */
  levelOfStyle(list: string, style: string): number | undefined {
    const shape = this.shapeOf(list);
    for (const [level, { style: owner }] of shape?.levels ?? []) if (owner === style) return level;
    return undefined;
  }

  levelOf(list: string, level: number): ListLevel | undefined {
    return this.lists.get(list)?.levels.get(level) ?? this.shapeOf(list)?.levels.get(level);
  }

  shapeOf(list: string): ListShape | undefined {
    const shape = this.shapes.get(this.lists.get(list)?.shape ?? '');
    if (shape?.styleLink === undefined || shape.levels.size > 0) return shape;
    const linked = this.lists.get(this.listOfStyle(shape.styleLink) ?? '');
    return this.shapes.get(linked?.shape ?? '') ?? shape;
  }
}

const LEVELS = 9;

/** Counts through a document and gives the number that stands before each paragraph of a list. */
export class ListCounter {
  readonly #numbering: Numbering;
  readonly #counts = new Map<unknown, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /** The next number of a list at a level, as it stands; "" for bullets and for what is no list. */
  next(list: string, level: number): string {
    const shape = this.#numbering.shapeOf(list);
    const own = this.#numbering.levelOf(list, level);
    if (!shape || !own || level < 0 || level >= LEVELS) return '';
    const counts = this.#countsOf(list, shape);
    const before = counts[level];
    counts[level] = before === undefined ? own.start : before + 1;
    for (let below = level + 1; below < LEVELS; below += 1) {
      const restart = this.#numbering.levelOf(list, below)?.restart;
      if (restart === undefined || (restart > 0 && level < restart)) counts[below] = undefined;
    }
    if (own.format === 'bullet') return '';
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = this.#numbering.levelOf(list, at);
      const value = counts[at] ?? shown?.start ?? 1;
      return formatListNumber(value, own.isLegal ? 'decimal' : (shown?.format ?? 'decimal'));
    });
  }

  /** Lists of one shape count on, but where one says that it begins anew. */
  #countsOf(list: string, shape: unknown): (number | undefined)[] {
    const counts = this.#counts.get(shape) ?? [];
    this.#counts.set(shape, counts);
    if (!this.#begun.has(list)) {
      this.#begun.add(list);
      for (const [level, start] of this.#numbering.lists.get(list)?.starts ?? [])
        if (level >= 0 && level < LEVELS) counts[level] = start - 1;
    }
    return counts;
  }
}

/** Reads `numbering.xml`. */
export function parseNumbering(xml: string): Result<Numbering, XmlFailure> {
  const reader = new NumberingReader();
  const failure = parseXml(xml, reader);
  return failure ? fail(failure) : ok(reader.numbering);
}

class NumberingReader implements XmlHandler {
  readonly numbering = new Numbering();
  #shape: ListShape | undefined;
  #list: List | undefined;
  #level: ListLevel | undefined;
  #override = 0;

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'abstractNum') {
      this.#shape = { levels: new Map(), styleLink: undefined };
      this.numbering.shapes.set(attributes.get('abstractNumId') ?? '', this.#shape);
    } else if (name === 'num') {
      this.#list = { shape: '', starts: new Map(), levels: new Map() };
      this.numbering.lists.set(attributes.get('numId') ?? '', this.#list);
    } else if (name === 'lvl') this.#openLevel(readWhole(attributes.get('ilvl')));
    else if (name === 'lvlOverride') this.#override = readWhole(attributes.get('ilvl'));
    else this.#readValue(name, attributes.get('val'));
  }

  close(name: string): void {
    if (name === 'lvl') this.#level = undefined;
    else if (name === 'abstractNum') this.#shape = undefined;
    else if (name === 'num') this.#list = undefined;
  }

  text(): void {
    // All that is said stands in attributes.
  }

  #openLevel(at: number): void {
    this.#level = {
      start: 1,
      format: 'decimal',
      text: '',
      isLegal: false,
      style: undefined,
      restart: undefined,
    };
    (this.#list ?? this.#shape)?.levels.set(at, this.#level);
  }

  #readValue(name: string, value: string | undefined): void {
    if (name === 'abstractNumId' && this.#list) this.#list.shape = value ?? '';
    else if (name === 'startOverride') this.#list?.starts.set(this.#override, readWhole(value));
    else if (name === 'numStyleLink' && this.#shape) this.#shape.styleLink = value;
    else if (this.#level) readLevelValue(this.#level, name, value);
  }
}

function readLevelValue(level: ListLevel, name: string, value: string | undefined): void {
  if (name === 'start') level.start = readWhole(value);
  else if (name === 'numFmt') level.format = value ?? 'decimal';
  else if (name === 'lvlText') level.text = (value ?? '').slice(0, TEXT_LIMIT);
  else if (name === 'isLgl') level.isLegal = !isOff(value);
  else if (name === 'pStyle') level.style = value;
  else if (name === 'lvlRestart') level.restart = readWhole(value);
}

/** No number of a paragraph is longer. */
const TEXT_LIMIT = 60;

/** A whole number as Word takes it: 0 for what is none. */
export function readWhole(text: string | undefined): number {
  const value = Number.parseInt(text ?? '', 10);
  return Number.isSafeInteger(value) ? value : 0;
}

/** Whether a switch is set to off; without a value it is on. */
export function isOff(value: string | undefined): boolean {
  return value === '0' || value === 'false' || value === 'off';
}
