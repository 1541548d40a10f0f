import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalReport } from '@/formats/json/canonical';
import { parseReportFile } from '@/formats/json/parseFile';
import { serializeFile } from '@/formats/json/serializeFile';
import type { Report } from '@/report/report';
import { arbitraryReports } from '@tests/helpers/arbitraryReport';
import { REAL_REPORT_IDS, realReport } from '@tests/helpers/realReports';
import { HEAD, MAKERS, bytesOf, createReport } from '@tests/helpers/reportFile';

const LIBRARY = {
  agencies: [
    {
      name: '余杭区应急管理局',
      kind: 'department',
      level: 'county',
      region: '',
      scope: 'agency',
      formerNames: ['余杭区安监局'],
    },
  ],
  decks: [{ title: '全区情况' }],
  views: [],
} as const;

function readBack(text: string): readonly Report[] {
  const read = parseReportFile(bytesOf(text), MAKERS);
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  expect(read.value.isDamaged).toBe(false);
  return read.value.reports.map((one) => {
    if (!one.ok) throw new Error(JSON.stringify(one.failure));
    expect(one.notices).toEqual([]);
    return one.report;
  });
}

/** Freezes what the program must not change; a write to it throws. */
function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(freeze);
    Object.freeze(value);
  }
  return value;
}

describe('writing a report file', () => {
  it('gives each part of the head and each report a line of its own', () => {
    const first = createReport();
    const second = createReport({ id: 'second', year: 2022 });
    const lines = serializeFile([first, second], HEAD, LIBRARY).split('\n');
    expect(lines.slice(0, 6)).toEqual([
      '{',
      '  "format": "gongkai-reports",',
      '  "version": 1,',
      '  "generator": "gongkai 0.1.0",',
      '  "exportedAt": "2024-01-15T02:03:04.000Z",',
      '  "reports": [',
    ]);
    expect(lines[6]).toBe(`    ${canonicalReport(first)},`);
    expect(lines[7]).toBe(`    ${canonicalReport(second)}`);
    expect(lines[9]).toMatch(/^ {2}"library": \{"agencies":\[\{"name":"余杭区应急管理局",/);
    expect(lines[10]).toMatch(/^ {2}"sha256": "[0-9a-f]{64}"$/);
    expect(lines.slice(11)).toEqual(['}', '']);
  });

  it('sums up reports and library in canonical form with SHA-256', () => {
    const report = createReport();
    const sumOf = (text: string): unknown => (JSON.parse(text) as { sha256: unknown }).sha256;
    const hash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
    expect(sumOf(serializeFile([report], HEAD))).toBe(
      hash(`{"reports":[${canonicalReport(report)}]}`),
    );
    expect(sumOf(serializeFile([report], HEAD, LIBRARY))).toBe(
      hash(`{"reports":[${canonicalReport(report)}],"library":${JSON.stringify(LIBRARY)}}`),
    );
  });

  it('brings any reports back byte for byte, and changes none of them', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(arbitraryReports(), (reports) => {
        const before = reports.map(canonicalReport);
        const again = readBack(serializeFile(freeze(reports), HEAD));
        expect(again.map(canonicalReport)).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  it.each(REAL_REPORT_IDS)('brings the published figures of %s back', (id) => {
    const report = realReport(id);
    const [again] = readBack(serializeFile([report], HEAD));
    expect(again?.tables).toEqual(report.tables);
  });

  it('brings the library of a backup back', () => {
    const read = parseReportFile(bytesOf(serializeFile([], HEAD, LIBRARY)), MAKERS);
    expect(read.ok && read.value.reports).toEqual([]);
    expect(read.ok && read.value.library).toEqual({ ok: true, value: LIBRARY });
    expect(read.ok && read.value.isDamaged).toBe(false);
  });
});
