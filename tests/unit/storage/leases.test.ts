import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '@/storage/memoryStore';
import { LEASE_MS, type Leases } from '@/storage/leases';
import type { ReportStore } from '@/storage/reportStore';
import { openTestDatabase, reportOf } from './testDatabase';

const NOW = Date.UTC(2024, 0, 15);

const leaseOf = (owner: string, at = NOW) => ({ id: 'a', owner, until: at + LEASE_MS });

describe.each([
  ['in the database', async () => (await openTestDatabase()).store],
  ['in memory', () => Promise.resolve(createMemoryStore())],
])('a lease %s', (_, openStore) => {
  let store: ReportStore;
  let leases: Leases;

  beforeEach(async () => {
    store = await openStore();
    leases = await store.openLeases();
    await store.putAll([reportOf('a')]);
  });

  it('is one window’s until it gives it up', async () => {
    expect(await leases.take(leaseOf('x'), NOW)).toBe(true);
    expect(await leases.take(leaseOf('y'), NOW)).toBe(false);
    await leases.drop({ id: 'a', owner: 'y' });
    expect(await leases.take(leaseOf('y'), NOW)).toBe(false);
    await leases.drop({ id: 'a', owner: 'x' });
    expect(await leases.take(leaseOf('y'), NOW)).toBe(true);
  });

  it('of one that asks twice at once goes to one', async () => {
    const both = ['x', 'y'].map((owner) => leases.take(leaseOf(owner), NOW));
    expect((await Promise.all(both)).sort()).toEqual([false, true]);
  });

  it('runs out unless it is renewed', async () => {
    await leases.take(leaseOf('x'), NOW);
    expect(await leases.renew(leaseOf('x', NOW + 4_000))).toBe(true);
    expect(await leases.take(leaseOf('y', NOW + 9_000), NOW + 9_000)).toBe(false);
    expect(await leases.take(leaseOf('y', NOW + 12_000), NOW + 12_000)).toBe(true);
    expect(await leases.renew(leaseOf('x', NOW + 12_000))).toBe(false);
  });

  it('that another window had in between is lost, though nobody has it now', async () => {
    await leases.take(leaseOf('x'), NOW);
    await leases.seize(leaseOf('y'));
    await leases.drop({ id: 'a', owner: 'y' });
    expect(await leases.renew(leaseOf('x'))).toBe(false);
  });

  it('is had at once where its owner said that it is gone, or comes back itself', async () => {
    await leases.take(leaseOf('x'), NOW);
    expect(await leases.take(leaseOf('x'), NOW)).toBe(true);
    expect(await leases.take(leaseOf('y'), NOW, 'z')).toBe(false);
    expect(await leases.take(leaseOf('y'), NOW, 'x')).toBe(true);
  });

  it('made before the clock was set back by an hour locks nobody out for that hour', async () => {
    await leases.take(leaseOf('x', NOW + 3_600_000), NOW + 3_600_000);
    expect(await leases.take(leaseOf('y'), NOW)).toBe(true);
  });

  it('lets its owner save and nobody else', async () => {
    await leases.take(leaseOf('x'), NOW);
    expect((await store.save(reportOf('a', { title: '甲' }), 0, 'x')).kind).toBe('saved');
    await leases.seize(leaseOf('y'));
    expect(await store.save(reportOf('a', { title: '乙' }), 1, 'x')).toEqual({ kind: 'elsewhere' });
    await leases.drop({ id: 'a', owner: 'y' });
    expect(await store.save(reportOf('a', { title: '乙' }), 1, 'x')).toEqual({ kind: 'elsewhere' });
    expect(await store.load('a')).toMatchObject({ report: { title: '甲', revision: 1 } });
  });
});
