import { cleanup, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { afterEach, expect, it } from 'vitest';
import ElsewhereStrip from '@/screens/report/ElsewhereStrip.svelte';
import { ClaimWorld } from '@tests/helpers/claimWorld';
import { showComponent } from '@tests/helpers/shown';

afterEach(cleanup);

async function twoWindows() {
  const world = new ClaimWorld(false);
  await world.begin();
  const first = await world.openWindow('requests/granted/naturalPerson');
  await world.pass(1_000);
  const second = await world.openWindow('requests/partial/naturalPerson');
  await world.pass(1_000);
  return { world, first, second };
}

function show({ report: open, claim }: Awaited<ReturnType<typeof twoWindows>>['second']): void {
  const given = { open, claim, onsavefile: () => undefined, ontaken: () => undefined };
  showComponent(ElsewhereStrip as never, given as never);
}

it('offers to edit here, and says that it waits for the other window', async () => {
  const { world, first, second } = await twoWindows();
  show(second);
  first.sleep();
  expect(screen.getByRole('status').textContent).toContain('正在另一个窗口编辑');
  await userEvent.click(screen.getByRole('button', { name: '改在本窗口编辑' }));
  expect(screen.getByRole('button').textContent.trim()).toBe('正在等另一个窗口存好…');
  await first.wake();
  await world.pass(500);
  expect(second.state).toBe('here');
});

it('says loudly where this window still has what is stored nowhere, with the way into a file', async () => {
  const { world, first, second } = await twoWindows();
  show(first);
  first.type();
  first.sleep();
  second.takeOver();
  await world.pass(4_000);
  await first.wake();
  await world.pass(3_000);
  flushSync();
  expect(first.report?.hasUnsaved).toBe(true);
  expect(screen.getByRole('alert').textContent).toContain('没有写入');
  expect(screen.getByRole('button', { name: '存为文件' })).toBeTruthy();
});
