import { describe, expect, it } from 'vitest';
import type { EditionId } from '@/editions/edition';
import { readDocument } from '@/formats/readDocument';
import type { ReportDraft } from '@/formats/draft';
import { MAKERS } from '@tests/helpers/reportFile';
import { CHAPTER_TEXTS, PRINTED_TITLE } from '@tests/helpers/printText';
import { writeDocx, type DocxOptions } from '@tests/helpers/docxWriter';
import { countingReport, differences, noticesOf } from '../text/reading';

function draftOf(bytes: Uint8Array): ReportDraft {
  const read = readDocument(bytes, MAKERS);
  if (!read.ok || read.value.kind !== 'draft') throw new Error(JSON.stringify(read).slice(0, 200));
  return read.value.draft;
}

const QUIRKS: readonly (readonly [string, DocxOptions])[] = [
  ['as Word writes it', {}],
  ['with names of another prefix', { prefix: 'x' }],
  ['with names of no prefix', { prefix: '' }],
  ['with wide cells written out as empty ones', { areSpansFilled: true }],
  ['with automatic numbers', { numbering: 'direct' }],
  ['with automatic numbers of styles', { numbering: 'style' }],
  ['with changes that nobody has accepted', { hasChanges: true }],
  ['with its title in a text box', { hasTextBox: true }],
  ['with a run a sign', { areRunsSplit: true }],
  ['with a footnote at each figure', { hasFootnotes: true }],
  ['in a table that lays out the page', { isInLayoutTable: true }],
  ['with hidden figures', { hasHidden: true }],
  ['with content controls and fields', { hasControls: true }],
  ['with cells left out before the first', { hasGridBefore: true }],
];

describe.each<EditionId>(['2019', '2021'])('a Word document of the form %s', (edition) => {
  const report = countingReport(edition);

  it.each(QUIRKS)('is read %s', (_, options) => {
    const draft = draftOf(writeDocx(report, options));
    expect(differences(draft, report)).toEqual([]);
    expect(draft.unread).toEqual([]);
    expect({ title: draft.title, year: draft.year, edition: draft.edition }).toEqual({
      title: PRINTED_TITLE,
      year: 2023,
      edition,
    });
    if (options.hasFootnotes !== true) expect(draft.chapters).toEqual(CHAPTER_TEXTS);
    expect(noticesOf(draft, 'rowNotRead')).toEqual([]);
  });
});
