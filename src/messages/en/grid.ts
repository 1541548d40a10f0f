import type { Zh } from '../zh';

export const grid: Zh['grid'] = {
  blank: 'blank',
  computed: 'total',
  selected: (cells) => `${cells} cells selected`,
  refused: {
    notANumber: (text) => `“${text}” is not a number`,
    grouping: (text) => `The separators in “${text}” are out of place`,
    notWhole: (text) => `“${text}” must be a whole number`,
    negative: (text) => `“${text}” must not be negative`,
    tooLarge: (text) => `“${text}” is too large; the limit is 999,999,999`,
    tooManyPlaces: (text) => `“${text}” has more than six decimal places`,
    tenThousand: (text) => `“${text}” has 万 or 亿 in it; write the number in full`,
  },
  help: {
    title: 'Keys of the tables and the report',
    close: 'Close',
    clipboard: 'Copy, cut, paste',
    topics: {
      move: 'To the cell beside',
      moveFar: 'To the last cell in a direction',
      next: 'Next cell, previous cell',
      below: 'Down, up',
      page: 'By a screen',
      rowEdge: 'Start, end of the row',
      tableEdge: 'Start, end of the table',
      extend: 'Extend the selection',
      selectRow: 'Select the row',
      selectAll: 'Select the table',
      edit: 'Edit in the cell',
      cancel: 'Cancel typing or the selection',
      clear: 'Clear the selected cells',
      fillDown: 'Fill down',
      fillRight: 'Fill right',
      fillSelection: 'Put what was typed into every selected cell',
    },
  },
};
