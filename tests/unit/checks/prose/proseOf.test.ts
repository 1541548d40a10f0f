import { expect, it } from 'vitest';
import { proseOf } from '@/checks/prose/proseOf';
import type { Agency, Report } from '@/report/report';
import { blankReport } from '@tests/helpers/smallReports';

it('reads a text anew once its agency is of another kind: 全区 is a government’s own number', () => {
  const blank = blankReport();
  const chapters = { ...blank.chapters, overview: '全区共收到政府信息公开申请5件。' };
  const of = (kind: Agency['kind']): Report => ({
    ...blank,
    chapters,
    agency: { ...blank.agency, kind },
  });
  const isSure = (report: Report) =>
    proseOf(report).find(({ text }) => text.address === 'chapters/overview')?.mentions[0]?.isSure;
  expect([isSure(of('department')), isSure(of('government'))]).toEqual([false, true]);
});
