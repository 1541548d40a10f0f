import type { Zh } from '../zh';

export const shell: Zh['shell'] = {
  product: 'Gongkai',
  productLong: 'Workbench for the annual report on government information disclosure',
};
