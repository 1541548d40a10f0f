import { neighbourFindings } from './neighbourFindings';
import { reviewPanel } from './reviewPanel';
import { rules } from './rules';
import { tableFindings } from './tableFindings';
import { textFindings } from './textFindings';
import { wordFindings } from './wordFindings';

export const findings = {
  text: textFindings,
  panel: reviewPanel,
  rules,
  neighbours: neighbourFindings,
  severity: { error: '错误', warning: '提醒', note: '提示', todo: '待填' },
  titles: {
    ...wordFindings.titles,
    'T3-BAL': (columns: string) => `勾稽关系不平衡：${columns}`,
    'T3-SUM': (columns: string) => `（七）总计与各项之和不符：${columns}`,
    'T3-ROW': (row: string) => `总计与各类申请人之和不符：${row}`,
    'T4-SUM': (row: string) => `总计与各项结果之和不符：${row}`,
    'T-INT': (cell: string) => `应为不小于 0 的整数：${cell}`,
    'T-BLANK': (table: string, count: number) => `${table}有 ${count} 格空白`,
    'T-EDITION': (tables: string) => `${tables}的格式与年度不符`,
    'X-CARRY': () => '上年结转与上年报告不一致',
    ...tableFindings.titles,
  },
  /** An equation as the form writes it, each cell with its number. */
  equation: (column: string, left: string, right: string) =>
    column === '' ? `${left} ≠ ${right}` : `${column}\u3000${left} ≠ ${right}`,
  term: (label: string, value: string) => `${label} ${value}`,
  blankValue: '空白',
  sumOfParts: (sum: string) => `各项之和 ${sum}`,
  difference: (amount: string) => `相差 ${amount}`,
  leftMore: (amount: string) => `左边多 ${amount} 件`,
  rightMore: (amount: string) => `右边多 ${amount} 件`,
  blankSuspects: (cells: string) => `先看看空白格：${cells}`,
  blanksAgree: '已填的数与合计相符，空白处应为 0',
  blanksPlain: '表内数据没有的应填 0',
  number: {
    negative: (value: string) => `现为 ${value}，不能为负数`,
    notWhole: (value: string) => `现为 ${value}，应为整数`,
    tooLarge: (value: string) => `现为 ${value}，超过 999,999,999`,
  },
  edition: (year: number, required: string, used: string) =>
    `${year} 年度应使用 ${required} 版格式，这里是 ${used} 版格式`,
  lastYear: (year: number, thisYear: string, lastYear: string) =>
    `本年上年结转 ${thisYear} 件，${year} 年度报告结转下年度 ${lastYear} 件`,
  lastYearBroken: (year: number) => `${year} 年度报告自身勾稽不平衡，可能是上年报告有误`,
  mends: {
    ...wordFindings.mends,
    recompute: '按分项重算',
    useTableNumber: '按表中数据改',
    fillZero: '空白填 0',
    fillTotals: '填入合计',
    carryFromLastYear: '按上年报告“结转下年度”数填写',
    ...tableFindings.mends,
    sumOfParts: neighbourFindings.sumOfParts,
  },
  word: wordFindings,
  rows: {
    newlyReceived: '本年新收',
    carriedIn: '上年结转',
    outcomesTotal: '（七）总计',
    carriedOut: '结转下年度',
  },
  details: tableFindings.details,
  causes: tableFindings.causes,
  reasons: tableFindings.reasons,
  dismissed: (reason: string) => `已说明：${reason}`,
  dismiss: {
    open: '说明原因',
    reason: '不作修改的原因（随年报保存，审核时可见）',
    done: '确定',
    cancel: '取消',
    withdraw: '撤回说明',
  },
  /** The button that leads to what a finding speaks of. */
  show: { cells: '查看', text: '看原文', chapter: '看本章', copies: '对照' },
  list: (items: readonly string[]) => items.join('、'),
  noteOnCell: (severity: string, title: string) => `${severity}：${title}`,
};

/** The shape that every language fills. */
export type FindingWords = typeof findings;
