import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULE_FACTS, type RuleBasis } from '@/checks/ruleFacts';
import { RULES } from '@/checks/runChecks';
import { FINDING_WORDS } from '@/messages/findings';

const LETTERS: Readonly<Record<RuleBasis, string>> = {
  form: 'P',
  law: 'L',
  local: 'N',
  seen: 'R',
  practice: 'A',
};

const ids = RULES.map(({ id }) => id).sort();

describe('what is said of the rules', () => {
  it('is there for each rule, in both languages, and for none that does not exist', () => {
    expect(Object.keys(RULE_FACTS).sort()).toEqual(ids);
    for (const { rules } of Object.values(FINDING_WORDS)) {
      expect(Object.keys(rules.holds).sort()).toEqual(ids);
    }
  });

  it('rests on what SPEC.md says that the rule rests on', () => {
    const spec = readFileSync(new URL('../../../src/checks/SPEC.md', import.meta.url), 'utf8');
    for (const [id, { basis }] of Object.entries(RULE_FACTS)) {
      const line = spec.split('\n').find((one) => one.startsWith(`| ${id} `)) ?? '';
      expect([id, line.split('|')[4]?.trim()]).toEqual([id, LETTERS[basis]]);
    }
  });

  it('names a text wherever law or the form is the basis', () => {
    for (const [id, { basis, cites }] of Object.entries(RULE_FACTS)) {
      expect([id, cites !== undefined]).toEqual([id, basis === 'law' || basis === 'form']);
    }
  });
});
