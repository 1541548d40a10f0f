import type { textFindings as zh } from '../zh/textFindings';

export const textFindings: typeof zh = {
  titles: {
    'N-NUM': (said, isSure) =>
      isSure
        ? `“${said}” in the text contradicts the tables`
        : `“${said}” in the text differs from the tables`,
    'N-ZERO': (said) => `“${said}” contradicts the tables`,
    'N-ALL': (said) => `“${said}” contradicts the tables`,
    'N-BAL': (isBalance) =>
      isBalance ? 'The figures in the text do not balance' : 'Parts in the text exceed their whole',
    'N-PCT': (said) => `The share ${said} does not follow from the figures`,
  },
  inTables: (cells, sum) => `In the tables ${cells}: ${sum}`,
  otherReading: (cells, sum) => `or ${cells}: ${sum}`,
  missingForAll: (count) => `${count} are missing`,
  balance: (values) =>
    `Received ${values[0]} + carried in ${values[1]} ≠ concluded ${values[2]} + carried over ${values[3]}`,
  parts: (whole, sum) => `Whole ${whole}, sum of the parts ${sum}`,
  share: (part, whole, percent) => `${part} ÷ ${whole} = ${percent}%`,
  allOf: (row) => `all of ${row}`,
  plus: (cells) => cells.join(' + '),
};
