/**
 * The words of 退回意见. It is a Chinese office document, whatever the language of the screen, and so has no
 * translation.
 */
export const notice = {
  title: (year: number) => `关于${year}年度政府信息公开工作年度报告的退回意见`,
  addressee: (agency: string) => `${agency}：`,
  opening: (title: string) => `你单位报送的《${title}》收悉。经审核，提出意见如下。`,
  item: (number: number, text: string) => `${number}.${text}`,
  /** What a finding asks for, at its end. */
  asks: { error: '请更正', warning: '请核实', note: '供参考', todo: '请补充' },
  /** A number of the text is asked to be held against the table, which may be the one that is wrong. */
  askToCompare: '请核对更正',
  /** Findings that are worded as advice by themselves begin so. */
  advice: '建议',
  join: '；',
  comma: '，',
  cut: '……',
  titles: {
    'T3-BAL': () => '勾稽关系不平衡',
    'T3-SUM': () => '（七）总计与各项之和不符',
    'T3-ROW': (row: string) => `${row}总计与各类申请人之和不符`,
    'T4-SUM': (row: string) => `${row}总计与各项结果之和不符`,
  },
  /** Both sides of an equation, under the column that it is of. */
  equation: (column: string, sides: string, difference: string) =>
    `${column === '' ? '' : `${column}列：`}${sides}，相差${difference}`,
  equals: (side: string, sum: string) => `${side}＝${sum}`,
  blankCells: (cells: string, count: number) =>
    count > 3 ? `其中${cells}等${count}格空白` : `其中${cells}空白`,
  blanks: (title: string, cells: string) => `${title}（${cells}）`,
  /** A sentence that states a number, the cells that hold another, and both numbers. */
  mention: (sentence: string, cells: string, said: string, sum: string) =>
    `“${sentence}”一句中，${cells}文中为${said}，表中为${sum}`,
  mentionOfMany: (sentence: string, said: string, readings: string) =>
    `“${sentence}”一句中，文中为${said}，表中${readings}`,
  reading: (cells: string, sum: string) => `${cells}为${sum}`,
  or: '，或',
  places: (count: number) => `文中共有${count}处`,
  balance: (
    [received, carriedIn, closed, carriedOut]: readonly string[],
    left: string,
    right: string,
  ) =>
    `新收${received}＋上年结转${carriedIn}＝${left}，办结${closed}＋结转下年度${carriedOut}＝${right}`,
  end: '。',
  replied: (reply: string) => `（你单位回复：${reply}）`,
  on: (about: string, passage: string) =>
    passage === '' ? `（涉及：${about}）` : `（涉及：${about}“${passage}”）`,
  closing: '请据此修改完善，并重新报送。',
  closingBy: (date: string) => `请据此修改完善，并于${date}前重新报送。`,
  date: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  headings: { front: '标题与前言' },
};
