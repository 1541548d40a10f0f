import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { writeZip } from '@/formats/zip/writeZip';
import { readDocument } from '@/formats/readDocument';
import { MAKERS } from '@tests/helpers/reportFile';

const MOMENT = new Date('2024-01-15T02:00:00Z');

it('keeps Chinese names, and every file of two that are called alike', () => {
  const bytes = writeZip(
    [
      { name: '年报.docx', content: new Uint8Array([1]) },
      { name: '年报.docx', content: new Uint8Array([2]) },
      { name: '说明', content: '甲' },
      { name: '说明', content: '乙' },
    ],
    MOMENT,
  );
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual(['年报.docx', '年报(2).docx', '说明', '说明(2)']);
  expect(files['年报(2).docx']).toEqual(new Uint8Array([2]));
  expect(strFromU8(files['说明(2)'] ?? new Uint8Array())).toBe('乙');
});

it('is opened by our own reader', () => {
  const bytes = writeZip([{ name: '说明.txt', content: '甲' }], MOMENT);
  const read = readDocument(bytes, MAKERS);
  expect(read.ok && read.value.kind).toBe('several');
});
