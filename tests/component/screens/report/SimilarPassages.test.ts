import { cleanup, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { D_DUP } from '@/checks/copies';
import type { NeighbourDetails } from '@/checks/neighbourDetails';
import SimilarPassages from '@/screens/report/SimilarPassages.svelte';
import { pairPassages } from '@/screens/report/passagePairs';
import { OWN_SENTENCES, printOf, withOverview } from '@tests/helpers/neighbours';
import { showComponent } from '@tests/helpers/shown';
import { zeroReport } from '@tests/helpers/smallReports';
import type { LoadOutcome } from '@/storage/reportStore';

afterEach(cleanup);

const said = (count: string): string =>
  `全年通过门户网站主动公开各类政府信息${count}条，同比有所增长。`;
const own = withOverview(zeroReport(), [...OWN_SENTENCES, said('1,203')]);
const other = withOverview(
  { ...zeroReport(), id: 'other', agency: { ...own.agency, name: '别的局' } },
  [said('98'), ...OWN_SENTENCES.slice(0, 8), '这一句是对方自己写的，本报告里没有这样的话。'],
);

function show(outcome: LoadOutcome) {
  const [finding] = D_DUP.check(own, { others: [printOf(other)] });
  const onclose = vi.fn();
  const load = vi.fn(() => Promise.resolve(outcome));
  const details = finding?.details as Extract<NeighbourDetails, { kind: 'similar' }>;
  showComponent(SimilarPassages as never, { report: own, details, load, onclose } as never);
  return { load, onclose };
}

const rows = () => screen.getAllByRole('row').slice(1);

describe('the passages that two reports share', () => {
  it('stand side by side in the order of ours, each under whose they are', async () => {
    const { load } = show({ kind: 'loaded', report: other });
    expect(await screen.findByRole('columnheader', { name: '别的局 2023 年度' })).toBeVisible();
    expect(load).toHaveBeenCalledWith('other');
    expect(rows()).toHaveLength(9);
    const [ours, theirs] = within(rows()[0] as HTMLElement).getAllByRole('cell');
    expect(ours).toHaveTextContent(OWN_SENTENCES[0] ?? '');
    expect(theirs).toHaveTextContent(OWN_SENTENCES[0] ?? '');
  });

  it('are lit but for their numbers', () => {
    const [pair] = [...pairPassages(own, other, 'overview')].reverse();
    expect(pair?.ours.filter(({ isSame }) => !isSame).map(({ text }) => text)).toEqual(['1,203']);
    expect(pair?.theirs.filter(({ isSame }) => !isSame).map(({ text }) => text)).toEqual(['98']);
  });

  it('are told as unreadable where the other report is', async () => {
    show({ kind: 'unreadable' });
    expect(await screen.findByRole('alert')).toHaveTextContent('读不出来');
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('are closed with the button', async () => {
    const { onclose } = show({ kind: 'loaded', report: other });
    await userEvent.click(await screen.findByRole('button', { name: '关闭' }));
    expect(onclose).toHaveBeenCalledOnce();
  });
});
