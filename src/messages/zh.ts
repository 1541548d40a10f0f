import { shell } from './zh/shell';

/** Every word on the screen, Chinese the source. A text with numbers in it is a function. */
export const zh = { shell };

/** The shape that every language fills, so that none can miss a word. */
export type Zh = typeof zh;
