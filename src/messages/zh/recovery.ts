export const recovery = {
  salvage: {
    run: '导出能读出的年报',
    working: '正在逐份读取…',
    done: (count: number) => `读出 ${count} 份年报，已存为备份文件，可以在“导入”里打开。`,
    older: (names: string) => `其中读不出最新内容、改用历史版本的：${names}。`,
    lost: (count: number, names: string) => `${count} 份读不出来：${names}。`,
    nothing: '一份年报也没有读到。',
    failed: (reason: string) =>
      `还是打不开（${reason}）。浏览器里的内容没有被删除，请重启浏览器或电脑后再试。`,
  },
  emptied: {
    title: '本机暂存被清空',
    text: (reports: number, when: string) =>
      `上次这里有 ${reports} 份年报${when === '' ? '' : `（最后修改于 ${when}）`}，现在一份也没有：浏览器的数据被清除了，程序没有删除它们。请用备份文件或存过的年报文件恢复；没有存过文件的找不回来。`,
    damaged:
      '浏览器发现存放年报的地方已损坏，换成了空的。请用备份文件或存过的年报文件恢复；没有存过文件的找不回来。',
    restore: '用文件恢复',
    known: '知道了',
  },
  unreadable: (count: number, names: string) =>
    `有 ${count} 份年报读不出来，没有写进备份：${names}。浏览器里的原内容没有改动。`,
};

/** The shape that every language fills. */
export type RecoveryWords = typeof recovery;
