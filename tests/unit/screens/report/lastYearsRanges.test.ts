import { describe, expect, it } from 'vitest';
import { readLinkedText } from '@/report/links';
import { cellValue, type Report } from '@/report/report';
import { cutOut, lastYearsParagraphs } from '@/screens/report/lastYearsRanges';
import { nextYearOf } from '@tests/helpers/nextYear';
import { row, withCells, zeroReport } from '@tests/helpers/smallReports';

const OVERVIEW = ['（一）依申请公开', '2023年收到申请5件，均已答复。', '', '工作平稳有序。'].join(
  '\n',
);

const report = zeroReport(row('newlyReceived', { naturalPerson: 5, total: 5 }));
const last: Report = { ...report, chapters: { ...report.chapters, overview: OVERVIEW } };
const next = nextYearOf(last);

function markedIn(given: Report): string[] {
  const stored = given.chapters.overview;
  const { text } = readLinkedText(stored, (cell) => cellValue(given, cell));
  return lastYearsParagraphs({ stored, text }, last).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe('paragraphs that last year’s report handed on', () => {
  it('are marked but for headings and empty lines, a linked number read as its cell', () => {
    expect(markedIn(next)).toEqual(['2024年收到申请＿＿件，均已答复。', '工作平稳有序。']);
    const filled = withCells(next, row('newlyReceived', { naturalPerson: 41, total: 41 }));
    expect(markedIn(filled)).toEqual(['2024年收到申请41件，均已答复。', '工作平稳有序。']);
  });

  it('are marked no more once they were touched', () => {
    const overview = next.chapters.overview.replace('平稳', '平稳、');
    expect(markedIn({ ...next, chapters: { ...next.chapters, overview } })).toHaveLength(1);
  });
});

describe('stretches with others cut out', () => {
  it('keep what lies beside them, in any order', () => {
    const taken = [
      { start: 8, end: 12 },
      { start: 2, end: 4 },
      { start: 30, end: 40 },
    ];
    expect(
      cutOut(
        [
          { start: 0, end: 10 },
          { start: 20, end: 25 },
        ],
        taken,
      ),
    ).toEqual([
      { start: 0, end: 2 },
      { start: 4, end: 8 },
      { start: 20, end: 25 },
    ]);
  });

  it('are gone where nothing is left', () => {
    expect(cutOut([{ start: 3, end: 6 }], [{ start: 0, end: 9 }])).toEqual([]);
  });
});
