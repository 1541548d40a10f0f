/** Words of 回收站, of backups, and of what reminds of them. */
export const keeping = {
  bin: {
    title: '回收站',
    open: '打开回收站',
    intro: (days: number) => `删除的年报在这里留 ${days} 天，之后自动清除，历史版本也一并清除。`,
    empty: '回收站是空的。',
    report: '年报',
    deletedAt: '删除时间',
    left: (days: number) => (days <= 1 ? '不到 1 天' : `还留 ${days} 天`),
    restore: '恢复',
    restoreLabel: (label: string) => `恢复 ${label}`,
    isLive: '年报库里已有同一份',
    removeForGood: '彻底删除',
    removeLabel: (label: string) => `彻底删除 ${label}`,
    removeQuestion: (label: string) => `彻底删除“${label}”？它的历史版本也会删除，不能恢复。`,
    emptyAll: '清空回收站',
    emptyQuestion: (count: number) =>
      `彻底删除回收站里的 ${count} 份年报？它们的历史版本也会删除，不能恢复。`,
    removed: (count: number) => `已彻底删除 ${count} 份年报`,
    failed: '回收站读不出来',
    cancel: '取消',
    close: '关闭',
  },
  backup: {
    heading: '备份与恢复',
    text: '备份是一个文件，含全部年报和机关名单（示例除外）。请放在这个浏览器以外：U 盘、另一块硬盘、单位的共享目录。',
    last: (when: string) => `最近一次备份：${when}`,
    never: '还没有备份过',
    unfiled: (count: number) =>
      count === 0 ? '所有年报的最新内容都已在文件里' : `${count} 份年报的最新内容还不在任何文件里`,
    backUp: '备份全部',
    done: (count: number) => `已备份 ${count} 份年报`,
    restore: '从备份恢复',
    restoreHint: '选择备份文件后先预览；与现有的不同时，逐份选择用哪一份。',
  },
  folder: {
    heading: '自动备份到文件夹',
    unsupported:
      '这个浏览器不能写入文件夹（Chrome、Edge 在 HTTPS 或本机打开时可以）。请用“备份全部”。',
    text: (kept: number) =>
      `选定一个文件夹后，有新内容时最多每半小时备份一次，保留最近 ${kept} 份。文件夹里的其他文件不会动。`,
    choose: '选择文件夹',
    change: '换一个文件夹',
    stop: '停止自动备份',
    now: '现在备份',
    allow: '重新允许',
    ready: (name: string) => `备份到文件夹“${name}”`,
    written: (when: string) => `上次写入 ${when}`,
    notWritten: '还没有写入过',
    lapsed: (name: string) =>
      `浏览器收回了写入文件夹“${name}”的许可，自动备份停了。点“重新允许”即可继续。`,
    failed: (name: string, reason: string) => `没能备份到文件夹“${name}”：${reason}。`,
    reasons: {
      missing: '找不到这个文件夹，可能已移动或删除',
      denied: '没有写入许可',
      full: '磁盘已满',
      differs: '写入后读回的内容不一致',
      unknown: '写入出错',
      store: '本机暂存读写出错',
    },
    done: (name: string) => `已备份到文件夹“${name}”`,
    stopped: '自动备份已停止，已有的备份文件还在',
  },
  reminder: {
    text: (count: number, days: number) =>
      `${count} 份年报的最新内容还不在任何文件里，最早的已有 ${days} 天。浏览器数据一旦被清理就找不回来。`,
    later: '以后再说',
  },
  persistence: {
    ask: '请浏览器长期保留',
    granted: '浏览器已答应不主动清理这些数据',
    refused: '浏览器这次没有答应。装为应用或收藏本页后可再试；备份文件最可靠。',
  },
};

/** The shape that every language fills. */
export type KeepingWords = typeof keeping;
