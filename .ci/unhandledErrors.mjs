import { writeFileSync } from 'node:fs';

export const UNHANDLED_ERRORS = 'test-results/unhandled.json';

/** A reporter of Vitest: its own JSON report is silent about errors outside of any test. */
export default class UnhandledErrors {
  /**
   * @param {readonly unknown[]} _modules
   * @param {readonly { message?: string, stack?: string }[]} errors
   */
  onTestRunEnd(_modules, errors) {
    writeFileSync(
      UNHANDLED_ERRORS,
      JSON.stringify(errors.map(({ stack, message }) => stack ?? message ?? 'no message')),
    );
  }
}
