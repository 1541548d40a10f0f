import { isZip } from './zip/unzip';

/** A kind of document that cannot be opened as it is; the user is told what to do instead. */
export type OtherKind =
  'oldOffice' | 'encrypted' | 'openDocument' | 'ofd' | 'slides' | 'picture' | 'archive';

/** The first bytes of documents that are no text. */
const SIGNATURES: readonly (readonly [OtherKind, readonly number[]])[] = [
  ['oldOffice', [0xd0, 0xcf, 0x11, 0xe0]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x49, 0x49, 0x2a, 0x00]],
  ['picture', [0x4d, 0x4d, 0x00, 0x2a]],
  ['picture', [0x42, 0x4d]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
];

/** "%PDF-", after the few bytes that some programs put before it. A zip may have a PDF right behind its first name. */
export function isPdf(bytes: Uint8Array): boolean {
  if (isZip(bytes)) return false;
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1_024)).includes('%PDF-');
}

/** The stream that an encrypted document of Word, Excel or WPS has, by its name in UTF-16. */
const ENCRYPTED = 'E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0';
/** The names of the streams stand in the first sectors of most files; a search of all of it is one pass. */
const SEARCHED_BYTES = 20_000_000;

/** What a file is that is no text and no zip. */
export function recognizeOther(bytes: Uint8Array): OtherKind | undefined {
  const kind = SIGNATURES.find(([, signature]) =>
    signature.every((byte, index) => bytes[index] === byte),
  )?.[0];
  // Two letters begin many texts; a bitmap has zeros behind its size.
  if (kind === 'picture' && bytes[0] === 0x42 && bytes[6] !== 0) return undefined;
  if (kind !== 'oldOffice') return kind;
  const names = new TextDecoder('latin1').decode(bytes.subarray(0, SEARCHED_BYTES));
  return names.includes(ENCRYPTED) ? 'encrypted' : kind;
}

/** What a text is written in, told by how it begins; its name and ending decide nothing. */
export type Markup = 'rtf' | 'mhtml' | 'flatOffice' | 'wordXml' | 'sheetXml' | 'other';

const BEGINNING = 4_000;

export function recognizeMarkup(text: string): Markup {
  const start = text
    .slice(0, BEGINNING)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (start.startsWith('{\\rtf')) return 'rtf';
  const [head = ''] = start.split(/\r?\n\r?\n/, 1);
  if (/^[\w-]{1,60}:/.test(head) && /^mime-version:/im.test(head)) return 'mhtml';
  const root = rootOf(start);
  if (root === 'package' && start.includes('/2006/xmlPackage')) return 'flatOffice';
  if (root === 'wordDocument') return 'wordXml';
  if (root === 'Workbook' && start.includes('office:spreadsheet')) return 'sheetXml';
  return 'other';
}

/** The name of the first element of an XML text, without its prefix. */
function rootOf(start: string): string | undefined {
  let at = 0;
  while (start.startsWith('<?', at) || start.startsWith('<!--', at)) {
    const mark = start.startsWith('<?', at) ? '?>' : '-->';
    const end = start.indexOf(mark, at);
    if (end < 0) return undefined;
    at = end + mark.length;
    while (/\s/.test(start[at] ?? '')) at += 1;
  }
  return /^<(?:[\w-]{1,40}:)?([\w-]{1,40})[\s>]/.exec(start.slice(at, at + 100))?.[1];
}
