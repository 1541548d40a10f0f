/**
 * Measures of a 公文 (GB/T 9704—2012), in the units of Word: twips (a twentieth of a point) for lengths, half points
 * for sizes of type.
 */

export const PAGE = { width: 11906, height: 16838 } as const;

/** 37 mm above, 35 below, 28 on the left, 26 on the right: a text area of 156 mm by 225. */
export const MARGINS = { top: 2098, right: 1474, bottom: 1984, left: 1587 } as const;

/** The same page on its side: what is above stands on the left. */
export const SIDE_MARGINS = { top: 1587, right: 1984, bottom: 1474, left: 2098 } as const;

export const TEXT_WIDTH = PAGE.width - MARGINS.left - MARGINS.right;
export const SIDE_TEXT_WIDTH = PAGE.height - SIDE_MARGINS.left - SIDE_MARGINS.right;
export const TEXT_HEIGHT = PAGE.height - MARGINS.top - MARGINS.bottom;

/** From the edge of the page to the foot's lower edge, so that the number stands 7 mm below the text. */
export const FOOT_DISTANCE = 1417;
export const HEAD_DISTANCE = 851;

/** 28 points, 22 lines a page. */
export const LINE = 560;
/** 3号, 2号, 4号, 小四, 五号, 小五. */
export const SIZES = { text: 32, title: 44, foot: 28, table: 24, narrow: 21, note: 18 } as const;
/** A sign of text, and how much closer than their size the signs stand: 28 of them fill a line. */
export const CLOSER = -5;
export const TEXT_SIGN = SIZES.text * 10 + CLOSER;
/** The title may have so many full-width signs in a line. */
export const TITLE_SIGNS = Math.floor(TEXT_WIDTH / (SIZES.title * 10));

export type FontName = 'title' | 'first' | 'second' | 'text' | 'plain';

/** What is set in Chinese type, and what a program may take where it has no such type. */
export const FONTS: Readonly<
  Record<FontName, { readonly name: string; readonly instead: string; readonly family: string }>
> = {
  title: { name: '方正小标宋简体', instead: '宋体', family: 'script' },
  first: { name: '黑体', instead: 'SimHei', family: 'modern' },
  second: { name: '楷体_GB2312', instead: '楷体', family: 'modern' },
  text: { name: '仿宋_GB2312', instead: '仿宋', family: 'modern' },
  plain: { name: '宋体', instead: 'SimSun', family: 'auto' },
};

/** Figures and Latin letters. */
export const LATIN_FONT = 'Times New Roman';

/** The width of a text in full-width signs; figures and Latin letters take half of one. */
export function widthInSigns(text: string): number {
  let width = 0;
  for (const sign of text) width += sign < '\u2000' ? 0.5 : 1;
  return width;
}
