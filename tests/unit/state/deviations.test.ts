import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { applyPatch } from '@/report/patch';
import { cellValue, type Report } from '@/report/report';
import { adoptionOf, deviationsOf, wholeAdoptionOf } from '@/state/deviations';
import { zeroReport, withCells } from '@tests/helpers/smallReports';

const asFile = (report: Report) => ({ report, draft: undefined });
const withOverview = (report: Report, overview: string): Report => ({
  ...report,
  chapters: { ...report.chapters, overview },
});
const SENTENCES = '一是主动公开。二是依申请公开，收到3件。\n平台建设有序推进。监督保障到位。';

describe('what a document says otherwise', () => {
  it('is nothing where it is the report', () => {
    const report = withOverview(zeroReport(), SENTENCES);
    expect(deviationsOf(report, asFile(report), 'blank')).toMatchObject({ list: [], notRead: 0 });
  });

  it('names each cell with both values', () => {
    const report = zeroReport({ 'requests/granted/research': null });
    const given = withCells(report, {
      'requests/granted/research': 0,
      'requests/carriedIn/total': 4,
    });
    expect(deviationsOf(report, asFile(given), 'blank').list).toEqual([
      { kind: 'cell', address: 'requests/carriedIn/total', mine: 0, theirs: 4 },
      { kind: 'cell', address: 'requests/granted/research', mine: null, theirs: 0 },
    ]);
    expect(deviationsOf(report, asFile(given), 'zero').list).toHaveLength(1);
  });

  it('names each sentence by itself', () => {
    const report = withOverview(zeroReport(), SENTENCES);
    const given = withOverview(
      report,
      SENTENCES.replace('收到3件', '收到4件').replace('监督保障到位', '监督保障有力'),
    );
    const { list } = deviationsOf(report, asFile(given), 'blank');
    expect(list.map(({ mine, theirs }) => [mine, theirs])).toEqual([
      ['二是依申请公开，收到3件。', '二是依申请公开，收到4件。'],
      ['监督保障到位。', '监督保障有力。'],
    ]);
  });

  it('leaves blanks around lines and empty lines aside', () => {
    const report = withOverview(zeroReport(), SENTENCES);
    const given = withOverview(report, `\u3000\u3000${SENTENCES.replace('\n', ' \n\n\u3000')}\n`);
    expect(deviationsOf(report, asFile(given), 'blank').list).toEqual([]);
  });

  it('leaves aside cells that could not be read, and counts them', () => {
    const report = zeroReport({ 'requests/granted/research': 3 });
    const given = { ...zeroReport(), unread: ['requests/granted/research'] };
    expect(deviationsOf(report, asFile(given), 'blank')).toMatchObject({ list: [], notRead: 1 });
  });
});

describe('what is taken over', () => {
  it('is one place of many, the others staying as they are, totals following', () => {
    const report = zeroReport();
    const given = withCells(withOverview(report, '改过。'), {
      'requests/granted/research': 5,
      'requests/granted/total': 5,
    });
    const { list } = deviationsOf(report, asFile(given), 'blank');
    const cell = list.filter(({ address }) => address === 'requests/granted/research');
    const adopted = applyPatch(report, adoptionOf(report, cell));
    expect(cellValue(adopted, 'requests/granted/research')).toBe(5);
    expect(cellValue(adopted, 'requests/granted/total')).toBe(5);
    expect(adopted.chapters).toBe(report.chapters);
  });

  it('keeps the links of the sentences beside it', () => {
    const linked = '收到{{requests/newlyReceived/total}}件。另有一句。';
    const report = withOverview(zeroReport({ 'requests/newlyReceived/total': 12 }), linked);
    const given = withOverview(report, '收到12件。另有两句。');
    const { list } = deviationsOf(report, asFile(given), 'blank');
    const adopted = applyPatch(report, adoptionOf(report, list));
    expect(adopted.chapters.overview).toBe(linked.replace('一句', '两句'));
  });

  test('taken over whole, nothing is left that differs', () => {
    const line = fc.array(fc.constantFrom('甲。', '乙！', '丙；', '丁', '”', '戊2件。', ' '), {
      maxLength: 6,
    });
    const text = fc
      .array(line, { maxLength: 5 })
      .map((lines) => lines.map((parts) => parts.join('')).join('\n'));
    fc.assert(
      fc.property(text, text, fc.constantFrom(0, 1, null, '/' as const), (mine, theirs, value) => {
        const report = withOverview(zeroReport(), mine);
        const given = withCells(withOverview(report, theirs), {
          'requests/granted/research': value,
          'disputes/reconsideration/total': 7,
        });
        const all = deviationsOf(report, asFile(given), 'blank');
        const adopted = applyPatch(report, wholeAdoptionOf(report, all));
        expect(deviationsOf(adopted, asFile(given), 'blank').list).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
