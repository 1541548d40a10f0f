import { strFromU8, unzipSync } from 'fflate';
import { parseXml } from '@/formats/xml/parseXml';

interface WordCell {
  width: number;
  span: number;
  merge: 'none' | 'restart' | 'continue';
}

interface WordRow {
  readonly cells: WordCell[];
  isHead: boolean;
  isUnbroken: boolean;
}

export interface WordTable {
  width: number;
  widthType: string;
  layout: string;
  readonly columns: number[];
  readonly rows: WordRow[];
}

/** The parts of a Word document that are XML, by name; each must be well formed. */
export function xmlParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const xml = strFromU8(content);
    const failure = parseXml(xml, { open: () => {}, close: () => {}, text: () => {} });
    if (failure) throw new Error(`${name}: ${failure.kind}`);
    parts.set(name, xml);
  }
  return parts;
}

/** The text of a document, and its tables as WPS looks at them. */
export function readWordXml(xml: string): {
  readonly text: string;
  readonly tables: readonly WordTable[];
} {
  const tables: WordTable[] = [];
  const texts: string[] = [];
  let isText = false;
  parseXml(xml, {
    open(name, attributes) {
      const value = attributes.get('val') ?? '';
      const width = Number(attributes.get('w'));
      const table = tables[tables.length - 1];
      const row = table?.rows[table.rows.length - 1];
      const cell = row?.cells[row.cells.length - 1];
      if (name === 't') isText = true;
      else if (name === 'tbl')
        tables.push({ width: 0, widthType: '', layout: '', columns: [], rows: [] });
      else if (name === 'tblW' && table) {
        table.width = width;
        table.widthType = attributes.get('type') ?? '';
      } else if (name === 'tblLayout' && table) table.layout = attributes.get('type') ?? '';
      else if (name === 'gridCol') table?.columns.push(width);
      else if (name === 'tr') table?.rows.push({ cells: [], isHead: false, isUnbroken: false });
      else if (name === 'tblHeader' && row) row.isHead = true;
      else if (name === 'cantSplit' && row) row.isUnbroken = true;
      else if (name === 'tc') row?.cells.push({ width: 0, span: 1, merge: 'none' });
      else if (name === 'tcW' && cell) cell.width = width;
      else if (name === 'gridSpan' && cell) cell.span = Number(value);
      else if (name === 'vMerge' && cell) cell.merge = value === 'restart' ? 'restart' : 'continue';
    },
    close: (name) => {
      if (name === 't') isText = false;
    },
    text: (text) => {
      if (isText) texts.push(text);
    },
  });
  return { text: texts.join(''), tables };
}

/** What WPS would set wrongly in a table; nothing where all fits. */
export function tableFaults(table: WordTable): readonly string[] {
  const { columns, rows } = table;
  const faults: string[] = [];
  const say = (isWrong: boolean, fault: string): void => {
    if (isWrong) faults.push(fault);
  };
  say(
    table.widthType !== 'dxa' || table.width !== sumOf(columns),
    'tblW is not the sum of gridCol',
  );
  say(table.layout !== 'fixed', 'the layout is not fixed');
  say(
    columns.some((width) => !Number.isInteger(width) || width <= 0),
    'a column has no width',
  );
  const open = new Map<number, number>();
  rows.forEach(({ cells, isUnbroken }, index) => {
    say(!isUnbroken, `row ${index} may be broken`);
    let column = 0;
    for (const { width, span, merge } of cells) {
      const own = sumOf(columns.slice(column, column + span));
      say(width !== own || width <= 0, `row ${index}: tcW ${width}, its columns ${own}`);
      say(merge === 'continue' && open.get(column) !== span, `row ${index}: nothing goes on`);
      if (merge === 'none') open.delete(column);
      else open.set(column, span);
      column += span;
    }
    say(column !== columns.length, `row ${index} has ${column} of ${columns.length} columns`);
  });
  return faults;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
