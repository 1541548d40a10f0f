import { describe, expect, it } from 'vitest';
import { Preview } from '@/screens/import/preview.svelte';
import { Importing } from '@/state/importing.svelte';
import { NameIndex } from '@/state/importIdentity';
import { createMemoryStore } from '@/storage/memoryStore';
import { PRINTED_TITLE, printText } from '@tests/helpers/printText';
import { zeroReport } from '@tests/helpers/smallReports';

const GRANTED = 'requests/granted/business';
const PARTIAL = 'requests/partial/research';
const CLOCK = { now: () => new Date('2024-02-02T00:00:00Z') };

async function previewOf(
  ...reports: readonly Readonly<Record<string, string>>[]
): Promise<{ readonly importing: Importing; readonly preview: Preview }> {
  let ids = 0;
  const importing = new Importing(createMemoryStore(), CLOCK, () => `id-${(ids += 1)}`);
  for (const [index, cells] of reports.entries()) {
    const cell = (given: string, address: string): string => cells[address] ?? given;
    const text = printText(zeroReport(), 'rowPerLineTabs', { cell });
    await importing.readText(
      text.replace(PRINTED_TITLE, `甲县${index}局2023年政府信息公开工作年度报告`),
      'a',
    );
  }
  return { importing, preview: new Preview(importing) };
}

describe('stepping through the cells to look at', () => {
  it('goes from one to the next, through all reports, round and back', async () => {
    const { importing, preview } = await previewOf(
      { [GRANTED]: 'x1', [PARTIAL]: '3.5' },
      {},
      { [GRANTED]: '3.5' },
    );
    const [first, , third] = importing.reports.map(({ key }) => key);
    const goTo = (direction: 1 | -1): unknown => {
      preview.step(preview.target, direction);
      return preview.target;
    };
    const one = goTo(1) as { readonly item: string; readonly address: string };
    expect(one.item).toBe(first);
    expect(goTo(1)).toEqual({ item: first, address: PARTIAL });
    expect(goTo(1)).toEqual({ item: third, address: GRANTED });
    expect(preview.openItems).toEqual(new Set([first, third]));
    expect(goTo(1)).toEqual(one);
    expect(goTo(-1)).toEqual({ item: third, address: GRANTED });
  });

  it('leaves out what was corrected and what was confirmed, and the report is sure then', async () => {
    const { importing, preview } = await previewOf({
      [GRANTED]: '3.5',
      'requests/granted/total': '4',
    });
    const [item] = importing.reports;
    if (!item) throw new Error('No report was read');
    expect(preview.states.get(item.key)).toBe('look');
    expect(preview.correct(item, GRANTED, '四')).toBe(false);
    preview.confirm(item, GRANTED);
    expect(preview.openStopsOf(item.key).map(({ reason }) => reason.kind)).toEqual(['cellNotRead']);
    expect(preview.correct(item, GRANTED, '3')).toBe(true);
    expect(preview.openStopsOf(item.key).map(({ reason }) => reason.kind)).toContain(
      'totalDiffers',
    );
    for (const stop of preview.openStopsOf(item.key)) {
      const [now] = importing.reports;
      if (now) preview.confirm(now, stop.cells[0] ?? '');
    }
    expect(preview.states.get(item.key)).toBe('full');
    expect(preview.sureKeys).toEqual(new Set([item.key]));
    expect(importing.reports[0]?.report.unread).toBeUndefined();
  });
});

describe('near names', () => {
  it('keep a report from being sure until they are answered, once for all that have the name', async () => {
    const { importing, preview } = await previewOf({}, {});
    preview.libraryNames = new NameIndex(['乙市甲县0局']);
    const [first, second] = importing.reports;
    if (!first || !second) throw new Error('Two reports were not read');
    expect(preview.identityOf(first).near).toEqual(['乙市甲县0局']);
    expect(preview.states.get(first.key)).toBe('look');
    expect(preview.states.get(second.key)).toBe('full');
    preview.rename('甲县0局', '乙市甲县0局');
    expect(importing.reports[0]?.report.agency.name).toBe('乙市甲县0局');
    expect(preview.states.get(first.key)).toBe('full');
  });

  it('that are two organs are not asked about again', async () => {
    const { importing, preview } = await previewOf({});
    preview.libraryNames = new NameIndex(['乙市甲县0局']);
    const [item] = importing.reports;
    preview.keepApart('甲县0局', '乙市甲县0局');
    expect(item && preview.identityOf(item).near).toEqual([]);
  });
});
