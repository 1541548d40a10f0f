import type { TableId } from '@/editions/edition';
import { normalizeLabel } from '../form/labelText';
import type { Piece } from '../form/piece';
import { VOCABULARIES } from '../form/vocabulary';
import type { DocumentLine } from './documentLines';
import { chapterOfHeading } from './headings';
import { splitLine } from './pieces';

/** The lines of the tables, found by what stands in them, and the lines that are text. */
export interface Regions {
  readonly tables: Readonly<Record<TableId, readonly Piece[]>>;
  readonly text: readonly DocumentLine[];
}

/** Longer than any label of the form: prose. */
const LABEL_LIMIT = 48;

/** Labels that only one table has, and that stand at its beginning or in its head. */
const ANCHORS: readonly (readonly [TableId, RegExp])[] = [
  ['disclosure', /^第二十条第\(?[一五六八九]\)?项$|^信息内容$/],
  ['requests', /勾稽关系|^申请人情况$|^自然人$|^(?:一、)?本年新收政府信息公开申请数量$/],
  ['disputes', /^行政复议$|^行政诉讼$|^结果维持$|^未经复议直接起诉$/],
];

/** Tells tables from text line by line. A table may stand anywhere, in any chapter, in pieces. */
export function findRegions(lines: readonly DocumentLine[]): Regions {
  const tables: Record<TableId, Piece[]> = { disclosure: [], requests: [], disputes: [] };
  const text: DocumentLine[] = [];
  let current: TableId | undefined;
  for (const line of lines) {
    if (chapterOfHeading(line.text) !== undefined) {
      current = undefined;
      text.push(line);
      continue;
    }
    const pieces = line.raw.length <= 2_000 ? splitLine(line.raw, line.number) : [];
    const labels = pieces.flatMap((piece) =>
      piece.kind === 'text' ? [normalizeLabel(piece.text)] : [],
    );
    current = anchoredTable(labels) ?? current;
    if (current && line.raw.length <= 2_000 && labels.every(isShort)) {
      tables[current].push(...pieces);
    } else {
      current = undefined;
      if (line.text !== '') text.push(line);
    }
  }
  return { tables, text };
}

function isShort(label: string): boolean {
  return label.length <= LABEL_LIMIT && !label.includes('。');
}

/** The table that a line surely belongs to: by a label of its own, alone or at the front of labels run together. */
function anchoredTable(labels: readonly string[]): TableId | undefined {
  for (const label of labels) {
    if (label.length > 120) continue;
    const anchored = ANCHORS.find(([, pattern]) => pattern.test(label))?.[0];
    if (anchored) return anchored;
    const leading = leadingTable(label);
    if (leading) return leading;
  }
  return undefined;
}

/** Labels run together, or a label with its figures: told by two labels of one table behind each other. */
function leadingTable(label: string): TableId | undefined {
  for (const table of ['disclosure', 'requests', 'disputes'] as const) {
    const first = VOCABULARIES[table].terms.find(
      (term) => !term.isLoose && label.startsWith(term.key) && term.key.length >= 4,
    );
    if (!first) continue;
    const rest = label.slice(first.key.length);
    const isOwn = rest === '' || /^\d+$/.test(rest) ? isOnlyIn(table, first.key) : true;
    const goesOn =
      rest !== '' && VOCABULARIES[table].terms.some((term) => rest.startsWith(term.key));
    if (isOwn && (goesOn || rest === '' || /^\d+$/.test(rest))) return table;
  }
  return undefined;
}

function isOnlyIn(table: TableId, key: string): boolean {
  return (['disclosure', 'requests', 'disputes'] as const).every(
    (other) => other === table || !VOCABULARIES[other].terms.some((term) => term.key === key),
  );
}
