import { isLastYears } from '@/report/nextYear';
import { valueAt } from '@/report/patch';
import type { Report } from '@/report/report';
import { textAt } from '@/report/texts';
import type { Finding, Rule, TextSpan } from './finding';

/**
 * The same rule, but while the report is being written, what it says of paragraphs that last year's report handed on
 * and nobody has touched yet is 待填.
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

function isHandedOn(report: Report, previous: Report, { spans = [] }: Finding): boolean {
  return (
    spans.length > 0 && spans.every((span) => isLastYears(storedLineOf(report, span), previous))
  );
}

/** The line that a passage begins in, as it is stored, its links not written out. */
function storedLineOf(report: Report, { address, start }: TextSpan): string {
  const before = textAt(report, address).text.slice(0, start);
  const stored = valueAt(report, address);
  const line = before.split('\n').length - 1;
  return typeof stored === 'string' ? (stored.split('\n')[line] ?? '') : '';
}
