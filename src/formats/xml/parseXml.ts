import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** Why a part written in XML is not read. */
export type XmlFailure =
  /** Tags do not fit, or it ends before its end. */
  | { readonly kind: 'xmlBroken' }
  /** It declares a document type, which no office program writes: the way in for entities that grow. */
  | { readonly kind: 'xmlDoctype' }
  | { readonly kind: 'tooDeep'; readonly limit: number };

/** What a reader of XML is told, in order. Names come without their prefixes, which programs choose as they like. */
export interface XmlHandler {
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  text(text: string): void;
}

/** Tables inside one another put about five elements on each other; no document comes near. */
export const XML_DEPTH_LIMIT = 512;

/** The attributes of the element that is being opened; not to be kept, the next element has the same object. */
export class XmlAttributes {
  readonly #names: string[] = [];
  readonly #values: string[] = [];
  #count = 0;

  /** The value of the first attribute of that name, whatever its prefix. */
  get(name: string): string | undefined {
    for (let index = 0; index < this.#count; index += 1)
      if (this.#names[index] === name) return this.#values[index];
    return undefined;
  }

  add(name: string, value: string): void {
    this.#names[this.#count] = name;
    this.#values[this.#count] = value;
    this.#count += 1;
  }

  clear(): void {
    this.#count = 0;
  }
}

/**
 * Goes through XML mark by mark; builds no tree, and knows no entities but the five of XML. Stops at what is not well
 * formed: of a part that is cut off nobody can tell whether its last number is whole.
 */
export function parseXml(xml: string, handler: XmlHandler): XmlFailure | undefined {
  const walker = new XmlWalker(xml, handler);
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: true }, walker);
  walker.stop = () => tokenizer.pause();
  tokenizer.write(xml);
  tokenizer.end();
  return walker.failure;
}

class XmlWalker implements TokenizerCallbacks {
  readonly #xml: string;
  readonly #handler: XmlHandler;
  readonly #attributes = new XmlAttributes();
  readonly #open: string[] = [];
  readonly #localNames = new Map<string, string>();
  #name = '';
  #attribute = '';
  #value = '';
  #hasRoot = false;
  failure: XmlFailure | undefined;
  stop = (): void => undefined;

  constructor(xml: string, handler: XmlHandler) {
    this.#xml = xml;
    this.#handler = handler;
  }

  ontext(start: number, end: number): void {
    if (this.failure || this.#open.length === 0) return;
    this.#handler.text(this.#xml.slice(start, end));
  }

  ontextentity(codePoint: number): void {
    if (this.failure || this.#open.length === 0) return;
    this.#handler.text(String.fromCodePoint(codePoint));
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.ontext(start, end - endOffset);
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#xml.slice(start, end);
    this.#attributes.clear();
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#localName(this.#xml.slice(start, end));
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#xml.slice(start, end);
  }

  onattribentity(codePoint: number): void {
    this.#value += String.fromCodePoint(codePoint);
  }

  onattribend(): void {
    this.#attributes.add(this.#attribute, this.#value);
  }

  onopentagend(): void {
    if (this.failure) return;
    if (this.#open.length === XML_DEPTH_LIMIT) {
      this.#fail({ kind: 'tooDeep', limit: XML_DEPTH_LIMIT });
      return;
    }
    this.#hasRoot = true;
    this.#open.push(this.#name);
    this.#handler.open(this.#localName(this.#name), this.#attributes);
  }

  onselfclosingtag(): void {
    if (this.failure) return;
    const name = this.#localName(this.#name);
    this.#handler.open(name, this.#attributes);
    this.#handler.close(name);
  }

  onclosetag(start: number, end: number): void {
    if (this.failure) return;
    const name = this.#xml.slice(start, end);
    if (this.#open.pop() === name) this.#handler.close(this.#localName(name));
    else this.#fail({ kind: 'xmlBroken' });
  }

  ondeclaration(): void {
    this.#fail({ kind: 'xmlDoctype' });
  }

  oncomment(): void {
    // Notes of whoever wrote the file.
  }

  onprocessinginstruction(): void {
    // What program the file is for is told by its content.
  }

  onend(): void {
    if (this.#open.length > 0 || !this.#hasRoot) this.#fail({ kind: 'xmlBroken' });
  }

  #fail(failure: XmlFailure): void {
    this.failure ??= failure;
    this.stop();
  }

  #localName(name: string): string {
    const known = this.#localNames.get(name);
    if (known !== undefined) return known;
    const local = name.slice(name.indexOf(':') + 1);
    if (this.#localNames.size < NAMES_LIMIT) this.#localNames.set(name, local);
    return local;
  }
}

/** A document has some hundred names; more are made to fill the memory. */
const NAMES_LIMIT = 2_000;
