import type { ProgramWords } from '../zh/program';

export const program: ProgramWords = {
  updateOffered: 'There is a new version. Your work is saved before the update; nothing is lost.',
  update: 'Update and reload',
  later: 'Later',
  obstacles: {
    unsaved:
      'Some changes could not be saved and would be lost. Save them to a file, or wait until they are saved, then update.',
    memory:
      'This visit works in memory only, and all reports would be lost. Export all in the library, then update.',
    preview:
      'The import page holds reports that are not stored yet and would be lost. Store or clear them, then update.',
  },
  offlineTold: 'Works offline: the program opens without a network, too.',
  offline: 'Works offline',
  notOffline:
    'Does not work offline yet: not all of the program is in this browser. Stay connected and look again in a while.',
  offlineNeedsHttps:
    'Opened this way it cannot work offline: the address does not begin with https.',
  offlineFile: 'The whole program is in this file and needs no network.',
  build: (build) => `Build ${build}`,
  check: 'How to make sure that the program was not altered',
  checkHow:
    'Each release comes with SHA256SUMS, a list of the SHA-256 of every file. Take the list from where the program is released, run this in the folder of the program and compare. The build on this page only tells versions apart; it proves nothing.',
};
