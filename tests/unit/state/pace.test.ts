import { beforeEach, describe, expect, it } from 'vitest';
import { Pace } from '@/state/pace';
import { ManualTimer } from '@tests/helpers/manualTimer';

let timer: ManualTimer;
let ran: number[];
let pace: Pace;

beforeEach(() => {
  timer = new ManualTimer();
  ran = [];
  pace = new Pace(timer, 250, () => ran.push(timer.time));
});

async function callEvery(ms: number, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    pace.call();
    await timer.advance(ms);
  }
}

describe('what keeps pace with calls', () => {
  it('runs at once after a quiet while', async () => {
    await callEvery(1_000, 3);
    expect(ran).toEqual([0, 1_000, 2_000]);
  });

  it('runs along with a call while they keep coming, not more often than it may, and after the last', async () => {
    await callEvery(50, 9);
    await timer.advance(1_000);
    // The first, the one after the rest, and once for those behind it.
    expect(ran).toEqual([0, 250, 600]);
    expect(timer.waiting).toBe(0);
  });

  it('does not run again where nothing was called for', async () => {
    pace.call();
    await timer.advance(5_000);
    expect(ran).toEqual([0]);
  });

  it('catches up on demand, and only with what it is behind', async () => {
    pace.call();
    pace.catchUp();
    expect(ran).toEqual([0]);
    await timer.advance(100);
    pace.call();
    pace.catchUp();
    pace.catchUp();
    await timer.advance(1_000);
    expect(ran).toEqual([0, 100]);
  });

  it('does nothing more once it is stopped', async () => {
    pace.call();
    pace.call();
    pace.stop();
    await timer.advance(1_000);
    expect(ran).toEqual([0]);
    expect(timer.waiting).toBe(0);
  });
});
