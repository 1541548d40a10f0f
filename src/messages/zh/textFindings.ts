/** What the reviewer says of the text against the tables. */
export const textFindings = {
  titles: {
    'N-NUM': (said: string, isSure: boolean): string =>
      isSure ? `文字“${said}”与表中数据不符` : `文字“${said}”与表中数据不一致`,
    'N-ZERO': (said: string) => `“${said}”与表中数据不符`,
    'N-ALL': (said: string) => `“${said}”与表中数据不符`,
    'N-BAL': (isBalance: boolean): string =>
      isBalance ? '文字中的数据勾稽关系不平衡' : '文字中各项之和超过总数',
    'N-PCT': (said: string) => `占比 ${said} 与所列数据不符`,
  },
  /** Cells that add up, and their sum, as the tables have them. */
  inTables: (cells: string, sum: string) => `表中 ${cells}：${sum}`,
  otherReading: (cells: string, sum: string) => `或 ${cells}：${sum}`,
  missingForAll: (count: string) => `还差 ${count} 件`,
  balance: (values: readonly string[]) =>
    `新收 ${values[0]} ＋ 上年结转 ${values[1]} ≠ 办结 ${values[2]} ＋ 结转下年度 ${values[3]}`,
  parts: (whole: string, sum: string) => `总数 ${whole}，各项之和 ${sum}`,
  share: (part: string, whole: string, percent: string) => `${part} ÷ ${whole} ＝ ${percent}%`,
  allOf: (row: string) => `${row}各项合计`,
  plus: (cells: readonly string[]) => cells.join(' ＋ '),
};
