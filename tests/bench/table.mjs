/** @param {readonly number[]} values not empty */
export function medianOf(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/**
 * One line of the printed table. `measured` is a ratio, or a figure in `unit` where there is nothing to
 * measure against; `aim` is what it must not exceed.
 * @typedef {object} Line
 * @property {string} what
 * @property {number | undefined} measured undefined where the measurement could not be made
 * @property {number | undefined} aim
 * @property {'×' | 'ms' | 'µs' | 'kB'} unit
 * @property {string} note the absolute figures, or why there are none
 */

/** @param {readonly Line[]} lines */
export function formatTable(lines) {
  const rows = [
    ['', 'measured', 'aim', '', ''],
    ...lines.map(({ what, measured, aim, unit, note }) => [
      what,
      measured === undefined ? '—' : `${formatFigure(measured)} ${unit}`,
      aim === undefined ? '' : `≤ ${aim} ${unit}`,
      measured === undefined || aim === undefined ? '' : measured <= aim ? 'within' : 'ABOVE',
      note,
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 1 || column === 2
            ? cell.padStart(widths[column] ?? 0)
            : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Two digits behind the point where they tell something. @param {number} value */
export function formatFigure(value) {
  return value.toFixed(value < 100 ? 2 : 0);
}
