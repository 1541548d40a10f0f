import { beforeEach, describe, expect, it } from 'vitest';
import { D_DUP } from '@/checks/copies';
import { createHeader } from '@/report/header';
import type { Report } from '@/report/report';
import { addFormerName, findFormerNames, removeFormerName } from '@/state/formerNames';
import { mergeFormerNames } from '@/state/mergeAgencies';
import { loadNeighbourhood } from '@/state/neighbourhood';
import { reviewLibrary } from '@/state/reviewer';
import { systemTimer } from '@/platform/clock';
import { createMemoryStore } from '@/storage/memoryStore';
import { agencyKey } from '@/storage/reportStore';
import { OWN_SENTENCES, withOverview } from '@tests/helpers/neighbours';
import { zeroReport } from '@tests/helpers/smallReports';

let store = createMemoryStore();

beforeEach(() => {
  store = createMemoryStore();
});

const bureau = (name: string, changes: Partial<Report> = {}): Report =>
  withOverview(
    { ...zeroReport(), id: name, agency: { ...zeroReport().agency, name }, ...changes },
    OWN_SENTENCES,
  );

const load = (report: Report, isStopped = () => false) =>
  loadNeighbourhood(store, createHeader(report), { timer: systemTimer, isStopped });

describe('the neighbours of an open report', () => {
  const report = bureau('甲局');

  it('are the texts of its year, examples and itself left out', async () => {
    await store.putAll([
      report,
      bureau('乙局'),
      bureau('丙局', { year: 2022 }),
      bureau('示例局', { example: true }),
    ]);
    const near = await load(report);
    expect(near?.others?.map(({ agency }) => agency)).toEqual(['乙局']);
    expect(near && D_DUP.check(report, near)).toHaveLength(1);
  });

  it('are the same whether the library has looked at them or not, and then no text is read', async () => {
    await store.putAll([report, bureau('乙局'), bureau('丙局')]);
    const before = await load(report);
    const [headers, derived] = await Promise.all([store.listHeaders(), store.listDerived()]);
    await reviewLibrary(
      store,
      { headers, agencies: [], derived },
      { isStopped: () => false, told: () => undefined },
    );
    store = { ...store, loadMany: () => Promise.reject(new Error('No text was to be read')) };
    expect(await load(report)).toEqual(before);
  });

  it('are nobody where it was stopped', async () => {
    await store.putAll([report, bureau('乙局')]);
    expect(await load(report, () => true)).toBeUndefined();
  });

  it('hold the parts of a sum and the agencies without a report', async () => {
    const parts = [{ id: '甲局', agency: '甲局', revision: 0 }];
    const sum = bureau('某区', { scope: 'region', parts });
    await store.putAll([report, sum, bureau('乙局', { year: 2022 })]);
    const near = await load(sum);
    expect(near?.parts?.map(({ id }) => id)).toEqual(['甲局']);
    expect(near?.missing).toEqual(['乙局']);
  });
});

describe('former names', () => {
  const of = createHeader(bureau('新局'));

  it('are offered where an agency stopped reporting last year', () => {
    const headers = [
      of,
      bureau('旧局', { year: 2022 }),
      bureau('老局', { year: 2022 }),
      bureau('老局', { id: 'still' }),
      bureau('旧区', { year: 2022, scope: 'region' }),
      bureau('更早的局', { year: 2021 }),
    ].map((one) => ('figures' in one ? one : createHeader(one)));
    expect(findFormerNames(headers, of)).toEqual(['旧局']);
  });

  it('are kept with the list of agencies, each once, and taken back', async () => {
    await addFormerName(store, of, '旧局');
    await addFormerName(store, of, '老局');
    await addFormerName(store, of, '旧局');
    expect((await store.listAgencies())[0]).toEqual({
      key: agencyKey('新局', 'agency'),
      agency: of.agency,
      scope: 'agency',
      formerNames: ['老局', '旧局'],
    });
    await removeFormerName(store, of, '老局');
    expect((await store.listAgencies())[0]?.formerNames).toEqual(['旧局']);
  });

  it('of a backup come beside those that are known', () => {
    const row = { key: 'k', agency: of.agency, scope: 'agency' as const };
    expect(mergeFormerNames([row], [{ ...row, formerNames: ['旧局'] }])).toEqual([
      { ...row, formerNames: ['旧局'] },
    ]);
    expect(mergeFormerNames([{ ...row, formerNames: ['老局'] }], [])[0]?.formerNames).toEqual([
      '老局',
    ]);
    expect(mergeFormerNames([row], [])).toEqual([row]);
  });
});
