import { shell } from './en/shell';
import type { Zh } from './zh';

export const en: Zh = { shell };
