import { beforeEach, describe, expect, it } from 'vitest';
import { Autosave } from '@/state/autosave';
import { ManualTimer, settle } from '@tests/helpers/manualTimer';

let timer: ManualTimer;
/** When each save began. */
let saves: number[];
let running: (() => void)[];
let holds: boolean;
let autosave: Autosave;

beforeEach(() => {
  timer = new ManualTimer();
  saves = [];
  running = [];
  holds = false;
  autosave = new Autosave(timer, () => {
    saves.push(timer.time);
    return holds ? new Promise<void>((resolve) => running.push(resolve)) : Promise.resolve();
  });
});

describe('saving by itself', () => {
  it('happens within 400 ms of the last edit, once for a burst of edits', async () => {
    for (const pause of [0, 50, 120, 90]) {
      await timer.advance(pause);
      autosave.touch();
    }
    const last = timer.time;
    await timer.advance(5_000);
    expect(saves).toHaveLength(1);
    expect((saves[0] ?? Infinity) - last).toBeLessThanOrEqual(400);
    expect(timer.waiting).toBe(0);
  });

  it('does not happen without an edit', async () => {
    await timer.advance(60_000);
    expect(saves).toEqual([]);
  });

  it.each([50, 100, 250, 299])(
    'happens at least every two seconds while an edit comes every %i ms',
    async (pause) => {
      const edits: number[] = [];
      while (timer.time < 10_000) {
        autosave.touch();
        edits.push(timer.time);
        await timer.advance(pause);
      }
      await timer.advance(2_000);
      const ends = [0, ...saves];
      for (const [index, begun] of saves.entries()) {
        expect(begun - (ends[index] ?? 0)).toBeLessThanOrEqual(2_000 + pause);
      }
      for (const edit of edits) {
        const saved = saves.find((begun) => begun >= edit);
        expect((saved ?? Infinity) - edit).toBeLessThanOrEqual(2_000);
      }
    },
  );

  it('is forgotten on demand', async () => {
    autosave.touch();
    autosave.cancel();
    await timer.advance(5_000);
    expect(saves).toEqual([]);
  });
});

describe('saving on demand', () => {
  it('happens at once and leaves nothing planned', async () => {
    autosave.touch();
    await autosave.flush();
    expect(saves).toEqual([0]);
    expect(timer.waiting).toBe(0);
  });

  it('waits for the save that is running, then saves what came meanwhile', async () => {
    holds = true;
    autosave.touch();
    await timer.advance(300);
    let isDone = false;
    const flushed = autosave.flush().then(() => {
      isDone = true;
    });
    await settle();
    expect(saves).toHaveLength(1);
    running[0]?.();
    await settle();
    expect(saves).toHaveLength(2);
    expect(isDone).toBe(false);
    running[1]?.();
    await flushed;
    expect(isDone).toBe(true);
  });

  it('never runs two saves at a time, however often it is asked', async () => {
    holds = true;
    const flushes = [autosave.flush(), autosave.flush(), autosave.flush()];
    for (let turn = 1; turn <= 3; turn += 1) {
      await settle();
      expect(saves).toHaveLength(turn);
      running[turn - 1]?.();
    }
    await Promise.all(flushes);
  });

  it('works again after a save that broke', async () => {
    let isBroken = true;
    const shaky = new Autosave(timer, () => {
      if (isBroken) return Promise.reject(new Error('broken'));
      saves.push(timer.time);
      return Promise.resolve();
    });
    await expect(shaky.flush()).rejects.toThrow('broken');
    isBroken = false;
    await shaky.flush();
    expect(saves).toEqual([0]);
  });

  it('does not take over the failure of the save before it', async () => {
    let count = 0;
    const shaky = new Autosave(timer, () => {
      count += 1;
      return count === 1 ? Promise.reject(new Error('broken')) : Promise.resolve();
    });
    const [first, second] = await Promise.allSettled([shaky.flush(), shaky.flush()]);
    expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
    expect(count).toBe(2);
  });
});
