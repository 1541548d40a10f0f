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
};
