import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { house } from '../../../.ci/houseRules';

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: { plugins: { house }, rules: { 'house/import-table': 'error' } },
});

/** What the rule says about one import of a file in src/. */
async function complaint(filePath: string, specifier: string): Promise<string | undefined> {
  const [result] = await eslint.lintText(`import '${specifier}';`, { filePath });
  return result?.messages[0]?.message;
}

describe('house/import-table', () => {
  test('a forbidden import is told with what is allowed and the way out', async () => {
    expect(await complaint('src/checks/rule.js', '@/storage/database')).toBe(
      'checks may import report, editions and lib, not storage. ' +
        'Take what you need as an argument, or move it to report/.',
    );
  });

  test('a relative way round the table is found too', async () => {
    expect(await complaint('src/metrics/figure.js', '../charts/config')).toMatch(
      /^metrics may import/,
    );
    expect(await complaint('src/formats/json/read.js', '../../state/library')).toMatch(
      /^formats may import/,
    );
  });

  test.each([
    ['src/checks/rule.js', '@/report/report'],
    ['src/checks/rule.js', '@/lib/result'],
    ['src/formats/json/read.js', '../draft'],
    ['src/screens/library/rows.js', '@/grid/navigation'],
    ['src/state/reading.js', '@/formats/read.worker.ts?worker-source'],
    ['src/storage/database.js', 'dexie'],
    ['src/charts/canvas.js', 'chart.js/auto'],
    ['src/main.js', '@/state/library'],
    ['tests/unit/x.js', '@/storage/database'],
  ])('%s may import %s', async (file, specifier) => {
    expect(await complaint(file, specifier)).toBeUndefined();
  });

  test.each([
    ['src/screens/library/rows.js', 'dexie', 'screens may not import dexie: only storage may'],
    ['src/screens/trends/trend.js', 'chart.js', 'only charts may'],
    ['src/report/report.js', 'svelte', 'report may not import svelte'],
    ['src/grid/model.js', 'lodash', 'no folder may until .ci/importTable.js'],
  ])('%s may not import %s', async (file, specifier, words) => {
    expect(await complaint(file, specifier)).toContain(words);
  });

  test('imports are relative inside of a folder and begin with @/ across', async () => {
    expect(await complaint('src/report/sum.js', '@/report/report')).toContain('are relative');
    expect(await complaint('src/checks/rule.js', '../report/sum')).toContain("'@/report/sum'");
  });

  test('a folder that the table does not know must be given a row', async () => {
    expect(await complaint('src/things/thing.js', 'svelte')).toContain('not in the import table');
  });
});
