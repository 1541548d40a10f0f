import type { Details, Finding, SaidReading } from '@/checks/finding';
import { formatDigits } from '@/report/number';
import { columnName, rowName } from './cellWords';
import { findCell, unique, type SaidFinding, type Voice } from './voice';

type TextDetails = Extract<Details, { kind: 'mention' | 'claim' | 'statedSums' | 'share' }>;

const KINDS = new Set<Details['kind']>(['mention', 'claim', 'statedSums', 'share']);

export function isOfText(details: Details): details is TextDetails {
  return KINDS.has(details.kind);
}

/** Says a finding about the text against the tables. */
export function sayTextFinding(finding: Finding, details: TextDetails, voice: Voice): SaidFinding {
  const words = voice.reviewer.text;
  const said = finding.spans?.[0]?.text ?? '';
  switch (details.kind) {
    case 'mention':
      return {
        title: words.titles['N-NUM'](said, finding.severity === 'error'),
        equations: [],
        remarks: sayReadings(details.readings, voice),
      };
    case 'claim':
      return {
        title: words.titles[finding.check === 'N-ALL' ? 'N-ALL' : 'N-ZERO'](said),
        equations: [],
        remarks: details.isAll
          ? details.readings.map(({ sum }) => words.missingForAll(formatDigits(Math.abs(sum))))
          : details.readings.map(({ cells, sum }) =>
              words.inTables(sayCells(cells, voice), formatDigits(sum)),
            ),
      };
    case 'statedSums': {
      const values = details.values.map(formatDigits);
      return {
        title: words.titles['N-BAL'](details.isBalance),
        equations: [],
        remarks: [
          details.isBalance
            ? words.balance(values)
            : words.parts(formatDigits(details.left), formatDigits(details.right)),
        ],
      };
    }
    case 'share':
      return {
        title: words.titles['N-PCT'](said),
        equations: [],
        remarks: details.wholes.map((whole) =>
          words.share(
            formatDigits(details.part),
            formatDigits(whole),
            ((details.part / whole) * 100).toFixed(Math.max(1, details.places)),
          ),
        ),
      };
  }
}

function sayReadings(readings: readonly SaidReading[], voice: Voice): readonly string[] {
  const words = voice.reviewer.text;
  return unique(
    readings.map(({ cells, sum }, index) =>
      (index === 0 ? words.inTables : words.otherReading)(
        sayCells(cells, voice),
        formatDigits(sum),
      ),
    ),
  );
}

/** The cells of a sum by their rows; the column stands with them where it is not 总计. */
export function sayCells(cells: readonly string[], voice: Voice): string {
  const names = cells.map((address) => {
    const cell = findCell(address, voice);
    if (!cell) return address;
    const named = voice.reviewer.rows;
    const row =
      cell.row in named ? named[cell.row as keyof typeof named] : rowName(cell, voice.language);
    return cell.column === 'total' ? row : `${row} · ${columnName(cell, voice.language)}`;
  });
  return voice.reviewer.text.plus(unique(names));
}
