import type { Report } from '@/report/report';
import { escapeXml } from './docxWriter';
import { printParts, type PrintedTable } from './printedReport';

/** A report as a page, with its tables as HTML has them. */
export function writePage(report: Report, head = ''): string {
  const body = printParts(report).map((part) =>
    typeof part === 'string' ? `<p>${escapeXml(part)}</p>` : tableHtml(part),
  );
  return `<!DOCTYPE html>\r\n<html><head>${head}<title>x</title></head>\r\n<body>${body.join('\r\n')}</body></html>`;
}

function tableHtml({ height, cells }: PrintedTable): string {
  const rows = Array.from({ length: height }, (_, row) =>
    cells
      .filter((cell) => cell.row === row)
      .map(
        ({ rowspan, colspan, text }) =>
          `<td rowspan="${rowspan}" colspan="${colspan}">${escapeXml(text)}</td>`,
      )
      .join(''),
  );
  return `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
}

/** Bytes of a page in another encoding than UTF-8, which programs here can only read. */
export function encodeAs(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const table = tableOf(encoding);
  const bytes: number[] = [];
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    const known = table.get(sign);
    if (code < 0x80) bytes.push(code);
    else if (known) bytes.push(...known);
    else throw new Error(`${encoding} has no ${sign}`);
  }
  return Uint8Array.from(bytes);
}

const TABLES = new Map<string, ReadonlyMap<string, readonly [number, number]>>();

/** The signs of two bytes, found by reading them all. */
function tableOf(encoding: string): ReadonlyMap<string, readonly [number, number]> {
  const known = TABLES.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly [number, number]>();
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const sign = decoder.decode(Uint8Array.of(first, second));
      if (Array.from(sign).length === 1 && sign !== '\uFFFD' && !table.has(sign))
        table.set(sign, [first, second]);
    }
  TABLES.set(encoding, table);
  return table;
}

const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ';

/** A page stored in one file, as Word or a browser does. */
export function writeMhtml(
  page: Uint8Array,
  {
    charset,
    encoding,
  }: { readonly charset: string; readonly encoding: 'base64' | 'quoted-printable' },
): string {
  const body =
    encoding === 'base64'
      ? (
          Buffer.from(page)
            .toString('base64')
            .match(/.{1,76}/g) ?? []
        ).join('\r\n')
      : quoted(page);
  return [
    'From: <Saved by WPS>',
    'Subject: =?gb2312?B?xOqxqA==?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tstart="<main@page>";',
    '\tboundary="----=_Next_01"',
    '',
    'This is a multi-part message in MIME format.',
    '',
    '------=_Next_01',
    'Content-Type: text/html; charset="utf-8"',
    'Content-Transfer-Encoding: 7bit',
    '',
    '<html><body>一、本年新收 5</body></html>'.replace(/[^ -~]/g, '?'),
    '',
    '------=_Next_01',
    'Content-ID: <main@page>',
    `Content-Type: text/html; charset="${charset}"`,
    `Content-Transfer-Encoding: ${encoding}`,
    '',
    body,
    '',
    '------=_Next_01',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    PICTURE,
    '------=_Next_01--',
    '',
  ].join('\r\n');
}

function quoted(bytes: Uint8Array): string {
  const signs = Array.from(bytes, (byte) => {
    if (byte === 13 || byte === 10) return String.fromCharCode(byte);
    if (byte === 61 || byte < 32 || byte > 126)
      return `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    return String.fromCharCode(byte);
  });
  const lines: string[] = [];
  let line = '';
  for (const sign of signs) {
    if (sign === '\n') {
      lines.push(line.replace(/\r$/, ''));
      line = '';
    } else if (line.length + sign.length > 75) {
      lines.push(`${line}=`);
      line = sign;
    } else line += sign;
  }
  return [...lines, line].join('\r\n');
}
