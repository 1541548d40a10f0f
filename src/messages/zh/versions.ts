/** How much was changed, as numbers. */
interface Changes {
  readonly cells: number;
  readonly sentences: number;
  readonly others: number;
}

export const versions = {
  title: '历史版本',
  intro:
    '打开时、整批修改之前和每编制 10 分钟各留一份，只存在这个浏览器里。最近 24 份全留，更早的每天留一份，再早的每月留一份。',
  list: '版本',
  empty: '还没有历史版本。修改之后会自动留存。',
  today: '今天',
  yesterday: '昨天',
  why: {
    opened: '打开时',
    worked: '编制过程中',
    beforeImport: '导入替换之前',
    beforeMendAll: '同类一并改之前',
    beforeNoRequests: '“本年无申请”之前',
    beforeManyCells: '一次改动多格之前',
    beforeMerge: '两处修改合并之前',
    beforeRestore: '恢复其他版本之前',
  },
  counting: '…',
  changed: ({ cells, sentences, others }: Changes) =>
    `此后改了 ${[
      ...(cells > 0 ? [`${cells} 格`] : []),
      ...(sentences > 0 ? [`${sentences} 句`] : []),
      ...(others > 0 ? [`${others} 项其他内容`] : []),
    ].join('、')}`,
  firstOf: (names: readonly string[], more: boolean) => `${names.join('；')}${more ? ' 等' : ''}`,
  unchanged: '此后没有改动',
  restore: '恢复此版本',
  views: { compare: '与现在比较', preview: '看全文' },
  view: '所选版本',
  same: '与现在的内容完全相同。',
  place: '位置',
  thisVersion: '此版本',
  now: '现在',
  blank: '空白',
  absent: '（无）',
  more: (count: number) => `另有 ${count} 处，恢复后可在报告里看到`,
  other: {
    dismissals: '说明的原因',
    reviews: '意见',
    unread: '没有读到的单元格',
    year: '年度',
    edition: '格式',
    tableEditions: '各表格式',
    parts: '汇总自',
    signature: '落款',
    publication: '公布信息',
    remarks: '备注',
  },
  items: (count: number) => `${count} 条`,
  restored: (when: string) => `已恢复 ${when} 的版本`,
  damaged: '这个版本读不出来',
  notRestored: (reason: string) =>
    `没有恢复：现在的内容没能先留一份（${reason}）。请先存为文件，再试一次。`,
  notKept: (reason: string) => `没能留下历史版本：${reason}。年报本身不受影响。`,
  readOnly: '这份年报在这里只能查看，不能恢复。',
  close: '关闭',
};

/** The shape that every language fills. */
export type VersionWords = typeof versions;
