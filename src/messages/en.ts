import { form } from './en/form';
import { grid } from './en/grid';
import { importing } from './en/importing';
import { library } from './en/library';
import { report } from './en/report';
import { settings } from './en/settings';
import { shell, storeScreens } from './en/shell';
import type { Zh } from './zh';

export const en: Zh = {
  form,
  grid,
  importing,
  library,
  report,
  settings,
  shell,
  storeScreens,
};
