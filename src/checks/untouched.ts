import type { CellAddress } from '@/editions/edition';
import { cellAddress, placeOf } from '@/editions/form';
import { nextTitle } from '@/report/nextYear';
import { valueAt } from '@/report/patch';
import { cellValue, type Report } from '@/report/report';
import { textAt } from '@/report/texts';
import { isLastYears } from './carried/carriedText';
import type { Finding, Rule, TextSpan } from './finding';

/**
 * The same rule, but while the report is being written, what it says of paragraphs, or of 上年结转, that last year's
 * report handed on and nobody has touched yet is 待填.
 */
export function untilTouched(rule: Rule): Rule {
  return {
    id: rule.id,
    check: (report, context) => {
      const findings = rule.check(report, context);
      const { previous } = context;
      if (report.status !== 'drafting' || !previous) return findings;
      return findings.map((finding): Finding =>
        isHandedOn(report, previous, finding) ? { ...finding, severity: 'todo' } : finding,
      );
    },
  };
}

function isHandedOn(report: Report, previous: Report, { spans = [], cells }: Finding): boolean {
  if (spans.length > 0)
    return spans.every((span) =>
      span.address === 'title'
        ? report.title === nextTitle(previous)
        : isLastYears(storedLineOf(report, span), previous),
    );
  return cells.length > 0 && cells.every((address) => isCarriedIn(report, previous, address));
}

/** Whether a cell of 上年结转 holds what last year's report carried on. */
function isCarriedIn(report: Report, previous: Report, address: CellAddress): boolean {
  const place = placeOf(address);
  if (place?.table !== 'requests' || place.row !== 'carriedIn') return false;
  const handedOn = cellValue(previous, cellAddress('requests', 'carriedOut', place.column));
  return cellValue(report, address) === handedOn;
}

/** The line that a passage begins in, as it is stored, its links not written out. */
function storedLineOf(report: Report, { address, start }: TextSpan): string {
  const before = textAt(report, address).text.slice(0, start);
  const stored = valueAt(report, address);
  const line = before.split('\n').length - 1;
  return typeof stored === 'string' ? (stored.split('\n')[line] ?? '') : '';
}
