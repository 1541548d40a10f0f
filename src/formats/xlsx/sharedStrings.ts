import { fail, ok, type Result } from '@/lib/result';
import { raiseFigures } from '../raisedText';
import { parseXml, type XmlAttributes, type XmlFailure, type XmlHandler } from '../xml/parseXml';

/** Collects a text of a workbook out of its runs; how it is to be spoken is no part of it. */
export class TextRuns {
  #parts: string[] = [];
  #isOpen = false;
  #isRaised = false;
  #isSpoken = false;

  begin(): void {
    this.#parts = [];
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 't') this.#isOpen = !this.#isSpoken;
    else if (name === 'rPh') this.#isSpoken = true;
    else if (name === 'vertAlign') this.#isRaised = attributes.get('val') !== 'baseline';
  }

  close(name: string): void {
    if (name === 't') this.#isOpen = false;
    else if (name === 'rPh') this.#isSpoken = false;
    else if (name === 'r') this.#isRaised = false;
  }

  text(text: string): void {
    if (this.#isOpen) this.#parts.push(this.#isRaised ? raiseFigures(text) : text);
  }

  end(): string {
    this.#isRaised = false;
    return unescapeText(this.#parts.join(''));
  }
}

/** Excel writes signs that XML cannot hold as `_x000D_`. */
export function unescapeText(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Reads `sharedStrings.xml`. */
export function parseSharedStrings(xml: string): Result<readonly string[], XmlFailure> {
  const reader = new SharedStringsReader();
  const failure = parseXml(xml, reader);
  return failure ? fail(failure) : ok(reader.texts);
}

class SharedStringsReader implements XmlHandler {
  readonly texts: string[] = [];
  readonly #runs = new TextRuns();

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'si') this.#runs.begin();
    else this.#runs.open(name, attributes);
  }

  close(name: string): void {
    if (name === 'si') this.texts.push(this.#runs.end());
    else this.#runs.close(name);
  }

  text(text: string): void {
    this.#runs.text(text);
  }
}
