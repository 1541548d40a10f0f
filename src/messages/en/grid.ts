import type { Zh } from '../zh';

export const grid: Zh['grid'] = {
  blank: 'blank',
  computed: 'total',
  refused: {
    notANumber: (text) => `“${text}” is not a number`,
    grouping: (text) => `The separators in “${text}” are out of place`,
    notWhole: (text) => `“${text}” must be a whole number`,
    negative: (text) => `“${text}” must not be negative`,
    tooLarge: (text) => `“${text}” is too large; the limit is 999,999,999`,
    tooManyPlaces: (text) => `“${text}” has more than six decimal places`,
    tenThousand: (text) => `“${text}” has 万 or 亿 in it; write the number in full`,
  },
};
