import { cleanup, screen } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import { countFindings } from '@/checks/runChecks';
import type { Report } from '@/report/report';
import PlaceList from '@/screens/report/PlaceList.svelte';
import { openForTest } from '@tests/helpers/openReport';
import { showComponent } from '@tests/helpers/shown';
import { row, zeroReport } from '@tests/helpers/smallReports';

afterEach(cleanup);

function show(report: Report) {
  const open = openForTest(report);
  const given = { open, current: 'front', isReadOnly: false, ongo: () => undefined };
  showComponent(PlaceList as never, given as never);
  return open;
}

/** What stands at a place, by the titles of its badges. */
function badgesOf(name: string): readonly string[] {
  const link = screen.getByRole('link', { name: new RegExp(`^${name}`) });
  return Array.from(link.querySelectorAll<HTMLElement>('[title]'), ({ title }) => title);
}

it('counts errors, warnings and remarks of each chapter apart, as the library does in all', () => {
  const report = zeroReport(row('newlyReceived', { naturalPerson: 3, total: 3 }));
  const overview = `${report.chapters.overview}\n本单位较好的完成了任务，本年新收政府信息公开申请5件。`;
  const remark = { id: 'a', at: '', by: '', about: 'chapters/overview', text: '核', reply: '' };
  const open = show({
    ...report,
    chapters: { ...report.chapters, overview },
    reviews: [remark, { ...remark, settled: true }],
  });
  expect(badgesOf('一、总体情况')).toEqual(['1 处错误', '1 处提醒', '意见 1']);
  expect(badgesOf('三、申请办理')).toEqual(['1 处错误']);
  expect(badgesOf('二、主动公开')).toEqual(['未发现问题']);
  expect(countFindings(open.findings)).toMatchObject({ errors: 2, warnings: 1 });
});

it('tells what is merely to be filled in only where there is no error and no warning', () => {
  const cells = {
    ...row('newlyReceived', { total: null }),
    'disputes/reconsideration/total': null,
  };
  const broken = row('granted', { naturalPerson: 3, total: 4 });
  show(zeroReport({ ...cells, ...broken }, { status: 'drafting' }));
  expect(badgesOf('四、复议诉讼')).toEqual(['1 处待填']);
  expect(badgesOf('三、申请办理').some((title) => title.includes('待填'))).toBe(false);
});
