import type { BaseIssue } from 'valibot';
import {
  EXPECTATIONS,
  describeFound,
  shorten,
  type Expectation,
  type ValueFailure,
} from './failure';

/** What the schema found, as a failure with its place; `within` is where the validated value stands. */
export function valueFailureOf(issue: BaseIssue<unknown>, within?: string): ValueFailure {
  const path = [within, pathOfIssue(issue)].filter(Boolean).join('/');
  // JSON has no undefined, so that what is undefined is not there.
  if (issue.received === 'undefined') return { kind: 'missing', path };
  return {
    kind: 'badValue',
    path,
    expected: isExpectation(issue.message) ? issue.message : 'object',
    found: describeFound(issue.input),
  };
}

/** Written like a cell's address: what stands in a table begins with the table. */
export function pathOfIssue(issue: BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map(({ key }) => shorten(String(key)));
  return (keys[0] === 'tables' && keys.length > 1 ? keys.slice(1) : keys).join('/');
}

function isExpectation(message: string): message is Expectation {
  return (EXPECTATIONS as readonly string[]).includes(message);
}
