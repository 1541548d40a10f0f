import { Linter } from 'eslint';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inlineTexts } from '../../../.ci/inline';

const page = readFileSync(new URL('../../../index.html', import.meta.url), 'utf8');

test('the script for browsers that are too old is read by the oldest of them', () => {
  const { scripts } = inlineTexts(page);
  expect(scripts).toHaveLength(1);
  for (const script of scripts) {
    const messages = new Linter().verify(script, {
      languageOptions: { ecmaVersion: 5, sourceType: 'script' },
    });
    expect(messages).toEqual([]);
  }
});
