import { cleanup, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { FINDING_WORDS } from '@/messages/findings';
import type { Finding } from '@/checks/finding';
import { RULES, runChecks } from '@/checks/runChecks';
import type { Language } from '@/messages/messages';
import type { Report } from '@/report/report';
import FindingCard from '@/screens/report/FindingCard.svelte';
import { EXAMPLES } from '@tests/unit/checks/examples';
import { showComponent } from '@tests/helpers/shown';

afterEach(cleanup);

/** One finding of each rule, with its report. */
const found = RULES.map(({ id }): { id: string; report: Report; finding: Finding } => {
  for (const { report, previous, today, options, near } of EXAMPLES) {
    const context = { previous, today, options, ...near };
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
  const ondismiss = vi.fn();
  const onwithdraw = vi.fn();
  const given = { finding, report, isReadOnly, onmend, onshow, ondismiss, onwithdraw };
  showComponent(FindingCard as never, given as never, language);
  return { onmend, onshow, ondismiss, onwithdraw, card: screen.getByRole('listitem') };
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
    await user.click(screen.getByRole('button', { name: FINDING_WORDS.zh.show.cells }));
    expect(onshow).toHaveBeenCalledExactlyOnceWith('cells');
  });

  it('in a report that may only be read offers no mend', () => {
    show(first(), { isReadOnly: true });
    const names = screen.getAllByRole('button').map((button) => button.textContent.trim());
    expect(names).toEqual([FINDING_WORDS.zh.show.cells, FINDING_WORDS.zh.rules.open]);
  });

  it('is dismissed with a reason, and not without one', async () => {
    const user = userEvent.setup();
    const { ondismiss } = show(first());
    await user.click(screen.getByRole('button', { name: '说明原因' }));
    const box = screen.getByRole('textbox');
    expect(box).toHaveFocus();
    expect(screen.getByRole('button', { name: '确定' })).toBeDisabled();
    await user.type(box, '  ');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(ondismiss).not.toHaveBeenCalled();
    await user.type(box, '机构改革划入');
    await user.click(screen.getByRole('button', { name: '确定' }));
    expect(ondismiss).toHaveBeenCalledExactlyOnceWith('机构改革划入');
  });

  it('offers the reasons that its rule knows', async () => {
    const user = userEvent.setup();
    const one = found.find(({ id }) => id === 'X-CARRY');
    if (!one) throw new Error('There is no X-CARRY');
    const { ondismiss } = show(one);
    await user.click(screen.getByRole('button', { name: '说明原因' }));
    await user.click(screen.getByRole('button', { name: '机构改革划转' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(ondismiss).toHaveBeenCalledExactlyOnceWith('机构改革划转');
  });

  it('that was dismissed says why, and the reason can be taken back', async () => {
    const user = userEvent.setup();
    const { report, finding } = first();
    const { card, onwithdraw } = show({
      report,
      finding: { ...finding, dismissed: '机构改革划入' },
    });
    expect(card).toHaveTextContent('已说明：机构改革划入');
    await user.click(screen.getByRole('button', { name: '撤回说明' }));
    expect(onwithdraw).toHaveBeenCalledOnce();
  });
});
