/**
 * The words that stand in handed-in files. They are Chinese office documents, whatever the language of the screen, and
 * so have no translation.
 */
export const handedIn = {
  sheets: {
    overview: '总体情况',
    disclosure: '主动公开',
    requests: '依申请公开',
    disputes: '复议诉讼',
    rest: '问题与其他',
    data: '数据明细',
    findings: '审核结果',
  },
  findingHeads: ['机关', '年份', '章节', '等级', '检查编号', '内容', '说明原因'],
  selfCheck: {
    fileName: '自查情况.txt',
    title: '自查情况',
    of: (title: string) => `报告：《${title}》`,
    day: (day: string) => `自查日期：${day}`,
    result: '一、自查结果',
    clean: '经自查，未发现问题。',
    counts: (errors: number, warnings: number, notes: number) =>
      `尚有错误${errors}处、提醒${warnings}处、提示${notes}处。`,
    explained: '二、已说明原因的事项',
    open: '三、尚未处理的事项',
    none: '无。',
    item: (number: number, chapter: string, text: string) => `${number}.【${chapter}】${text}`,
    reason: (reason: string) => `说明：${reason}`,
  },
  howToOpen: {
    fileName: '数据文件怎样打开.txt',
    text: (file: string) =>
      `“${file}”是本报告的数据文件，与 Word 文件由同一份数据生成。\n` +
      '打开方法：用“公开年报”程序（政府信息公开工作年度报告编制工具）的“导入”页选择该文件，或把文件拖到程序窗口上。\n' +
      '文件为 JSON 文本，不含程序，不联网也能打开。\n',
  },
};
