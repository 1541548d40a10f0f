/** Upright lines of the kind that terminals and old editors draw tables with. */
const UPRIGHT = /[│┃║┆┇┊┋]/g;
/** A line of nothing but such signs is the rule between two rows. */
const RULE = /^[\s\u2500-\u257f]+$/;

/** A text whose tables are drawn with lines, with bars between the cells instead; any other as it is. */
export function drawnTablesAsBars(text: string): string {
  if (!/[│┃║┆┇┊┋]/.test(text)) return text;
  return text
    .split('\n')
    .filter((line) => line.trim() === '' || !RULE.test(line))
    .map((line) => line.replace(UPRIGHT, '|'))
    .join('\n');
}
