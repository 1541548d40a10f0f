import { describe, expect, test } from 'vitest';
import { readdirSync } from 'node:fs';
import { findCycle, importsOf } from '@tests/helpers/importGraph';
import { CORE_FOLDERS, IMPORT_TABLE } from '../../../.ci/importTable';

describe('the tree of src/', () => {
  test('has no cycle of imports', () => {
    const graph = importsOf('src');
    expect(graph.size).toBeGreaterThan(20);
    expect(findCycle(graph)).toEqual([]);
  });

  test('has no folder that the import table does not know', () => {
    const folders = readdirSync('src', { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'styles')
      .map((entry) => entry.name);
    expect(folders.filter((folder) => !(folder in IMPORT_TABLE))).toEqual([]);
  });
});

describe('the import table', () => {
  test('names only folders that it knows, and no two that may import each other', () => {
    const graph = new Map(
      Object.entries(IMPORT_TABLE).map(([name, { folders }]) => [name, folders]),
    );
    expect([...graph.values()].flat().filter((folder) => !graph.has(folder))).toEqual([]);
    expect(findCycle(graph)).toEqual([]);
  });

  test('lets the core import nothing from npm', () => {
    expect(CORE_FOLDERS.flatMap((folder) => IMPORT_TABLE[folder]?.packages ?? [])).toEqual([]);
  });
});

describe('findCycle', () => {
  test('gives the way round, from a file back to itself', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', []],
      ['d', ['b']],
    ]);
    expect(findCycle(graph)).toEqual(['b', 'd', 'b']);
  });

  test('takes two ways to the same file for no cycle', () => {
    expect(
      findCycle(
        new Map([
          ['a', ['b', 'c']],
          ['b', ['c']],
          ['c', []],
        ]),
      ),
    ).toEqual([]);
  });
});
