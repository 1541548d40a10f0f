import { describe, expect, it, test } from 'vitest';
import { FINDING_WORDS } from '@/messages/findings';
import type { Details, Finding } from '@/checks/finding';
import { RULES, runChecks } from '@/checks/runChecks';
import { en } from '@/messages/en';
import type { Language, Messages } from '@/messages/messages';
import { zh } from '@/messages/zh';
import { formatDigits } from '@/report/number';
import type { Report } from '@/report/report';
import { sayFinding } from '@/screens/report/findingWords';
import { createVoice } from '@/screens/report/voice';
import { EXAMPLES, type Example } from '@tests/unit/checks/examples';
import { REAL_REPORT_IDS, realReport } from '@tests/helpers/realReports';
import { row, zeroReport } from '@tests/helpers/smallReports';

interface Case {
  readonly report: Report;
  readonly finding: Finding;
}

const given: readonly Pick<Example, 'report' | 'previous' | 'today' | 'options' | 'near'>[] = [
  ...EXAMPLES,
  ...REAL_REPORT_IDS.map((id) => ({ report: realReport(id) })),
];

const cases: readonly Case[] = given.flatMap(({ report, previous, today, options, near }) =>
  runChecks(report, { previous, today, options, ...near }).map((finding) => ({ report, finding })),
);

const LANGUAGES: readonly { language: Language; words: Messages }[] = [
  { language: 'zh', words: zh },
  { language: 'en', words: en },
];

/** What a reader must see to check the finding by eye. */
function numbersOf(details: Details): readonly string[] {
  switch (details.kind) {
    case 'equations':
      return details.equations.flatMap(({ left }) =>
        left.cells.flatMap(({ value }) => (typeof value === 'number' ? [formatDigits(value)] : [])),
      );
    case 'blanks':
      return [String(details.count)];
    case 'number':
      return [formatDigits(details.value)];
    case 'edition':
      return [details.used, details.required];
    case 'lastYear':
    case 'jump':
      return [formatDigits(details.thisYear), formatDigits(details.lastYear)];
    case 'mention':
      return details.readings.map(({ sum }) => formatDigits(sum));
    case 'claim':
      return details.readings.map(({ sum }) => formatDigits(Math.abs(sum)));
    case 'statedSums':
      return details.isBalance
        ? details.values.map(formatDigits)
        : [formatDigits(details.left), formatDigits(details.right)];
    case 'share':
      return [details.part, ...details.wholes].map(formatDigits);
    case 'slashes':
    case 'disputesAlone':
    case 'feeUnpaid':
      return [formatDigits(details.count)];
    case 'rulesMade':
      return [formatDigits(details.largest)];
    case 'flow':
    case 'stock':
      return [details.issued, details.repealed, details.inForce].map(formatDigits);
    case 'unit':
      return [details.amount, details.inTenThousand].map(formatDigits);
    case 'carriedTypes':
      return details.columns.flatMap(({ thisYear, lastYear }) =>
        [thisYear, lastYear].map(formatDigits),
      );
    case 'pending':
      return [details.total, details.lastYear].map(formatDigits);
    case 'due':
      return [details.by === 'department' ? '31' : '3'];
    case 'numbering':
      return [...details.found.slice(0, 4), ...details.expected.slice(0, 4)];
    case 'year':
      return [String(details.found), String(details.expected)];
    case 'slip':
      return [details.wrong, details.right];
    case 'length':
      return [String(details.length)];
    case 'foreign':
      return [details.found, details.agency];
    case 'placeholder':
      return details.texts;
    case 'basis':
      return [details.cited, details.required];
    case 'title':
      return [details.usual];
    case 'missing':
      return [];
    case 'similar':
      return [details.shared, details.total].map(formatDigits);
    case 'partSums':
      return details.cells.slice(0, 6).map(({ sum }) => formatDigits(sum));
    case 'staleParts':
    case 'missingParts':
      return details.agencies;
  }
}

it('there is a finding of every rule to be said', () => {
  const found = new Set(cases.map(({ finding }) => finding.check));
  expect([...found].sort()).toEqual(RULES.map(({ id }) => id).sort());
});

describe.each(LANGUAGES)('a finding in $language', ({ language, words }) => {
  const say = ({ report, finding }: Case) =>
    sayFinding(finding, createVoice(report, { language, words }));
  const textOf = (one: Case) => {
    const { title, equations, remarks } = say(one);
    return [title, ...equations.map(({ text }) => text), ...remarks].join('\n');
  };

  test.each(RULES.map(({ id }) => id))('%s has a title in words and its numbers', (id) => {
    for (const one of cases.filter(({ finding }) => finding.check === id)) {
      const { title } = say(one);
      const text = textOf(one);
      expect(title).not.toContain(id);
      expect(title.trim()).not.toMatch(/^$|[：:]$/);
      expect(text).not.toMatch(/undefined|NaN|\[object|requests\/|disputes\/|disclosure\//);
      for (const number of numbersOf(one.finding.details)) expect(text).toContain(number);
    }
  });

  it('is not said twice: no sentence stands in it two times', () => {
    for (const one of cases) {
      const { equations, remarks } = say(one);
      expect(new Set(equations.map(({ text }) => text)).size).toBe(equations.length);
      expect(new Set(equations.map(({ of }) => of)).size).toBe(equations.length);
      expect(new Set(remarks).size).toBe(remarks.length);
    }
  });

  it('has a word for its severity and for each of its mends', () => {
    for (const { finding } of cases) {
      expect(FINDING_WORDS[language].severity[finding.severity]).not.toBe('');
      for (const { kind } of finding.mends)
        expect(FINDING_WORDS[language].mends[kind]).not.toBe('');
    }
  });
});

it('a broken balance is said as the form writes it', () => {
  const report = zeroReport(row('newlyReceived', { naturalPerson: 3, total: 3 }));
  const [finding] = runChecks(report, {});
  if (!finding) throw new Error('Nothing was found');
  expect(sayFinding(finding, createVoice(report, { language: 'zh', words: zh }))).toEqual({
    title: '勾稽关系不平衡：自然人、总计',
    equations: [
      {
        of: 'requests/newlyReceived/naturalPerson',
        text: '自然人　本年新收 3 ＋ 上年结转 0 ≠ （七）总计 0 ＋ 结转下年度 0',
      },
      {
        of: 'requests/newlyReceived/total',
        text: '总计　本年新收 3 ＋ 上年结转 0 ≠ （七）总计 0 ＋ 结转下年度 0',
      },
    ],
    remarks: ['左边多 3 件'],
  });
});
