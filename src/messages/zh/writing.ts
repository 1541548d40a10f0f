/** What helps with writing the chapters: figures of the tables in the text, ready sentences, pasted text. */
export const writing = {
  reference: '引用数据',
  sentences: '参考语句',
  link: '关联',
  notNow: '不关联',
  unlink: '取消关联',
  goToCell: '转到单元格',
  /** A number of the text is that of a cell. */
  offer: (number: string, cell: string) => `${number} ＝ ${cell}`,
  linked: (cell: string) => `随表更新：${cell}`,
  cellOf: (table: string, cell: string) => `${table} ${cell}`,
  pickTitle: '引用数据',
  pickHint: '输入行、列名称，如“新收 自然人”',
  pickNone: '没有这样的单元格，换一个词试试',
  pickCount: (count: number) => `${count} 个单元格`,
  blank: '空白',
  sentencesTitle: '参考语句',
  sentencesText: '根据表中数据写成，标出的数字随表更新。插入到光标处，插入后可任意修改。',
  sentencesNone: '没有可用的语句：表中数字还没有填全，或语句已在文中。',
  confirmFee: '表中没有信息处理费的数据，请核实后插入。',
  insert: '插入',
  cancel: '取消',
  close: '关闭',
  topics: {
    period: '统计期限',
    documents: '规范性文件',
    decisions: '处理决定',
    fees: '行政事业性收费',
    requests: '依申请公开',
    applicants: '申请人',
    outcomes: '办理结果',
    disputes: '复议诉讼',
    processingFee: '信息处理费',
  },
  /** For the list of keys. */
  keys: {
    link: '正文：关联光标处与表格相同的数字',
    reference: '正文：引用数据',
  },
};

export type WritingWords = typeof writing;
