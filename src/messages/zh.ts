import { form } from './zh/form';
import { grid } from './zh/grid';
import { importing } from './zh/importing';
import { library } from './zh/library';
import { report } from './zh/report';
import { settings } from './zh/settings';
import { shell, storeScreens } from './zh/shell';

/** Every word on the screen, Chinese the source. A text with numbers in it is a function. */
export const zh = {
  form,
  grid,
  importing,
  library,
  report,
  settings,
  shell,
  storeScreens,
};

/** The shape that every language fills, so that none can miss a word. */
export type Zh = typeof zh;
