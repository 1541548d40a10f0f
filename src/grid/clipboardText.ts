/**
 * Reads the text that a spreadsheet puts on the clipboard: tabs between cells, a line a row, cells with
 * line ends, tabs or quotes in them quoted. Excel ends the text with a line end, which is no row.
 */
export function parseClipboardText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const endCell = (): void => {
    rows[rows.length - 1]?.push(cell);
    cell = '';
  };
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let index = 0; index < source.length; index += 1) {
    const sign = source.charAt(index);
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (source[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === '' && closesQuote(source, index)) isQuoted = true;
    else if (sign === '\t') endCell();
    else if (sign === '\n') {
      endCell();
      rows.push([]);
    } else cell += sign;
  }
  endCell();
  return rows;
}

/** Whether a quote opens a quoted cell: its partner stands before a tab, a line end or the end of the text. */
function closesQuote(source: string, start: number): boolean {
  let index = start + 1;
  while (index < source.length) {
    if (source[index] !== '"') index += 1;
    else if (source[index + 1] === '"') index += 2;
    else return index + 1 === source.length || '\t\n'.includes(source[index + 1] ?? '');
  }
  return false;
}

/** Cells as the text that spreadsheets read. A last row that is one blank is told by a line end of its own. */
export function formatClipboardText(rows: readonly (readonly string[])[]): string {
  const text = rows.map((row) => row.map(quoteCell).join('\t')).join('\n');
  return text.endsWith('\n') ? `${text}\n` : text;
}

function quoteCell(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
