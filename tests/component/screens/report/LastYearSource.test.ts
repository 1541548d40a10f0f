import { cleanup, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { createHeader, type ReportHeader } from '@/report/header';
import LastYearSource from '@/screens/report/LastYearSource.svelte';
import type { LastYear } from '@/state/neighbours';
import { showComponent } from '@tests/helpers/shown';
import { zeroReport } from '@tests/helpers/smallReports';

afterEach(cleanup);

const header = createHeader(zeroReport({}, { year: 2022 }));

function show(
  lastYear: LastYear<ReportHeader> | undefined,
  { candidates = ['原局'], isReadOnly = false } = {},
) {
  const onlink = vi.fn();
  const onunlink = vi.fn();
  showComponent(
    LastYearSource as never,
    { lastYear, year: 2022, candidates, isReadOnly, onlink, onunlink } as never,
  );
  return { onlink, onunlink };
}

it('says nothing where last year’s report was found under the agency’s own name', () => {
  show({ header, count: 1, formerName: undefined });
  expect(screen.queryByRole('region')).toBeNull();
});

it('says nothing where there is no other name to choose', () => {
  show(undefined, { candidates: [] });
  expect(screen.queryByRole('region')).toBeNull();
});

it('offers the names that last year’s report may stand under', async () => {
  const { onlink } = show(undefined);
  const link = screen.getByRole('button', { name: '作为上年报告' });
  expect(link).toBeDisabled();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '原来的名称' }), '原局');
  await userEvent.click(link);
  expect(onlink).toHaveBeenCalledExactlyOnceWith('原局');
});

it('says under which former name it was found, and takes that back', async () => {
  const { onunlink } = show({ header, count: 1, formerName: '原局' });
  expect(screen.getByRole('region', { name: '上年报告' })).toHaveTextContent(
    '原名称“原局”的 2022 年度报告',
  );
  await userEvent.click(screen.getByRole('button', { name: '取消' }));
  expect(onunlink).toHaveBeenCalledExactlyOnceWith('原局');
});

it('says which of several it is', () => {
  show({ header, count: 2, formerName: undefined });
  expect(screen.getByRole('region')).toHaveTextContent('2022 年度有 2 份报告，取最后修改的一份');
});

it('changes nothing where nothing may be written', () => {
  show({ header, count: 1, formerName: '原局' }, { isReadOnly: true });
  expect(screen.queryByRole('button')).toBeNull();
});
