import type { Report } from '@/report/report';
import { encodeAs } from './pageWriter';
import { printParts, type PlacedText, type PrintedTable } from './printedReport';

/** How Chinese signs are written: by their numbers, or by the bytes of the code page. */
export interface RtfOptions {
  readonly signs?: 'unicode' | 'bytes';
  readonly hasHidden?: boolean;
  readonly hasFootnotes?: boolean;
}

/** A report as RTF, its merged cells said as Word says them. */
export function writeRtf(report: Report, options: RtfOptions = {}): string {
  const body = printParts(report).map((part) =>
    typeof part === 'string'
      ? `\\pard\\plain\\f0 ${signsOf(part, options)}\\par\r\n`
      : tableRtf(part, options),
  );
  return (
    '{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}{\\f1 Arial;}}{\\stylesheet{\\s1 Normal 5;}}\r\n' +
    `{\\info{\\title 9}}{\\header 页眉 7\\par}`.replace(/[^ -~]/g, '?') +
    `${body.join('')}}`
  );
}

function signsOf(text: string, { signs = 'unicode' }: RtfOptions): string {
  return Array.from(text)
    .map((sign) => {
      const code = sign.charCodeAt(0);
      if (/[\\{}]/.test(sign)) return `\\${sign}`;
      if (code < 0x80) return sign;
      if (signs === 'unicode') return `\\u${code > 0x7fff ? code - 0x10000 : code}?`;
      return Array.from(encodeAs(sign, 'gb18030'), (byte) => `\\'${byte.toString(16)}`).join('');
    })
    .join('');
}

const COLUMN_TWIPS = 800;

function tableRtf({ height, cells, width }: PrintedTable, options: RtfOptions): string {
  const rows = Array.from({ length: height }, (_, row) => {
    const covering = cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rowspan)
      .sort((a, b) => a.column - b.column);
    const shapes = covering.map((cell) => shapeOf(cell, row)).join('');
    const texts = covering.map((cell) =>
      cell.row === row
        ? `${signsOf(cell.text, options)}${besides(cell, options)}\\cell `
        : '\\cell ',
    );
    return `\\trowd\\trleft0${shapes}\\pard\\intbl\\f0 ${texts.join('')}\\row\r\n`;
  });
  return `${rows.join('')}\\pard % ${width}\\par`.replace(` % ${width}`, '');
}

function shapeOf({ row: top, column, rowspan, colspan }: PlacedText, row: number): string {
  const merge = rowspan > 1 ? (top === row ? '\\clvmgf' : '\\clvmrg') : '';
  return `${merge}\\cellx${(column + colspan) * COLUMN_TWIPS + (row % 2) * 10}`;
}

function besides({ value }: PlacedText, { hasHidden, hasFootnotes }: RtfOptions): string {
  if (typeof value !== 'number') return '';
  return (
    (hasHidden === true ? '{\\v 6}{\\deleted 5}' : '') +
    (hasFootnotes === true ? '{\\super\\chftn{\\*\\footnote\\pard\\plain see 7\\par}}' : '')
  );
}
