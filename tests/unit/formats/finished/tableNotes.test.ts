import { describe, expect, test } from 'vitest';
import type { DocumentBlock, PlainDocument } from '@/formats/document';
import { noteMark, takeTableNotes } from '@/formats/finished/tableNotes';

function documentOf(cells: readonly string[], ...below: readonly string[]): PlainDocument {
  const row = cells.map((text) => ({ text, rowspan: 1, colspan: 1, isHead: false }));
  const lines = below.map((text): DocumentBlock => ({ kind: 'paragraph', text }));
  return { blocks: [{ kind: 'table', rows: [row] }, ...lines] };
}

function taken(document: PlainDocument): readonly (readonly [string, string])[] {
  return [...takeTableNotes(document).notes].map(([cell, note]) => [cell.text, note]);
}

describe('notes under a table', () => {
  test('are taken off with the marks of their cells, and what follows stays', () => {
    const document = documentOf(['1①', '2', '②'], '注：①甲', '② 乙', '正文');
    expect(taken(document)).toEqual([
      ['1', '甲'],
      ['', '乙'],
    ]);
    expect(takeTableNotes(document).document.blocks.slice(1)).toEqual([
      { kind: 'paragraph', text: '正文' },
    ]);
  });

  test('of more than twenty have figures as marks, which a reader may have raised', () => {
    const marks = Array.from({ length: 21 }, (_, index) => noteMark(index + 1));
    const cells = marks.map((mark) => `7${mark.replace('21', '²¹')}`);
    const below = marks.map((mark, index) => `${index === 0 ? '注:' : ''}${mark}第${index + 1}条`);
    expect(taken(documentOf(cells, ...below))[20]).toEqual(['7', '第21条']);
  });

  test.each([
    ['no cell has the mark of one', documentOf(['1①', '2'], '注：①甲', '②乙')],
    ['two cells have the same mark', documentOf(['1①', '2①'], '注：①甲')],
    ['they do not begin with 注：', documentOf(['1①'], '①甲')],
    ['they do not begin with the first', documentOf(['1②'], '注：②甲')],
    ['they say nothing of marks', documentOf(['1①'], '注：本表数据截至年底。')],
  ])('stay as they are where %s', (_, document) => {
    expect(takeTableNotes(document)).toEqual({ document, notes: new Map() });
  });
});
