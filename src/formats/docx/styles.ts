import { fail, ok, type Result } from '@/lib/result';
import { parseXml, type XmlAttributes, type XmlFailure, type XmlHandler } from '../xml/parseXml';
import { isOff, readWhole } from './numbering';

interface Style {
  basedOn: string | undefined;
  list: string | undefined;
  level: number | undefined;
  isHidden: boolean | undefined;
}

/** Styles are based on one another a few deep. */
const BASES_LIMIT = 20;

/** What of a document's styles says something of its text: automatic numbers, and hidden text. */
export class Styles {
  readonly styles = new Map<string, Style>();
  /** The style of paragraphs that name none. */
  defaultParagraph = '';

  listOf(style: string): string | undefined {
    return this.#inherited(style, ({ list }) => list);
  }

  levelOf(style: string): number | undefined {
    return this.#inherited(style, ({ level }) => level);
  }

  isHidden(style: string): boolean {
    return this.#inherited(style, ({ isHidden }) => isHidden) ?? false;
  }

  #inherited<Value>(given: string, pick: (style: Style) => Value | undefined): Value | undefined {
    let style = this.styles.get(given);
    for (let depth = 0; style && depth < BASES_LIMIT; depth += 1) {
      const value = pick(style);
      if (value !== undefined) return value;
      style = this.styles.get(style.basedOn ?? '');
    }
    return undefined;
  }
}

/** Reads `styles.xml`. */
export function parseStyles(xml: string): Result<Styles, XmlFailure> {
  const reader = new StylesReader();
  const failure = parseXml(xml, reader);
  return failure ? fail(failure) : ok(reader.styles);
}

class StylesReader implements XmlHandler {
  readonly styles = new Styles();
  #style: Style | undefined;

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'style') this.#openStyle(attributes);
    const style = this.#style;
    if (!style) return;
    const value = attributes.get('val');
    if (name === 'basedOn') style.basedOn = value;
    else if (name === 'numId') style.list = value;
    else if (name === 'ilvl') style.level = readWhole(value);
    else if (name === 'vanish') style.isHidden = !isOff(value);
  }

  close(name: string): void {
    if (name === 'style') this.#style = undefined;
  }

  text(): void {
    // All that is said stands in attributes.
  }

  #openStyle(attributes: XmlAttributes): void {
    const id = attributes.get('styleId') ?? '';
    this.#style = { basedOn: undefined, list: undefined, level: undefined, isHidden: undefined };
    this.styles.styles.set(id, this.#style);
    const isDefault = attributes.get('default');
    if (attributes.get('type') === 'paragraph' && isDefault !== undefined && !isOff(isDefault))
      this.styles.defaultParagraph = id;
  }
}
