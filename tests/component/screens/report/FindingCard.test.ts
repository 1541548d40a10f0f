import { cleanup, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { FINDING_WORDS } from '@/messages/findings';
import type { Finding } from '@/checks/finding';
import { RULES, runChecks } from '@/checks/runChecks';
import type { Language } from '@/messages/messages';
import { zh } from '@/messages/zh';
import type { Report } from '@/report/report';
import FindingCard from '@/screens/report/FindingCard.svelte';
import { EXAMPLES } from '@tests/unit/checks/examples';
import { showComponent } from '@tests/helpers/shown';

afterEach(cleanup);

/** One finding of each rule, with its report. */
const found = RULES.map(({ id }): { id: string; report: Report; finding: Finding } => {
  for (const { report, previous, today, options } of EXAMPLES) {
    const context = { previous, today, options };
    const finding = runChecks(report, context).find(({ check }) => check === id);
    if (finding) return { id, report, finding };
  }
  throw new Error(`No example of ${id} is refused`);
});

function show(
  { report, finding }: { report: Report; finding: Finding },
  { language = 'zh', isReadOnly = false }: { language?: Language; isReadOnly?: boolean } = {},
) {
  const onmend = vi.fn();
  const onshow = vi.fn();
  const given = { finding, report, isReadOnly, onmend, onshow };
  showComponent(FindingCard as never, given as never, language);
  return { onmend, onshow, card: screen.getByRole('listitem') };
}

const first = () => {
  const [one] = found.filter(({ finding }) => finding.mends.length > 0);
  if (!one) throw new Error('No finding has a mend');
  return one;
};

describe('a finding’s card', () => {
  test.each(found)('of $id says rule and severity, its title and its mends', (one) => {
    for (const language of ['zh', 'en'] as const) {
      const words = FINDING_WORDS[language];
      const { card } = show(one, { language });
      const { check, severity, mends } = one.finding;
      expect(card.dataset).toMatchObject({ check, severity });
      const heading = within(card).getByRole('heading');
      expect(heading).toHaveTextContent(words.severity[severity]);
      expect(card.textContent).not.toMatch(/undefined|NaN/);
      for (const { kind } of mends) {
        expect(within(card).getByRole('button', { name: words.mends[kind] })).toBeEnabled();
      }
      cleanup();
    }
  });

  it('mends and shows on a click', async () => {
    const user = userEvent.setup();
    const one = first();
    const { onmend, onshow } = show(one);
    const [mend] = one.finding.mends;
    if (!mend) throw new Error('There is no mend');
    await user.click(screen.getByRole('button', { name: FINDING_WORDS.zh.mends[mend.kind] }));
    expect(onmend).toHaveBeenCalledExactlyOnceWith(mend);
    await user.click(screen.getByRole('button', { name: zh.report.showCells }));
    expect(onshow).toHaveBeenCalledOnce();
  });

  it('in a report that may only be read offers no mend', () => {
    show(first(), { isReadOnly: true });
    expect(screen.getAllByRole('button')).toHaveLength(1);
  });

  it('that was dismissed says why', () => {
    const { report, finding } = first();
    const { card } = show({ report, finding: { ...finding, dismissed: '机构改革划入' } });
    expect(card).toHaveTextContent('已说明：机构改革划入');
  });
});
