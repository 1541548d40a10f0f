/** A declaration stands at the very beginning. */
const DECLARATION_BYTES = 4_096;

const META_CHARSET = /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w-]{1,40})/i;
const XML_ENCODING = /^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w-]{1,40})["']/i;

/**
 * The text of bytes that may be in any encoding that reports are written in: by its mark, else UTF-8 where the bytes
 * are that, else what the text says of itself (or what is `stated` beside it), else GB18030, which GBK and GB2312 are
 * parts of. A declaration does not outweigh the bytes: pages that were converted and still say gb2312 are common.
 */
export function decodeText(bytes: Uint8Array, stated = ''): string {
  const marked = decodeMarked(bytes);
  if (marked !== undefined) return marked;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeOther(bytes, declaredEncoding(bytes) ?? stated);
  }
}

/** The text of a part in XML: UTF-8, or UTF-16 by its mark; another encoding only where it is declared. */
export function decodeXml(bytes: Uint8Array): string {
  return decodeText(bytes).replace(/^\uFEFF/, '');
}

/** UTF-16 by its mark, or by every second byte being zero, as it is in markup. */
function decodeMarked(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (first === 0x3c && second === 0 && third !== 0 && fourth === 0)
    return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0 && second === 0x3c && third === 0)
    return new TextDecoder('utf-16be').decode(bytes);
  return undefined;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  return (XML_ENCODING.exec(start) ?? META_CHARSET.exec(start))?.[1];
}

function decodeOther(bytes: Uint8Array, declared: string): string {
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  if (isNearlyAllRead(utf8)) return utf8;
  return new TextDecoder(/^big5/i.test(declared) ? 'big5' : 'gb18030').decode(bytes);
}

/** UTF-8 that is cut off inside a sign, or has a damaged byte; other encodings taken for it have few such signs. */
function isNearlyAllRead(text: string): boolean {
  const signs = text.match(/[\u3000-\u9fff\uff00-\uffef]/g)?.length ?? 0;
  return signs > (text.split('\uFFFD').length - 1) * 20;
}
