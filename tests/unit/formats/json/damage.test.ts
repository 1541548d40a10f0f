import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalReport } from '@/formats/json/canonical';
import { parseReportFile } from '@/formats/json/parseFile';
import { serializeFile } from '@/formats/json/serializeFile';
import { cellValue } from '@/report/report';
import { arbitraryReports } from '@tests/helpers/arbitraryReport';
import {
  HEAD,
  MAKERS,
  bytesOf,
  createReport,
  fileOf,
  jsonBytes,
  smallestReport,
} from '@tests/helpers/reportFile';

const sound = [
  createReport({ chapters: { ...createReport().chapters, overview: '（一）主动公开\n共195件。' } }),
  createReport({ id: 'second', edition: '2019', year: 2020 }, { 'requests/other/total': 3 }),
];
const soundBytes = bytesOf(serializeFile(sound, HEAD));
const soundText = JSON.stringify(sound.map(canonicalReport));

/** What reading gave: a failure's kind, or what became of the reports. */
function outcomeOf(bytes: Uint8Array): string {
  const read = parseReportFile(bytes, MAKERS);
  if (!read.ok) return read.failure.kind;
  if (read.value.isDamaged) return 'damaged';
  const canonical = read.value.reports.map((one) =>
    one.ok ? canonicalReport(one.report) : one.failure.kind,
  );
  return JSON.stringify(canonical) === soundText ? 'unchanged' : 'changed unnoticed';
}

describe('a file that was cut off', () => {
  it('at any byte is a named failure', { timeout: 60_000 }, () => {
    const bytes = bytesOf(serializeFile(sound.slice(0, 1), HEAD));
    const kinds = new Set<string>();
    // All but the line end behind the last bracket.
    for (let length = 0; length < bytes.length - 1; length += 1) {
      kinds.add(outcomeOf(bytes.subarray(0, length)));
    }
    expect([...kinds].sort()).toEqual(['empty', 'notJson']);
  });

  it('says so, and where', () => {
    const read = parseReportFile(soundBytes.subarray(0, 1_000), MAKERS);
    expect(!read.ok && read.failure).toMatchObject({ kind: 'notJson', line: 7, isCutShort: true });
  });
});

describe('a file with one bit turned', () => {
  it('fails, is marked as damaged, or holds the same reports', { timeout: 60_000 }, () => {
    const outcomes = new Map<string, number>();
    // A step that is prime to the eight bits reaches every bit and all parts of the file.
    for (let bit = 0; bit < soundBytes.length * 8; bit += 61) {
      const bytes = soundBytes.slice();
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const outcome = outcomeOf(bytes);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    expect(outcomes.get('changed unnoticed')).toBeUndefined();
    for (const outcome of ['notJson', 'notText', 'damaged', 'unchanged']) {
      expect(outcomes.get(outcome)).toBeGreaterThan(0);
    }
  });

  it('does so in any file', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(arbitraryReports(2), fc.nat(), fc.nat({ max: 7 }), (reports, at, bit) => {
        const bytes = bytesOf(serializeFile(reports, HEAD));
        const place = at % bytes.length;
        bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
        const read = parseReportFile(bytes, MAKERS);
        if (!read.ok || read.value.isDamaged) return;
        const again = read.value.reports.map((one) => one.ok && canonicalReport(one.report));
        expect(again).toEqual(reports.map(canonicalReport));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a file of anything', () => {
  it('that is JSON is a named failure', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parseReportFile(bytesOf(text), MAKERS).ok).toBe(false);
      }),
    );
  });

  it('that has the head of a report file and anything in it is read without a throw', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), fc.jsonValue(), (reports, tables) => {
        const report = smallestReport({ tables });
        const read = parseReportFile(jsonBytes(fileOf([...reports, report])), MAKERS);
        const places = read.ok ? read.value.reports.map(({ place }) => place) : [];
        expect(read.ok ? places.length : read.failure.kind).toSatisfy(
          (told: unknown) => told === reports.length + 1 || typeof told === 'string',
        );
      }),
    );
  });

  it('in bytes is a named failure', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(parseReportFile(bytes, MAKERS).ok).toBe(false);
      }),
    );
  });

  it(
    'in the place of any value of a report is refused or kept, never thrown at',
    { timeout: 60_000 },
    () => {
      const addresses = [
        'id',
        'agency',
        'year',
        'edition',
        'tableEditions',
        'scope',
        'status',
        'title',
      ];
      const lists = ['chapters', 'tables', 'remarks', 'dismissals', 'signature', 'publication'];
      const rest = ['reviews', 'parts', 'createdAt', 'unread', 'example', 'preface', 'revision'];
      fc.assert(
        fc.property(
          fc.constantFrom(...addresses, ...lists, ...rest),
          fc.jsonValue({ maxDepth: 3 }),
          (key, value) => {
            const read = parseReportFile(
              jsonBytes(fileOf([smallestReport({ [key]: value })])),
              MAKERS,
            );
            if (!read.ok) expect(['hostileKey', 'badValue']).toContain(read.failure.kind);
            else if (read.value.reports[0]?.ok) {
              // What was let through can be written and read again.
              const [one] = read.value.reports;
              const again = parseReportFile(bytesOf(serializeFile([one.report], HEAD)), MAKERS);
              expect(again.ok && again.value.reports[0]?.ok).toBe(true);
            }
          },
        ),
        { numRuns: 400 },
      );
    },
  );
});

describe('a key that could reach an object’s prototype', () => {
  it.each(['__proto__', 'constructor', 'prototype'])('%s is refused wherever it stands', (key) => {
    const hostile = `{"${key}":{"isPolluted":true}}`;
    const places: readonly (readonly [string, string])[] = [
      [`{"format":"gongkai-reports","version":1,"${key}":1,"reports":[]}`, key],
      [`{"format":"gongkai-reports","version":1,"reports":[${hostile}]}`, `reports/0/${key}`],
      [
        `{"format":"gongkai-reports","version":1,"reports":[{"future":[${hostile}]}]}`,
        `reports/0/future/0/${key}`,
      ],
      [
        `{"format":"gongkai-reports","version":1,"reports":[],"library":${hostile}}`,
        `library/${key}`,
      ],
      [
        `{"format":"gongkai-reports","version":1,"reports":[{"tables":{"disclosure":${hostile}}}]}`,
        `reports/0/tables/disclosure/${key}`,
      ],
    ];
    for (const [text, path] of places) {
      const read = parseReportFile(bytesOf(text), MAKERS);
      expect(!read.ok && read.failure).toEqual({ kind: 'hostileKey', path });
    }
    expect(({} as { isPolluted?: boolean }).isPolluted).toBeUndefined();
  });

  it('is harmless as a value', () => {
    const read = parseReportFile(
      jsonBytes(fileOf([smallestReport({ title: '__proto__', remarks: { a: 'constructor' } })])),
      MAKERS,
    );
    const [one] = read.ok ? read.value.reports : [];
    expect(one?.ok && one.report.title).toBe('__proto__');
    expect(one?.ok && cellValue(one.report, '__proto__/constructor/name')).toBeUndefined();
  });
});
