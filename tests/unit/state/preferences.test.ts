import { describe, expect, it } from 'vitest';
import type { Settings } from '@/platform/settings';
import { Preferences } from '@/state/preferences.svelte';
import { memorySettings } from '@tests/helpers/memorySettings';

function settingsOf(given: Readonly<Record<string, string>> = {}): Settings {
  return memorySettings(new Map(Object.entries(given)));
}

describe('how tables are shown', () => {
  it('is the official paper at its own size until something else is chosen', () => {
    const { tableView, tableZoom } = new Preferences(settingsOf());
    expect([tableView, tableZoom]).toEqual(['official', 100]);
  });

  it('is kept for the next visit', () => {
    const settings = settingsOf();
    const first = new Preferences(settings);
    first.chooseTableView('compact');
    first.chooseTableZoom(125);
    const { tableView, tableZoom } = new Preferences(settings);
    expect([tableView, tableZoom]).toEqual(['compact', 125]);
  });

  it.each([{ tableView: 'sideways' }, { tableZoom: '1000' }, { tableZoom: 'NaN' }])(
    'is the default where what was kept makes no sense: %j',
    (given) => {
      const { tableView, tableZoom } = new Preferences(settingsOf(given));
      expect([tableView, tableZoom]).toEqual(['official', 100]);
    },
  );
});
