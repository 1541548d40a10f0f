import type { Zh } from '../zh';

export const shell: Zh['shell'] = {
  product: 'Gongkai',
  productLong: 'Workbench for the annual report on government information disclosure',
  navigation: 'Main navigation',
  skipToContent: 'Skip to content',
  library: 'Library',
  importing: 'Import',
  trends: 'Trends',
  settings: 'Settings',
  report: 'Report',
  deliver: 'Hand in',
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  redo: 'Redo',
  loading: 'Opening…',
  dropHere: 'Drop to read these files',
  dropHint: 'You see what was read before anything is stored',
  notFoundTitle: 'No such page',
  notFoundText: 'The address may be mistyped, or the report has been deleted.',
  backToLibrary: 'Back to the library',
  screenFailed: 'This page failed and could not be shown. What was saved is not affected.',
  reload: 'Reload',
  notDone: (reason) => `That was not done: ${reason}`,
  memoryMode: 'Working in memory for this visit only. Save to a file before closing the window.',
  readOnlyStore:
    'A newer version of the program owns the store on this computer; here it can only be read. Reload, or use the newer program.',
};

export const storeScreens: Zh['storeScreens'] = {
  failedTitle: 'The store on this computer cannot be opened',
  failedText: (reason) =>
    `The browser did not let the program open the place where reports are kept (${reason}). No report has been deleted. Try again, or work in memory and open and save files.`,
  hangingText:
    'The browser is taking too long to open the place where reports are kept. Close other windows of this program and try again, or work in memory and open and save files.',
  blockedTitle: 'Please close the other windows of this program',
  blockedText: 'Another window still runs an older version. This one goes on when it is closed.',
  outdatedTitle: 'The program has been updated',
  outdatedText: 'Another window runs a new version. Everything here is saved; please reload.',
  outdatedUnsaved:
    'Another window runs a new version, and changes here are not saved. Save to a file first, then reload.',
  retry: 'Try again',
  workInMemory: 'Work in memory',
  reasons: {
    quota: "the disk or the browser's share of it is full",
    newerStore: 'a newer version owns the store',
    closed: 'the connection to the store was closed',
    hanging: 'the browser does not answer',
    incomplete: 'parts of the store are missing',
    unknown: (message) => message || 'unknown reason',
  },
};
