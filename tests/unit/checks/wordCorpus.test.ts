import { describe, expect, test } from 'vitest';
import type { Finding } from '@/checks/finding';
import { runChecks } from '@/checks/runChecks';
import { WORD_RULES } from '@/checks/wordRules';
import { applyPatch } from '@/report/patch';
import type { Report } from '@/report/report';
import { readCorpus, reportOfCase, type CorpusCase } from '@tests/helpers/proseCorpus';

/** Cases that the rules get wrong, and why they are left so. The test fails when one of them comes right. */
const knownMisses: Readonly<Record<string, string>> = {
  'N-YEAR-058':
    'The rule holds years to the data year; that 结转 goes on to the year after it is another rule.',
};

/** D-LEN is off unless switched on, and has no corpus. */
const CHECKS = WORD_RULES.map(({ id }) => id).filter((id) => id !== 'D-LEN');

/** What is wrong with the findings on a case; nothing where they are what a reviewer would say. */
function faultsOf(check: string, given: CorpusCase): readonly string[] {
  const report = reportOfCase(given);
  const found = runChecks(report, {}).filter((finding) => finding.check === check);
  if (given.expect === 'pass') return found.length > 0 ? [`${given.id}: a false alarm`] : [];
  if (found.length === 0) return [`${given.id}: missed`];
  const faults: string[] = [];
  if (found.some(({ severity }) => severity !== given.expect)) faults.push('another severity');
  if (given.count !== undefined && found.length !== given.count)
    faults.push(`${found.length} findings for ${given.count}`);
  const { spot, mended } = given;
  if (spot !== undefined && !found.some((finding) => pointsAt(finding, spot)))
    faults.push(`does not point at ${spot}`);
  if (mended !== undefined && !textsOf(mend(report, found)).includes(mended))
    faults.push(`is not mended to ${mended}`);
  return faults.map((fault) => `${given.id}: ${fault}`);
}

function pointsAt({ spans = [], sentence = '' }: Finding, spot: string): boolean {
  return (
    sentence.includes(spot) ||
    spans.some(({ text }) => text !== '' && (text.includes(spot) || spot.includes(text)))
  );
}

function mend(report: Report, found: readonly Finding[]): Report {
  return found.reduce(
    (mended, { mends: [first] }) => applyPatch(mended, first?.patch ?? []),
    report,
  );
}

const textsOf = ({ preface, chapters }: Report): string[] => [preface, ...Object.values(chapters)];

describe('texts that were written by someone who had not seen the rules', () => {
  test.each(CHECKS)('%s says of each what a reviewer would say', (check) => {
    const cases = readCorpus(check).filter(({ id }) => knownMisses[id] === undefined);
    expect(cases.length).toBeGreaterThan(15);
    expect(cases.flatMap((given) => faultsOf(check, given))).toEqual([]);
  });

  test.each(Object.entries(knownMisses))('%s is still missed: %s', (id) => {
    const check = id.split('-').slice(0, 2).join('-');
    const given = readCorpus(check).find((one) => one.id === id);
    expect(given && faultsOf(check, given)).not.toEqual([]);
  });
});
