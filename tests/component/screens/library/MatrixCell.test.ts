import { cleanup, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it, test } from 'vitest';
import type { FindingCounts } from '@/checks/runChecks';
import type { CellValue, Report } from '@/report/report';
import { createHeader } from '@/report/header';
import MatrixCell from '@/screens/library/MatrixCell.svelte';
import { showComponent } from '@tests/helpers/shown';
import { row, zeroReport } from '@tests/helpers/smallReports';

afterEach(cleanup);

const CLEAN: FindingCounts = { errors: 0, warnings: 0, notes: 0, todos: 0, dismissed: 0 };

function show(
  counts: FindingCounts | undefined,
  changes: Partial<Report> = {},
  received: CellValue = 12,
): HTMLElement {
  const report = { ...zeroReport(row('newlyReceived', { total: received })), ...changes };
  showComponent(MatrixCell as never, { header: createHeader(report), counts } as never);
  return screen.getByRole('link');
}

describe('a report in the matrix', () => {
  it('is a link to it, named by agency and year', () => {
    const link = show(CLEAN);
    expect(link).toHaveAccessibleName('某某区某某局 2023');
    expect(link).toHaveAttribute('href', '#/report/r');
  });

  it('has the counts of errors and warnings; todo, notes and dismissed ones are no part of them', () => {
    const link = show({ errors: 2, warnings: 1, notes: 5, todos: 7, dismissed: 9 });
    expect(link.dataset).toMatchObject({ errors: '2', warnings: '1' });
    expect(link).toHaveAccessibleDescription('2 处错误 · 1 处提醒');
  });

  it('without findings says so, with counts of 0', () => {
    const link = show({ ...CLEAN, todos: 3 });
    expect(link.dataset).toMatchObject({ errors: '0', warnings: '0' });
    expect(link).toHaveAccessibleDescription('未发现问题');
  });

  it('has no counts while they are not known', () => {
    const link = show(undefined);
    expect(link).not.toHaveAttribute('data-errors');
    expect(link).not.toHaveAttribute('data-warnings');
    expect(link).toHaveAccessibleDescription('…');
  });

  it('that is being written says how far it is', () => {
    expect(show(CLEAN, { status: 'drafting' })).toHaveAccessibleDescription('编制中 6/6 章');
  });

  it('between writing and publication says its status', () => {
    expect(show(CLEAN, { status: 'returned' })).toHaveAccessibleDescription(/未发现问题/);
    expect(screen.getByRole('link')).not.toHaveAccessibleDescription('未发现问题');
  });

  test.each<[CellValue, string]>([
    [1234, '1,234'],
    [0, '0'],
    [null, '—'],
    ['/', '/'],
  ])('shows %j requests received as %s', (received, shown) => {
    show(CLEAN, {}, received);
    expect(screen.getByText(shown)).toBeInTheDocument();
  });
});
