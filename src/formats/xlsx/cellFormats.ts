import { fail, ok, type Result } from '@/lib/result';
import { parseXml, type XmlAttributes, type XmlFailure, type XmlHandler } from '../xml/parseXml';
import { builtInFormat } from './numberText';

/** Reads of `styles.xml` how each style of cells shows numbers: the codes of their formats, by the style's place. */
export function parseCellFormats(xml: string): Result<readonly string[], XmlFailure> {
  const reader = new CellFormatsReader();
  const failure = parseXml(xml, reader);
  return failure ? fail(failure) : ok(reader.formats());
}

class CellFormatsReader implements XmlHandler {
  readonly #codes = new Map<number, string>();
  readonly #ids: number[] = [];
  #isInCells = false;

  open(name: string, attributes: XmlAttributes): void {
    const id = Number.parseInt(attributes.get('numFmtId') ?? '0', 10);
    if (name === 'cellXfs') this.#isInCells = true;
    else if (name === 'numFmt') this.#codes.set(id, attributes.get('formatCode') ?? '');
    else if (name === 'xf' && this.#isInCells) this.#ids.push(id);
  }

  close(name: string): void {
    if (name === 'cellXfs') this.#isInCells = false;
  }

  text(): void {
    // All that is said stands in attributes.
  }

  formats(): readonly string[] {
    return this.#ids.map((id) => this.#codes.get(id) ?? builtInFormat(id));
  }
}
