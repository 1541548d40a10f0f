import type { StoringWords } from '../zh/storing';

export const storing: StoringWords = {
  elsewhere:
    'This report is being edited in another window. Here it can be looked at, and follows what is saved there.',
  takeOver: 'Edit in this window',
  asking: 'Waiting for the other window to save…',
  leftUnsaved:
    'This report is now edited in another window. Changes that could not be saved are still in this window and nowhere else: save them to a file, or edit in this window and save again.',
  readOnlyReason: 'Being edited in another window: here it can only be looked at',
  editableNow: 'The other window no longer edits the report: you can edit it here now',
  conflict: {
    told: 'This report was changed elsewhere, and the changes made here were not saved. Both are still there: compare them and choose.',
    open: 'Compare and choose',
    title: 'This report was changed in two places',
    intro: (count, both) =>
      `${count === 1 ? '1 difference' : `${count} differences`}${both > 0 ? `, ${both} of them changed on both sides and marked` : ''}. Choose the side to keep, one by one; where only one side was changed, that side is chosen already. Both are kept in the version history first, and the choice can be undone.`,
    place: 'Place',
    mine: 'This window',
    theirs: 'Saved elsewhere',
    allMine: 'All from this window',
    allTheirs: 'All from elsewhere',
    both: 'changed on both sides',
    blank: 'blank',
    absent: '(none)',
    form: 'All tables (they are in different forms)',
    dismissal: (check, reason) => `${check}: ${reason}`,
    settle: 'Save what was chosen',
    cancel: 'Not now',
    settled: 'Saved as chosen',
  },
};
