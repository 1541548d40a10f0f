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
};

export type StoringWords = typeof storing;
