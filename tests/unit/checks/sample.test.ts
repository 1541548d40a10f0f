import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Finding } from '@/checks/finding';
import { runChecks } from '@/checks/runChecks';
import { createReportFromDraft } from '@/formats/draft';
import { parseText } from '@/formats/text/parseText';
import { applyPatch, editCells } from '@/report/patch';
import type { Report } from '@/report/report';

/** The sample as the product reads it in: of a department at county level, published, alone in the library. */
function importSample(): Report {
  const path = new URL('../../fixtures/sample-yuhang-2023.txt', import.meta.url);
  const read = parseText(readFileSync(path, 'utf8'));
  if (!read.ok) throw new Error(read.failure.kind);
  const { year = 0 } = read.value;
  return createReportFromDraft(
    { ...read.value, year },
    { id: 'sample', now: '2024-01-15T02:00:00.000Z' },
  );
}

const told = (findings: readonly Finding[]): string[] =>
  findings.map(({ check, severity }) => `${check} ${severity}`);

describe('the sample', () => {
  const report = importSample();
  const findings = runChecks(report, {});

  it('gives D-NUM, D-WORDS and D-PERIOD once each, no error, and no note but D-SIGN', () => {
    expect(report.agency).toMatchObject({ kind: 'department', level: 'county' });
    expect(report.status).toBe('published');
    expect(told(findings).sort()).toEqual([
      'D-NUM warning',
      'D-PERIOD warning',
      'D-SIGN note',
      'D-WORDS warning',
    ]);
  });

  it('D-NUM: renumbers （3）（4） as （三）（四）', () => {
    const found = findings.find(({ check }) => check === 'D-NUM');
    expect(found?.details).toMatchObject({
      found: ['（3）', '（4）'],
      expected: ['（三）', '（四）'],
      run: ['（一）', '（二）', '（3）', '（4）', '（五）'],
    });
  });

  it('D-WORDS: writes 较好地完成了', () => {
    const found = findings.find(({ check }) => check === 'D-WORDS');
    expect(found?.sentence).toContain('较好的完成了信息公开年度工作任务');
    const mended = applyPatch(report, found?.mends[0]?.patch ?? []);
    expect(mended.chapters.overview).toContain('较好地完成了信息公开年度工作任务');
  });

  it('D-PERIOD: puts the sentence before the one on whom to ask', () => {
    const found = findings.find(({ check }) => check === 'D-PERIOD');
    expect(applyPatch(report, found?.mends[0]?.patch ?? []).chapters.overview).toContain(
      '改进情况。本报告所列数据的统计期限为2023年1月1日至2023年12月31日。如对本报告有任何疑问，',
    );
  });

  it('has only D-SIGN left once all mends are made', () => {
    let mended = report;
    for (;;) {
      const [mend] = runChecks(mended, {}).flatMap(({ mends }) => mends);
      if (!mend) break;
      mended = applyPatch(mended, mend.patch);
    }
    expect(told(runChecks(mended, {}))).toEqual(['D-SIGN note']);
  });

  it('with 新收/自然人 at 3 gives one T3-BAL and one N-NUM more', () => {
    const edited = applyPatch(
      report,
      editCells(report, [['requests/newlyReceived/naturalPerson', 3]]),
    );
    const errors = runChecks(edited, {}).filter(({ severity }) => severity === 'error');
    expect(told(errors)).toEqual(['N-NUM error', 'T3-BAL error']);
  });
});
