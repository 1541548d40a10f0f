/** The words of 批量导出. */
export const batch = {
  title: '批量导出',
  text: (agencies: number) => `导出屏幕上的 ${agencies} 个机关（按搜索结果）。示例也可导出试用。`,
  year: '年度',
  allYears: '全部年度',
  kind: '格式',
  kinds: {
    word: 'Word（每份一个文件，打成压缩包）',
    excel: 'Excel（每份一张工作表，附明细数据）',
    csv: '数据 CSV（每格一行）',
    ndjson: '数据 NDJSON（每格一行）',
  },
  blanks: '空白单元格',
  blank: '保持空白',
  zero: '写为 0',
  start: (count: number) => `导出 ${count} 份`,
  stop: '停止',
  stopped: '已停止，没有生成文件',
  progress: (done: number, of: number) => `正在生成 ${done} / ${of}`,
  made: (name: string) => `已生成 ${name}`,
  failed: '没有生成：程序的这一部分未能载入，刷新页面后再试',
};

export type BatchWords = typeof batch;
