import type { Zh } from '../zh';

export const settings: Zh['settings'] = {
  heading: 'Settings',
  language: 'Language',
  storage: 'Store on this computer',
  storageText:
    'Reports are kept in this browser. It is a working copy and may vanish when browser data is cleared. Keep files: “Save to file” and “Export all”.',
  storageFile:
    'Opened from disk, the data belongs to the place of this file: when it is moved or renamed, the browser takes it for another program.',
  reports: (count, examples) =>
    `${count} report${count === 1 ? '' : 's'}${examples > 0 ? `, and ${examples} examples` : ''}`,
  used: (used, quota) => `${used} used; the browser gives up to ${quota}`,
  usedUnknown: 'Opened this way, the browser does not tell how much is used',
  persisted: 'The browser has agreed not to clear this data by itself',
  notPersisted: 'The browser has not agreed to keep this data for good',
  about: 'About',
  version: (version) => `Version ${version}`,
  promise: 'No network, no account, no server. Everything stays on this computer.',
  licence: 'MIT licence',
  inMemory: 'Working in memory for this visit; nothing is stored',
};
