const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Figures that are set above the line, as signs that stay apart from the figures before them: the mark of a note
 * behind 22 must not make 221 of it.
 */
export function raiseFigures(text: string): string {
  return text.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit);
}
