import { toBinaryText, toBytes } from '../binaryText';

/** One part of a message: what it says of itself, and its bytes. */
export interface MimePart {
  /** In lower case, without parameters: `text/html`. */
  readonly type: string;
  readonly charset: string;
  /** Without its angle brackets. */
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** The parts of a message in their order, and the id of the one that it begins with ("" where it says none). */
export interface MimeMessage {
  readonly parts: readonly MimePart[];
  readonly start: string;
}

const PARTS_LIMIT = 2_000;
/** Parts inside of parts: a page among alternatives in a letter. */
const DEPTH_LIMIT = 4;

/** Takes a message apart: a page with its pictures, as browsers, Word and Excel store it in one file. */
export function splitMime(bytes: Uint8Array): MimeMessage {
  const parts: MimePart[] = [];
  const text = toBinaryText(bytes);
  collectParts(text, parts, 0);
  return { parts, start: parameterOf(readHead(text).fields.get('content-type') ?? '', 'start') };
}

function collectParts(text: string, parts: MimePart[], depth: number): void {
  const { fields, body } = readHead(text);
  const contentType = fields.get('content-type') ?? 'text/plain';
  const type = contentType.replace(/;.*$/s, '').trim().toLowerCase();
  const boundary = parameterOf(contentType, 'boundary', false);
  if (type.startsWith('multipart/') && boundary !== '') {
    if (depth === DEPTH_LIMIT) return;
    for (const part of splitAt(body, `--${boundary}`)) collectParts(part, parts, depth + 1);
  } else if (parts.length < PARTS_LIMIT) {
    const encoding = (fields.get('content-transfer-encoding') ?? '').trim().toLowerCase();
    parts.push({
      type,
      charset: parameterOf(contentType, 'charset'),
      id: (fields.get('content-id') ?? '').trim().replace(/^<|>$/g, ''),
      // Pictures are not even decoded.
      bytes: /^text\/|xhtml/.test(type) ? decodeBody(body, encoding) : new Uint8Array(0),
    });
  }
}

/** The fields before the first empty line, by their names in lower case, and what comes behind it. */
function readHead(text: string): { fields: ReadonlyMap<string, string>; body: string } {
  const blank = /\r?\n\r?\n/.exec(text);
  const head = (blank ? text.slice(0, blank.index) : text).replace(/\r?\n[ \t]+/g, ' ');
  const fields = new Map<string, string>();
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1));
  }
  return { fields, body: blank ? text.slice(blank.index + blank[0].length) : '' };
}

function parameterOf(field: string, name: string, isName = true): string {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(field);
  const value = match?.[1] ?? match?.[2] ?? '';
  return isName ? value.replace(/^<|>$/g, '') : value;
}

/** What stands between the lines that begin with a mark. */
function splitAt(body: string, mark: string): readonly string[] {
  const found: string[] = [];
  let start = -1;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== '\n') continue;
    if (start >= 0) found.push(body.slice(start, at).replace(/\r?\n$/, ''));
    start = body.indexOf('\n', at) + 1;
    if (start === 0 || body.startsWith('--', at + mark.length)) return found;
  }
  // It is cut off; what is there of the last part may still tell.
  return start > 0 ? [...found, body.slice(start)] : found;
}

function decodeBody(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return decodeBase64(body);
  return toBytes(encoding === 'quoted-printable' ? decodeQuoted(body) : body);
}

/** Signs that are none are passed over, as mail programs do; a last incomplete group is left out. */
function decodeBase64(body: string): Uint8Array {
  const plain = body.replace(/[^A-Za-z0-9+/]/g, '');
  const rest = plain.length % 4;
  try {
    return toBytes(atob(rest === 1 ? plain.slice(0, -1) : plain));
  } catch {
    return new Uint8Array(0);
  }
}

function decodeQuoted(body: string): string {
  return body
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
