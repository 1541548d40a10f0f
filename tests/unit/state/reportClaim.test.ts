import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ClaimWorld, type ClaimWindow } from '@tests/helpers/claimWorld';

const CELLS = [
  'requests/granted/naturalPerson',
  'requests/partial/business',
  'disclosure/licensing/decisions',
];
const [A = '', B = '', C = ''] = CELLS;

interface Command {
  readonly do:
    'type' | 'takeOver' | 'kill' | 'leave' | 'sleep' | 'wake' | 'hide' | 'comeBack' | 'open';
  readonly window: number;
  readonly then: number;
}

const SLEPT_OVER_ITS_LEASE: Command[] = [
  { do: 'type', window: 0, then: 0 },
  { do: 'sleep', window: 0, then: 9_000 },
  { do: 'open', window: 0, then: 0 },
];

async function worldOf(hasLocks: boolean): Promise<ClaimWorld> {
  const world = new ClaimWorld(hasLocks);
  await world.begin();
  return world;
}

/** Opens a window and lets it come to know whether it may write. */
async function opened(world: ClaimWorld, cell: string): Promise<ClaimWindow> {
  const window = await world.openWindow(cell);
  await world.pass(1_000);
  return window;
}

describe.each([
  ['locks of the browser', true],
  ['leases in the store', false],
])('with %s', (_, hasLocks) => {
  it('the first window writes, the second follows and takes no edit', async () => {
    const world = await worldOf(hasLocks);
    const first = await opened(world, A);
    const second = await opened(world, B);
    expect([first.state, second.state]).toEqual(['here', 'elsewhere']);
    first.type();
    second.type();
    await world.pass(1_000);
    const stored = await world.stored();
    expect([first.storedIn(stored), second.storedIn(stored)]).toEqual([1, 0]);
    expect(second.report?.valueOf(A)).toBe(1);
    expect(second.report?.report).toEqual(stored);
  });

  it('taking over waits for what the other window has not stored yet', async () => {
    const world = await worldOf(hasLocks);
    const first = await opened(world, A);
    const second = await opened(world, B);
    first.type();
    second.takeOver();
    await world.pass(500);
    expect([first.state, second.state]).toEqual(['elsewhere', 'here']);
    expect(second.report?.valueOf(A)).toBe(1);
    expect([first.report?.isReadOnly, first.report?.hasUnsaved]).toEqual([true, false]);
    second.type();
    await world.pass(1_000);
    expect(first.report?.valueOf(B)).toBe(1);
  });

  it('taking over from a window that does not answer waits three seconds, and that one keeps its work', async () => {
    const world = await worldOf(hasLocks);
    const first = await opened(world, A);
    const second = await opened(world, B);
    first.type();
    first.sleep();
    second.takeOver();
    await world.pass(2_500);
    expect(second.state).toBe('asking');
    await world.pass(1_500);
    expect(second.state).toBe('here');
    second.type();
    await world.pass(1_000);
    await first.wake();
    await world.pass(4_000);
    expect(first.state).toBe('elsewhere');
    expect(first.report?.isReadOnly).toBe(true);
    expect(first.report?.valueOf(A)).toBe(1);
    expect(first.report?.hasUnsaved || first.storedIn(await world.stored()) === 1).toBe(true);
    expect(second.storedIn(await world.stored())).toBe(1);
  });

  it('a window that was killed leaves the report to the next one within ten seconds', async () => {
    const world = await worldOf(hasLocks);
    const first = await opened(world, A);
    first.type();
    await world.pass(1_000);
    const second = await opened(world, B);
    first.kill();
    await world.pass(10_000);
    expect(second.state).toBe('here');
    second.type();
    await world.pass(1_000);
    const stored = await world.stored();
    expect([first.storedIn(stored), second.storedIn(stored)]).toEqual([1, 1]);
  });

  it('a window that leaves the report lets another have it at once', async () => {
    const world = await worldOf(hasLocks);
    const first = await opened(world, A);
    const second = await opened(world, B);
    first.type();
    await first.leave();
    await world.pass(100);
    expect(second.state).toBe('here');
    expect(second.report?.valueOf(A)).toBe(1);
  });

  it('a page that is closed, or kept asleep by the browser, stands in no window’s way', async () => {
    const world = await worldOf(hasLocks);
    const first = await opened(world, A);
    first.type();
    await world.pass(1_000);
    first.hide();
    const second = await world.openWindow(B);
    await world.pass(200);
    expect(second.state).toBe('here');
    second.type();
    await world.pass(1_000);
    await first.comeBack();
    await world.pass(3_000);
    expect([first.state, second.state]).toEqual(['elsewhere', 'here']);
    expect(first.report?.valueOf(B)).toBe(1);
    await second.leave();
    await world.pass(1_000);
    expect(first.report?.isReadOnly).toBe(false);
  });

  it('a page that comes back before any other came goes on', async () => {
    const world = await worldOf(hasLocks);
    const first = await opened(world, A);
    first.hide();
    await world.pass(60_000);
    await first.comeBack();
    await world.pass(1_500);
    expect(first.report?.isReadOnly).toBe(false);
    const second = await opened(world, B);
    expect(second.state).toBe('elsewhere');
  });

  it('of two windows that ask at once one gets it, and the third way round too', async () => {
    const world = await worldOf(hasLocks);
    const windows = [await opened(world, A), await opened(world, B), await opened(world, C)];
    windows[1]?.takeOver();
    windows[2]?.takeOver();
    await world.pass(5_000);
    expect(world.editable).toHaveLength(1);
    windows[0]?.takeOver();
    await world.pass(5_000);
    expect(world.editable).toEqual([windows[0]]);
  });

  test('whatever windows do, at most one writes, nothing shown as saved is lost, and one can always go on', async () => {
    const command: fc.Arbitrary<Command> = fc.record({
      do: fc.constantFrom(
        'type',
        'type',
        'takeOver',
        'kill',
        'leave',
        'sleep',
        'wake',
        'hide',
        'comeBack',
        'open',
      ),
      window: fc.nat(3),
      then: fc.constantFrom(0, 20, 150, 400, 1_100, 2_600, 9_000),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 24 }), async (commands) => {
        const world = await worldOf(hasLocks);
        await opened(world, A);
        let hasSlept = false;
        for (const step of commands) {
          const window = world.windows[step.window % world.windows.length];
          if (step.do === 'open') {
            const cell = CELLS[world.windows.length];
            if (cell !== undefined) await world.openWindow(cell);
          } else if (step.do === 'sleep' || step.do === 'hide') hasSlept = true;
          if (step.do !== 'open') await window?.[step.do]();
          await world.pass(step.then);
          // One that slept finds out with its next look; until then its saves are refused.
          if (!hasSlept) expect(world.editable.length).toBeLessThanOrEqual(1);
        }
        for (const window of world.windows) await window.comeBack();
        await world.pass(15_000);
        const stored = await world.stored();
        for (const window of world.windows) {
          expect(window.storedIn(stored)).toBeGreaterThanOrEqual(Number(window.savedValue));
        }
        // A window whose lock was taken while it slept may be told of that after its next save.
        if (!hasLocks) expect(world.trespasses).toBe(0);
        const alive = world.windows.filter(({ isAlive }) => isAlive);
        expect(world.editable).toHaveLength(Math.min(alive.length, 1));
      }),
      { numRuns: 200, examples: [[SLEPT_OVER_ITS_LEASE]] },
    );
  });
});
