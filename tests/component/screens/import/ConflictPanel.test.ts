import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { compareReports } from '@/formats/json/compare';
import { zh } from '@/messages/zh';
import type { Report } from '@/report/report';
import ConflictPanel from '@/screens/import/ConflictPanel.svelte';
import { createReport } from '@tests/helpers/reportFile';
import WithMessages from '@tests/helpers/WithMessages.svelte';

afterEach(cleanup);

function show(mine: Partial<Report>, theirs: Partial<Report>): void {
  const [comparison] = compareReports([createReport(theirs)], [createReport(mine)]);
  render(WithMessages, {
    source: { language: 'zh', words: zh },
    component: ConflictPanel,
    given: { comparison, choice: undefined, onchoose: () => undefined },
  });
}

const cells = () => screen.getAllByRole('cell');
const marked = () => cells().map((cell) => cell.querySelector('mark')?.textContent);

describe('two versions of a paragraph', () => {
  it('stand whole, with the signs marked in which they differ', () => {
    show({ preface: '全年公开信息12条。' }, { preface: '全年公开信息135条。' });
    expect(cells().map((cell) => cell.textContent)).toEqual([
      '全年公开信息12条。',
      '全年公开信息135条。',
    ]);
    expect(marked()).toEqual(['2', '35']);
  });

  it('show markup of a file as the signs that it is', () => {
    show({ preface: '共<b>1</b>条' }, { preface: '共<img src=x>条' });
    expect(cells()[1]?.textContent).toBe('共<img src=x>条');
    expect(document.querySelector('td img')).toBeNull();
  });

  it('are not marked where only one version has the paragraph', () => {
    show({ preface: '甲' }, { preface: '甲\n乙' });
    expect(marked()).toEqual([undefined, undefined]);
  });
});
