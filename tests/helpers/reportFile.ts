import type { CellAddress } from '@/editions/edition';
import type { Makers } from '@/formats/json/readReport';
import { applyPatch, editCells } from '@/report/patch';
import { createBlankReport, type CellValue, type Report } from '@/report/report';

export const HEAD = { generator: 'gongkai 0.1.0', exportedAt: '2024-01-15T02:03:04.000Z' };

/** Makers that can be told from what a file gives. */
export const MAKERS: Makers = {
  createId: () => 'made-id',
  now: () => '2024-02-01T00:00:00.000Z',
};

const encoder = new TextEncoder();

export function bytesOf(text: string): Uint8Array {
  return encoder.encode(text);
}

export function jsonBytes(value: unknown): Uint8Array {
  return bytesOf(JSON.stringify(value));
}

/** A bureau's blank report of 2023 in the 2021 form, with what the test is about. */
export function createReport(
  changes: Partial<Report> = {},
  cells: Readonly<Record<CellAddress, CellValue>> = {},
): Report {
  const blank = createBlankReport({
    id: '0b0e7a52-6f0d-4c0e-9f1e-2f4f3f0a9f11',
    now: '2024-01-10T01:00:00.000Z',
    agency: {
      name: '余杭区应急管理局',
      kind: 'department',
      level: 'county',
      region: '浙江省杭州市余杭区',
    },
    year: changes.year ?? 2023,
    edition: changes.edition ?? '2021',
    scope: 'agency',
  });
  return applyPatch({ ...blank, ...changes }, editCells(blank, Object.entries(cells)));
}

/** The parts of a file by hand, as another program may write it. */
export function fileOf(reports: unknown, changes: Readonly<Record<string, unknown>> = {}): unknown {
  return { format: 'gongkai-reports', version: 1, ...changes, reports };
}

/** A report with nothing but what the format requires. */
export function smallestReport(changes: Readonly<Record<string, unknown>> = {}): object {
  return {
    agency: { name: '平潭综合实验区' },
    year: 2020,
    edition: '2019',
    tables: {},
    ...changes,
  };
}
