import { describe, expect, it } from 'vitest';
import { readHtml } from '@/formats/html/readHtml';
import { SHOWN_LINES, windowOf } from '@/screens/import/sourceBlocks';
import { printText } from '@tests/helpers/printText';
import { countingReport, read } from '../../formats/text/reading';

const TEXT = printText(countingReport(), 'rowPerLineTabs');

describe('what is shown of the original', () => {
  it('is all of a report’s lines, each with its number', () => {
    const { blocks, before, behind } = windowOf(read(TEXT));
    expect(blocks.map((block) => (block.kind === 'line' ? block.text : ''))).toEqual(
      TEXT.split('\n'),
    );
    expect(blocks.map(({ number }) => number)).toEqual(blocks.map((_, index) => index + 1));
    expect([before, behind]).toEqual([0, 0]);
  });

  it('is a limited part of a huge text, around the cells that were read', () => {
    const draft = read('前言\n'.repeat(30_000) + TEXT + '\n附件'.repeat(30_000));
    const { blocks, before, behind } = windowOf(draft);
    const shown = new Set(blocks.map(({ number }) => number));
    expect(blocks.length).toBeLessThanOrEqual(SHOWN_LINES);
    expect(Object.values(draft.places).every(({ line }) => shown.has(line))).toBe(true);
    expect(before + blocks.length + behind).toBe(draft.source.split('\n').length);
  });

  it('keeps a document’s tables as tables, and cuts one of thousands of rows', () => {
    const rows = '<tr><td>规章</td><td>1</td></tr>'.repeat(5_000);
    const html = `<p>${TEXT.split('\n').join('</p><p>')}</p><table>${rows}</table>`;
    const draft = readHtml(html);
    if (!draft.ok) throw new Error(draft.failure.kind);
    const tables = windowOf(draft.value).blocks.filter(({ kind }) => kind === 'table');
    expect(tables).toHaveLength(1);
    expect(tables[0]).toMatchObject({ kind: 'table' });
    const [table] = tables;
    expect(table?.kind === 'table' && table.table.rows.length).toBeLessThan(1_000);
  });
});
