import { toBytes } from '../binaryText';

/** The encodings that fonts of East Asian texts stand for, by the number of their character set. */
const OF_CHARSET: ReadonlyMap<number, string> = new Map([
  [134, 'gb18030'],
  [136, 'big5'],
]);
const OF_CODE_PAGE: ReadonlyMap<number, string> = new Map([
  [1252, 'windows-1252'],
  [950, 'big5'],
  [65001, 'utf-8'],
]);

/** What signs the bytes of an RTF text stand for: told by the font, else by the document's code page. */
export class RtfEncodings {
  readonly #fonts = new Map<number, string>();
  readonly #decoders = new Map<string, TextDecoder>();
  #documentEncoding = 'gb18030';

  setCodePage(page: number): void {
    this.#documentEncoding = OF_CODE_PAGE.get(page) ?? 'gb18030';
  }

  setFont(font: number, charset: number): void {
    const encoding = OF_CHARSET.get(charset);
    if (encoding !== undefined) this.#fonts.set(font, encoding);
  }

  decode(bytes: string, font: number): string {
    const encoding = this.#fonts.get(font) ?? this.#documentEncoding;
    const decoder = this.#decoders.get(encoding) ?? new TextDecoder(encoding);
    this.#decoders.set(encoding, decoder);
    return decoder.decode(toBytes(bytes));
  }
}
