import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { RULES } from '@/checks/runChecks';
import { EXAMPLES } from './examples';

describe('each rule on its examples', () => {
  test.each(EXAMPLES.map((example) => [`${example.rule} ${example.says}`, example] as const))(
    '%s',
    (_, { rule, report, previous, today, options, near, refused }) => {
      const found = RULES.find(({ id }) => id === rule);
      const findings = found?.check(report, { previous, today, options, ...near });
      expect(findings?.map(({ cells, about }) => cells[0] ?? about)).toEqual(refused);
      expect(findings?.every(({ check }) => check === rule)).toBe(true);
    },
  );
});

describe('the rules as a whole', () => {
  it.each(RULES.map(({ id }) => id))(
    '%s has an example that it accepts and one that it refuses',
    (id) => {
      const examples = EXAMPLES.filter(({ rule }) => rule === id);
      expect(examples.some(({ refused }) => refused.length === 0)).toBe(true);
      expect(examples.some(({ refused }) => refused.length > 0)).toBe(true);
    },
  );

  it('stand in SPEC.md, each once and no other', () => {
    const spec = readFileSync(
      fileURLToPath(new URL('../../../src/checks/SPEC.md', import.meta.url)),
      'utf8',
    );
    const named = [...spec.matchAll(/^\| +([A-Z0-9]+(?:-[A-Z]+)+) +\|/gm)].map((match) => match[1]);
    expect([...named].sort()).toEqual(RULES.map(({ id }) => id).sort());
  });

  it('have no example of a rule that does not exist', () => {
    const ids = new Set(RULES.map(({ id }) => id));
    expect(EXAMPLES.filter(({ rule }) => !ids.has(rule))).toEqual([]);
  });
});
