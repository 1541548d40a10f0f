/**
 * The words of 退回意见. It is a Chinese office document, whatever the language of the screen, and so has no
 * translation.
 */
export const notice = {
  title: (year: number) => `关于${year}年度政府信息公开工作年度报告的退回意见`,
  addressee: (agency: string) => `${agency}：`,
  opening: (title: string) => `你单位报送的《${title}》收悉。经审核，提出意见如下。`,
  place: (name: string) => `【${name}】`,
  item: (number: number, text: string) => `${number}. ${text}`,
  lead: {
    error: '请更正：',
    warning: '请核实：',
    note: '供参考：',
    todo: '请补充：',
    remark: '审核意见：',
  },
  /** Findings that are worded as advice by themselves begin so. */
  advice: '建议',
  join: '；',
  end: '。',
  replied: (reply: string) => `（你单位回复：${reply}）`,
  on: (about: string, passage: string) =>
    passage === '' ? `（涉及：${about}）` : `（涉及：${about}“${passage}”）`,
  closing: '请据此修改完善，并重新报送。',
  closingBy: (date: string) => `请据此修改完善，并于${date}前重新报送。`,
  date: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  headings: { front: '标题与前言' },
};
