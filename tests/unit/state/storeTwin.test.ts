import { describe, expect, it } from 'vitest';
import { memorySettings } from '@tests/helpers/memorySettings';
import { createHeader, type ReportHeader } from '@/report/header';
import { StoreTwin } from '@/state/storeTwin.svelte';
import { blankReport } from '@tests/helpers/smallReports';

const AT = '2024-01-15T02:00:00.000Z';

function headersOf(count: number, changes: Partial<ReportHeader> = {}): readonly ReportHeader[] {
  return Array.from({ length: count }, (_, index) => ({
    ...createHeader(blankReport()),
    id: `r${index}`,
    updatedAt: AT,
    ...changes,
  }));
}

describe('a store that is found empty', () => {
  it('is a first visit where nothing was noted', () => {
    const twin = new StoreTwin(memorySettings(new Map()));
    twin.meet('new');
    expect(twin.emptied).toBeUndefined();
  });

  it('was emptied where reports were noted, and is told again after a reload', () => {
    const settings = memorySettings(new Map());
    new StoreTwin(settings).note(headersOf(3));
    const twin = new StoreTwin(settings);
    twin.meet('new');
    expect(twin.emptied).toEqual({ reports: 3, changedAt: AT });
    twin.note([]);
    const later = new StoreTwin(settings);
    later.meet('found');
    expect(later.emptied).toEqual({ reports: 3, changedAt: AT });
  });

  it('held nothing of the user’s where only examples were noted', () => {
    const settings = memorySettings(new Map());
    new StoreTwin(settings).note(headersOf(3, { example: true }));
    const twin = new StoreTwin(settings);
    twin.meet('new');
    expect(twin.emptied).toBeUndefined();
  });

  it('is told where the browser says that it threw a damaged one away, noted or not', () => {
    const twin = new StoreTwin(memorySettings(new Map()));
    twin.meet('lost');
    expect(twin.emptied).toEqual({ reports: 0, changedAt: '' });
  });
});

describe('what is told of an emptied store', () => {
  function emptied(): { twin: StoreTwin; settings: ReturnType<typeof memorySettings> } {
    const settings = memorySettings(new Map());
    new StoreTwin(settings).note(headersOf(3));
    const twin = new StoreTwin(settings);
    twin.meet('new');
    return { twin, settings };
  }

  it('ends when the user knows, for good', () => {
    const { twin, settings } = emptied();
    twin.answer();
    expect(twin.emptied).toBeUndefined();
    const later = new StoreTwin(settings);
    later.meet('found');
    expect(later.emptied).toBeUndefined();
  });

  it('ends when as many reports are there again, not before', () => {
    const { twin } = emptied();
    twin.note(headersOf(2));
    expect(twin.emptied).toBeDefined();
    twin.note(headersOf(3));
    expect(twin.emptied).toBeUndefined();
  });

  it('is nothing where the note is not one of ours', () => {
    const settings = memorySettings(new Map());
    for (const text of ['', '{', '[]', 'null', '{"reports":"3"}']) {
      settings.write('store', text);
      const twin = new StoreTwin(settings);
      twin.meet('new');
      expect(twin.emptied).toBeUndefined();
    }
  });
});
