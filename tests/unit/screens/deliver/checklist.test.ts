import { describe, expect, it } from 'vitest';
import { runChecks } from '@/checks/runChecks';
import { deliver } from '@/messages/zh/deliver';
import { publicationList } from '@/screens/deliver/checklist';
import { blankReport, row, zeroReport } from '@tests/helpers/smallReports';

const words = deliver.list;
const at = (today: string) => ({ today, words });

describe('the list before publication', () => {
  it('has everything in order for a sound report in time', () => {
    const report = zeroReport({}, { status: 'approved' });
    const items = publicationList(report, runChecks(report, {}), at('2024-01-20'));
    expect(items.filter(({ isInOrder }) => !isInOrder).map(({ id }) => id)).toEqual([]);
    expect(items[0]?.text).toBe('应于 2024-01-31 前公布，还有 11 天');
  });

  it('tells of the item that a finding stands against', () => {
    const report = zeroReport(row('newlyReceived', { naturalPerson: 3, total: 3 }));
    const items = publicationList(report, runChecks(report, {}), at('2024-01-20'));
    expect(items.find(({ id }) => id === 'balance')?.isInOrder).toBe(false);
    expect(items.find(({ id }) => id === 'period')?.isInOrder).toBe(true);
  });

  it('lets a finding rest that was explained', () => {
    const report = zeroReport(row('newlyReceived', { naturalPerson: 3, total: 3 }));
    const explained = runChecks(report, {}).map((finding) => ({ ...finding, dismissed: '已核' }));
    const items = publicationList(report, explained, at('2024-01-20'));
    expect(items.every(({ isInOrder }) => isInOrder)).toBe(true);
  });

  it('tells how late it is only of a report that is not published', () => {
    const approved = zeroReport({}, { status: 'approved' });
    expect(publicationList(approved, [], at('2024-02-03'))[0]).toEqual({
      id: 'deadline',
      text: '应于 2024-01-31 前公布，已过 3 天',
      isInOrder: false,
    });
    const published = zeroReport({}, { status: 'published' });
    expect(publicationList(published, [], at('2026-02-03'))[0]?.id).toBe('balance');
    const dated = { ...published, publication: { date: '2024-01-30', url: '' } };
    expect(publicationList(dated, [], at('2026-02-03'))[0]).toMatchObject({ isInOrder: true });
    const late = { ...published, publication: { date: '2024-02-01', url: '' } };
    expect(publicationList(late, [], at('2026-02-03'))[0]).toMatchObject({ isInOrder: false });
  });

  it('names no day where the law names none', () => {
    const { agency, ...rest } = blankReport({}, { status: 'approved' });
    const town = { ...rest, agency: { ...agency, kind: 'township' as const } };
    expect(publicationList(town, [], at('2024-02-03')).some(({ id }) => id === 'deadline')).toBe(
      false,
    );
  });
});
