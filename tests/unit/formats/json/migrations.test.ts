import { describe, expect, it } from 'vitest';
import { FILE_VERSION, MIGRATIONS, migrateFile, type Migration } from '@/formats/json/migrations';
import { parseReportFile } from '@/formats/json/parseFile';
import { MAKERS, fileOf, jsonBytes, smallestReport } from '@tests/helpers/reportFile';

/** Made-up steps: version 2 calls the list `reports`, version 3 gives each report its edition. */
const steps: readonly Migration[] = [
  ({ sheets, ...file }) => ({ ...file, reports: sheets }),
  (file) => ({
    ...file,
    reports: Array.isArray(file['reports'])
      ? file['reports'].map((report: object) => ({ edition: '2019', ...report }))
      : file['reports'],
  }),
];

const report = Object.fromEntries(
  Object.entries(smallestReport()).filter(([key]) => key !== 'edition'),
);

describe('migrations', () => {
  it('are as many as lead to the version that is written, of which there is one', () => {
    expect(MIGRATIONS).toHaveLength(0);
    expect(FILE_VERSION).toBe(1);
  });

  it.each([
    ['1', { version: 1, sheets: [report] }],
    ['2', { version: 2, reports: [report] }],
    ['3', { version: 3, reports: [smallestReport()] }],
  ])('lead a file of version %s to the newest by the steps above it', (_version, file) => {
    const given = { format: 'gongkai-reports', ...file };
    const before = JSON.stringify(given);
    const read = parseReportFile(jsonBytes(given), MAKERS, steps);
    const [one] = read.ok ? read.value.reports : [];
    expect(one?.ok && one.report.edition).toBe('2019');
    expect(read.ok && read.value.version).toBe(file.version);
    expect(migrateFile(given, file.version, steps)['version']).toBe(3);
    expect(JSON.stringify(given)).toBe(before);
  });

  it('do not reach above the newest version', () => {
    const newer = jsonBytes(fileOf([report], { version: 4 }));
    expect(parseReportFile(newer, MAKERS, steps)).toEqual({
      ok: false,
      failure: { kind: 'newerVersion', found: 4, supported: 3 },
    });
  });

  it('leave what they do not recognise to the schema, which names it', () => {
    const bare = { format: 'gongkai-reports', version: 1 };
    expect(parseReportFile(jsonBytes(bare), MAKERS, steps)).toEqual({
      ok: false,
      failure: { kind: 'missing', path: 'reports' },
    });
  });
});
