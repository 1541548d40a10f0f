import { describe, expect, test } from 'vitest';
import {
  addCounts,
  countPlaywright,
  countVitest,
  namePlaywrightFailures,
  nameVitestFailures,
} from '../../../.ci/counts.mjs';

const quiet = { success: true, numPassedTests: 3, numFailedTests: 0, numPendingTests: 1 };
const goodFile = { status: 'passed', assertionResults: [{ status: 'passed' }] };

describe('countVitest', () => {
  test('counts what passed, failed and was skipped', () => {
    expect(countVitest({ ...quiet, testResults: [goodFile] })).toEqual({
      passed: 3,
      failed: 0,
      skipped: 1,
    });
  });

  test('counts a file that could not be loaded as a failure', () => {
    const brokenFile = { status: 'failed', assertionResults: [] };
    const report = { ...quiet, success: false, testResults: [goodFile, brokenFile] };
    expect(countVitest(report).failed).toBe(1);
  });

  test('counts an error outside of any test as a failure', () => {
    expect(countVitest({ ...quiet, success: false, testResults: [goodFile] }).failed).toBe(1);
  });
});

describe('countPlaywright', () => {
  test('counts a test that passed only at a second try as failed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  test('counts an error outside of any test as a failure', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    expect(countPlaywright({ stats, errors: [{ message: 'no tests' }] }).failed).toBe(1);
  });
});

describe('the names of what failed', () => {
  test('carry the file, the test and the reason', () => {
    const failed = { status: 'failed', fullName: 'adds up', failureMessages: ['expected 1'] };
    const file = { name: 'sum.test.ts', status: 'failed', assertionResults: [failed] };
    expect(nameVitestFailures({ testResults: [file] })).toEqual([
      'sum.test.ts > adds up: expected 1',
    ]);
  });

  test('carry a file that could not be loaded', () => {
    const file = { name: 'a.test.ts', status: 'failed', message: 'no such', assertionResults: [] };
    expect(nameVitestFailures({ testResults: [file] })).toEqual(['a.test.ts: no such']);
  });

  test('carry what failed in a browser, however deep it is nested, and errors outside of tests', () => {
    const spec = (status: string) => ({
      title: `is ${status}`,
      file: 'a.spec.ts',
      ok: status === 'expected',
      tests: [{ projectName: 'hosted', status, results: [{}, { error: { message: 'lost' } }] }],
    });
    const inner = { title: 'inner', specs: [spec('unexpected'), spec('expected'), spec('flaky')] };
    const report = {
      suites: [{ title: 'a.spec.ts', suites: [inner] }],
      errors: [{ message: 'no tests' }],
    };
    expect(namePlaywrightFailures(report)).toEqual([
      '[hosted] a.spec.ts > is unexpected: lost',
      '[hosted] a.spec.ts > is flaky: lost',
      'no tests',
    ]);
  });
});

test('addCounts adds up the runners', () => {
  expect(
    addCounts([
      { passed: 3, failed: 0, skipped: 1 },
      { passed: 5, failed: 2, skipped: 0 },
    ]),
  ).toEqual({ passed: 8, failed: 2, skipped: 1 });
});
