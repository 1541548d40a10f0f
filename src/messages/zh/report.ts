export const report = {
  chapters: '章节',
  inspector: '所选单元格与审核结果',
  saveToFile: '存为文件',
  noRequests: '本年无申请',
  noRequestsDone: '表三、表四已填 0，可撤销',
  noRequestsCarried: (count: string) =>
    `上年结转不为 0（总计 ${count}），已保留：请补填这些申请的办理结果或结转下年度`,
  noRequestsOver: (count: number) => `其中 ${count} 格原有数字`,
  versions: '历史版本',
  startNextYear: (year: number) => `以本报告为底稿编制 ${year} 年度`,
  facts: {
    saved: '已存于本浏览器',
    saving: '正在保存…',
    unsaved: '尚未保存',
    failed: '没有存下',
    memory: '只在内存中',
    fileNever: '尚未存为文件',
    fileCurrent: (when: string) => `已存为文件 ${when}`,
    fileOlder: (when: string) => `存为文件后有修改（${when}）`,
    fileImported: '与导入的文件一致',
    fileImportedOlder: '导入后有修改，尚未存为文件',
    backupNever: '尚未备份',
    backupAt: (when: string) => `已备份 ${when}`,
    backupOlder: (when: string) => `备份后有修改（${when}）`,
  },
  /** Read aloud, not shown. */
  spoken: {
    savedAgain: '已重新存于本浏览器',
    selection: (from: string, to: string, sums: readonly string[]) =>
      `从“${from}”到“${to}”，${sums.join('，')}`,
  },
  published: {
    title: '这份年报已经公布',
    text: '修改后会与公布的内容不一致。确实要修改吗？',
    confirm: '修改',
    cancel: '取消',
  },
  problem: {
    failed: (reason: string) => `没有存下：${reason}。内容还在这个窗口里，请存为文件。`,
    retry: '再试一次',
    deleted: '这份年报已在另一个窗口删除，这里的修改没有存下。请存为文件。',
  },
  unreadableTitle: '这份年报读不出来',
  unreadableText: '本机暂存里有这份年报，但内容已损坏。它不会被改写。请用备份文件恢复。',
  missingTitle: '没有这份年报',
  missingText: '它可能已经删除，或存放在另一个浏览器里。',
  failedTitle: '没能读取这份年报',
  help: '按键说明',
  /** What several selected cells come to; `sum` is "" where none is a number. */
  selection: (of: { cells: number; numbers: number; blanks: number; sum: string }) => [
    `已选 ${of.cells} 格`,
    `数字 ${of.numbers}`,
    `空白 ${of.blanks}`,
    ...(of.sum === '' ? [] : [`合计 ${of.sum}`]),
  ],
  /** Shown small beside a value: last year's, and of a total the change; `amount` without its sign. */
  lastYearBeside: (value: string, change: number, amount: string) =>
    change === 0 ? `上年 ${value}` : `上年 ${value}\u2002${change > 0 ? '+' : '−'}${amount}`,
  view: {
    label: '表格视图',
    zoom: '表格缩放',
    views: { official: '正式', compact: '紧凑', lastYear: '对照上年' },
    noLastYear: '库中有同一机关上年的年报时可用',
    lastYearKey: '小字为上年数，合计格另写增减；两年都是 0 的不写。',
  },
  /** A pasted table that was recognized by its labels. */
  paste: {
    readerMissing:
      '没有粘贴：读取粘贴内容的部分未能载入（程序可能已更新）。刷新页面后再试，已填的内容不会丢失',
    title: '按标签对齐粘贴',
    text: (cells: number) =>
      `粘贴的内容带有表格的行列标签，已按标签对应到本表的单元格。将写入标出的 ${cells} 格，合计自动计算；空白处不改动。`,
    elsewhere: (cells: number) => `有 ${cells} 格是另一版格式的行列，本表没有，不写入：`,
    totals: (cells: number) => `另有 ${cells} 个合计格由本程序计算，不写入`,
    totalsDiffer: (cells: number) => `粘贴的 ${cells} 个合计与分项之和不同，列在表下`,
    totalDiffers: (cell: string, pasted: string, now: string) =>
      `${cell}：粘贴的合计是 ${pasted}，表中是 ${now}`,
    /** A value that has no cell, by the labels it stood under, or by its place in the pasted block. */
    elsewhereCell: (row: string, column: string, value: string) => `${row} · ${column}：${value}`,
    outsideCell: (row: number, column: number, text: string) =>
      `粘贴内容第 ${row} 行第 ${column} 列：${text}`,
    htmlTooLarge: (megabytes: number) =>
      `剪贴板里的网页内容超过 ${megabytes} MB，已改按纯文字粘贴，请核对合并的单元格`,
    rest: {
      title: (count: number) => `粘贴的内容有 ${count} 处没有写入：`,
      copy: '复制',
      close: '关闭',
    },
    accept: (cells: number) => `写入 ${cells} 格`,
    cancel: '取消',
  },
  selectedCell: '所选单元格',
  refusedKept: (value: string) => `没有存入，存的仍是：${value}`,
  forgetRefused: '去掉这次输入',
  noCell: '点一个单元格，这里说明它填什么',
  thisYear: '本年',
  lastYear: '上年',
  /** This year against last year; `amount` without its sign. */
  change: (difference: number, amount: string) =>
    difference === 0 ? '与上年相同' : difference > 0 ? `增 ${amount}` : `减 ${amount}`,
  sumIs: (sum: string, isEqual: boolean) =>
    isEqual ? `各分项之和 ${sum}` : `各分项之和 ${sum}，与此不符`,
  sumBlank: '各分项均为空白',
  basis: '依据',
  remark: '备注',
  remarkHint: '如：其中修订 16 件',
  unread: '这一格没有读到，请对照原文填写',
  unreadShort: '没有读到',
  blank: '空白',
  notApplicable: '不适用',
  findings: '审核结果',
  noFindings: '未发现问题',
  todoHeading: '待填',
  dismissedCount: (count: number) => `${count} 处已说明`,
  counts: {
    error: (count: number) => `${count} 处错误`,
    warning: (count: number) => `${count} 处提醒`,
    note: (count: number) => `${count} 处提示`,
    todo: (count: number) => `${count} 处待填`,
  },
  openInspector: '审核结果',
  openChapters: '章节',
  textAbove: '表前文字（通常不填）',
  textOf: {
    overview: '写主动公开、依申请公开、政府信息管理、平台建设、监督保障五方面情况',
    problems: '写存在的主要问题和改进措施',
    other: '写其他需要报告的事项，如收取信息处理费的情况',
    preface: '前言：编制依据、统计期限、联系方式等',
  },
  lastYears: '上年原文',
  carriedOver: '从上年带入，尚未改写',
  lastYearsLeft: (count: number) => `标色的 ${count} 段从上年带入，尚未改写`,
  lastYearsProblems: (year: number) => `${year} 年写的问题与改进`,
  pasted: (written: number, skipped: number) =>
    skipped > 0 ? `写入 ${written} 格，跳过 ${skipped} 个合计格` : `写入 ${written} 格`,
  pastedRefused: (count: number) => `${count} 格不是数字，已标出`,
  pastedOutside: (count: number) => `${count} 个数在表外，没有写入，列在表下`,
};
