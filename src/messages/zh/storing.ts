/** The words of a report that is open in two windows. */
export const storing = {
  elsewhere: '这份年报正在另一个窗口编辑。这里只能查看，内容随那边存下的更新。',
  takeOver: '改在本窗口编辑',
  asking: '正在等另一个窗口存好…',
  leftUnsaved:
    '这份年报已改在另一个窗口编辑。这里还有没存下的修改，仍留在本窗口，没有写入：请存为文件，或改在本窗口编辑后再存。',
  /** Why a button can't be used. */
  readOnlyReason: '正在另一个窗口编辑，这里只能查看',
  editableNow: '另一个窗口已不再编辑，可以在这里编辑了',
  conflict: {
    told: '另一处已经改过这份年报，这里的修改没有存下。两份都还在：请对比后选择。',
    open: '对比并选择',
    title: '两处都改了这份年报',
    intro: (count: number, both: number) =>
      `共 ${count} 处不同${both > 0 ? `，其中 ${both} 处两边都改过，已标出` : ''}。逐处点选要留下的一边；只有一边改过的，已选改过的那一边。两份都会先存入历史版本，选完还可以撤销。`,
    place: '位置',
    mine: '本窗口',
    theirs: '另一处已存下的',
    allMine: '全用本窗口的',
    allTheirs: '全用另一处的',
    both: '两边都改过',
    blank: '空白',
    absent: '（无）',
    form: '整份表格（两份的格式不同）',
    dismissal: (check: string, reason: string) => `${check}：${reason}`,
    settle: '按选择存下',
    cancel: '先不选',
    settled: '已按选择存下',
  },
};

export type StoringWords = typeof storing;
