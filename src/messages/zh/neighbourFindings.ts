/** The words of the rules that look at other reports, and of what leads to them. */
export const neighbourFindings = {
  titles: {
    'X-COPY': (chapter: string) => `“${chapter}”与上年报告内容雷同`,
    'D-DUP': (chapter: string, agency: string) => `“${chapter}”与${agency}的报告内容雷同`,
    'A-SUM': (table: string, count: number) => `${table}有 ${count} 格与各单位之和不符`,
    'A-STALE': (count: number) => `有 ${count} 个单位的报告在汇总后改过`,
    'A-MISS': (count: number) => `还有 ${count} 个单位没有本年度报告`,
  },
  share: (shared: number, total: number, percent: number) =>
    `15 字以上的 ${total} 句中有 ${shared} 句（${percent}%）逐字相同，数字和年份不计`,
  more: (count: number) => `另有 ${count} 个单位的报告也是这样`,
  partSum: (cell: string, value: string, sum: string) =>
    `${cell}\u3000填 ${value}，各单位之和 ${sum}`,
  moreCells: (count: number) => `另有 ${count} 格`,
  partsAdded: (count: number) => `由 ${count} 份报告汇总`,
  jointDocuments: '联合制发的文件只计一次的，不用改',
  staleCells: (count: number) => `按现在的数，有 ${count} 格的合计不同，请重新汇总`,
  staleSame: '合计没有变化',
  sumOfParts: '按各单位之和填写',
  compareTitle: (chapter: string) => `${chapter}：相同的句子`,
  compareUnreadable: '对方的报告读不出来，不能对照。',
  own: '本报告',
  theirs: (agency: string, year: number) => `${agency} ${year} 年度`,
  close: '关闭',
  lastYear: {
    heading: '上年报告',
    none: (year: number) =>
      `年报库里没有本单位 ${year} 年度的报告。单位改过名称的，可以选原来的名称：`,
    choose: '原来的名称',
    link: '作为上年报告',
    renamed: (name: string, year: number) => `取自原名称“${name}”的 ${year} 年度报告`,
    unlink: '取消',
    twins: (count: number, year: number) => `${year} 年度有 ${count} 份报告，取最后修改的一份`,
  },
};

/** The shape that every language fills. */
export type NeighbourFindingWords = typeof neighbourFindings;
