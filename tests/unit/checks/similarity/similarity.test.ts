import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { D_DUP, X_COPY } from '@/checks/copies';
import { fingerprintOf } from '@/checks/similarity/fingerprint';
import { hashSentence } from '@/checks/similarity/sentenceHash';
import { applyPatch, editCells, editValue } from '@/report/patch';
import type { Report } from '@/report/report';
import { OWN_SENTENCES, printOf, withOverview } from '@tests/helpers/neighbours';
import { nextYearOf } from '@tests/helpers/nextYear';
import { zeroReport } from '@tests/helpers/smallReports';
import { processorMs } from '@tests/helpers/processorTime';

const counted = (...lines: readonly string[]): number =>
  fingerprintOf(withOverview(zeroReport(), lines)).overview.sentences.length;

describe('two sentences are the same', () => {
  test.each([
    [
      'whatever their numbers',
      '2023年主动公开信息1,234条，同比增长5.6%。',
      '2022年主动公开信息98条，同比增长12%。',
    ],
    [
      'whatever their Chinese years',
      '二〇二三年主动公开各类信息。',
      '二〇二二年主动公开各类信息。',
    ],
    ['whatever their marks and blanks', '及时发布，准确解读。', '及时发布、 准确解读；'],
    ['whatever laws they name', '落实《条例》的各项要求。', '落实《政府信息公开条例》的各项要求。'],
  ])('%s', (_, a, b) => {
    expect(hashSentence(a).hash).toBe(hashSentence(b).hash);
  });

  it('only where their words are', () => {
    expect(hashSentence('及时发布政策和信息').hash).not.toBe(
      hashSentence('及时发布信息和政策').hash,
    );
    expect(hashSentence('及时发布政策和信息').hash).not.toBe(
      hashSentence('及时发布政策的信息').hash,
    );
  });
});

describe('of a chapter count', () => {
  it('sentences of 15 signs and more', () => {
    expect(counted('一二三四五六七八九十甲乙丙丁。', '一二三四五六七八九十甲乙丙。')).toBe(1);
  });

  test.each([
    ['headings', '（一）深入推进主动公开工作，不断提升政府信息质量和实效'],
    ['what a law says', '根据《中华人民共和国政府信息公开条例》第五十条的规定，现公布本年度报告。'],
    ['that there were no requests', '本年度未收到政府信息公开申请，无结转下年度办理的申请。'],
    [
      'linked sentences',
      '全年新收政府信息公开申请{{requests/newlyReceived/total}}件，均依法答复。',
    ],
  ])('not %s', (_, line) => {
    expect(counted(line)).toBe(0);
    expect(counted(line, OWN_SENTENCES[0] ?? '')).toBe(1);
  });
});

describe('the fingerprint of a report', () => {
  const report = withOverview(zeroReport(), OWN_SENTENCES);

  it('says where its sentences stand', () => {
    const { overview } = report.chapters;
    const { sentences } = fingerprintOf(report).overview;
    expect(sentences.map(({ start, end }) => overview.slice(start, end))).toEqual(OWN_SENTENCES);
  });

  it('is the same object after an edit of a cell, and another after one of its text', () => {
    const edited = applyPatch(report, editCells(report, [['disclosure/licensing/decisions', 4]]));
    expect(edited).not.toBe(report);
    expect(fingerprintOf(edited)).toBe(fingerprintOf(report));
    const retold = applyPatch(report, editValue(report, 'chapters/overview', '改过了。'));
    expect(fingerprintOf(retold)).not.toBe(fingerprintOf(report));
  });

  it('is made of any text without a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(counted(text)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('takes time in proportion to a hostile text', () => {
    const baits = [
      '《',
      '未收到',
      '第一',
      '“',
      '一二三',
      '无申请',
      '年',
      '甲。',
      '共{{requests/newlyReceived/total}}件，这一句有一个数。\n',
    ];
    const timeOf = (text: string): number =>
      processorMs((turn) => {
        const { chapters, ...rest } = zeroReport();
        fingerprintOf({ ...rest, chapters: { ...chapters, overview: `${text}${turn}` } });
      });
    for (const bait of baits) {
      const repeat = (signs: number): string => bait.repeat(Math.ceil(signs / bait.length));
      timeOf(repeat(2_000));
      const short = timeOf(repeat(80_000));
      const long = timeOf(repeat(640_000));
      // Eight times the text in less than forty times its time: a square would take sixty-four.
      expect(long, bait).toBeLessThan(40 * Math.max(short, 2));
    }
  });
});

describe('X-COPY', () => {
  const last = withOverview({ ...zeroReport({}, { year: 2022 }), id: 'last' }, OWN_SENTENCES);
  const next = nextYearOf(last);
  const found = (report: Report) => X_COPY.check(report, { previous: last });

  it('is 待填 while drafting of a chapter that nobody has touched', () => {
    expect(found(next).map(({ severity, about }) => [about, severity])).toEqual([
      ['overview', 'todo'],
    ]);
  });

  it('is still 待填 where another line was written anew', () => {
    const lines = next.chapters.overview.split('\n');
    const begun = withOverview(next, ['只改了这一句，其余的一个字也没有动过。', ...lines.slice(1)]);
    expect(found(begun)[0]?.severity).toBe('todo');
  });

  it('is a reminder where a line of last year’s sentences was worked on, or once it is reported', () => {
    const [first = '', ...lines] = next.chapters.overview.split('\n');
    const touched = withOverview(next, [`${first}这里添上了今年的话。`, ...lines]);
    expect(found(touched)[0]?.severity).toBe('warning');
    expect(found({ ...next, status: 'reported' })[0]?.severity).toBe('warning');
  });

  it('names last year’s report, the share, and the passages', () => {
    const [finding] = found({ ...next, status: 'reported' });
    expect(finding?.details).toMatchObject({
      shared: 10,
      total: 10,
      other: { id: 'last', year: 2022 },
    });
    expect(finding?.spans?.[0]?.text).toBe(OWN_SENTENCES[0]);
    expect(finding?.spans).toHaveLength(10);
  });

  it('is silent of a chapter that says next to nothing', () => {
    const short = OWN_SENTENCES.slice(0, 1);
    expect(
      X_COPY.check(withOverview(next, short), { previous: withOverview(last, short) }),
    ).toEqual([]);
  });
});

describe('D-DUP', () => {
  const report = withOverview(zeroReport(), OWN_SENTENCES);
  const bureau = (id: string, count: number): Report =>
    withOverview(
      { ...zeroReport(), id, agency: { ...report.agency, name: id } },
      OWN_SENTENCES.slice(0, count),
    );

  it('names the report most alike and counts the others', () => {
    const others = [bureau('八句局', 8), bureau('十句局', 10), bureau('七句局', 7)].map(printOf);
    expect(D_DUP.check(report, { others })[0]?.details).toMatchObject({
      other: { id: '十句局' },
      shared: 10,
      total: 10,
      more: 1,
    });
  });

  it('compares nothing again while only cells change', () => {
    const others = [printOf(bureau('十句局', 10))];
    D_DUP.check(report, { others });
    const looked: string[] = [];
    const watched = new Proxy(others, {
      get: (target, key) => {
        looked.push(String(key));
        return Reflect.get(target, key) as unknown;
      },
    });
    D_DUP.check(report, { others: watched });
    expect(looked.length).toBeGreaterThan(1);
    looked.length = 0;
    const edited = applyPatch(report, editCells(report, [['disclosure/licensing/decisions', 4]]));
    expect(D_DUP.check(edited, { others: watched })).toHaveLength(1);
    expect(looked).toEqual(['length']);
  });
});
