import type { CellStyle } from 'hucre/xlsx';

/** How a cell of a made sheet looks. */
export interface CellLook {
  readonly size?: number;
  readonly isBold?: boolean;
  readonly isBoxed?: boolean;
  /** A computed total. */
  readonly isTinted?: boolean;
  /** One sign a line, from the top down. */
  readonly isTurned?: boolean;
  readonly align: 'left' | 'center' | 'right';
  /** Two signs in, as a paragraph begins. */
  readonly isIndented?: boolean;
}

export const BODY = { name: '宋体', size: 11 } as const;

export const TITLE_LOOK: CellLook = { size: 16, isBold: true, align: 'center' };
export const HEADING_LOOK: CellLook = { size: 12, isBold: true, align: 'left' };
export const TEXT_LOOK: CellLook = { align: 'left', isIndented: true };
export const SIGNATURE_LOOK: CellLook = { align: 'right' };
export const HEAD_LOOK: CellLook = { isBoxed: true, align: 'center' };
export const TURNED_HEAD_LOOK: CellLook = { ...HEAD_LOOK, isTurned: true };
export const ROW_HEAD_LOOK: CellLook = { isBoxed: true, align: 'left' };
export const FIGURE_LOOK: CellLook = { isBoxed: true, align: 'center' };
export const TOTAL_LOOK: CellLook = { ...FIGURE_LOOK, isTinted: true };
export const LIST_HEAD_LOOK: CellLook = {
  isBoxed: true,
  isBold: true,
  isTinted: true,
  align: 'left',
};

/** Excel stacks the signs of a text where it is told to turn it by this. */
const STACKED = 255;
const HAIRLINE = { style: 'thin', color: { rgb: '000000' } } as const;

const STYLES = new Map<CellLook, CellStyle>();

/** The same object for the same look, so that a sheet of thousands of cells has a handful of styles. */
export function styleOf(look: CellLook): CellStyle {
  let style = STYLES.get(look);
  if (!style) {
    const { size, isBold, isBoxed, isTinted, isTurned, align, isIndented } = look;
    style = {
      font: { ...BODY, ...(size === undefined ? {} : { size }), ...(isBold ? { bold: true } : {}) },
      alignment: {
        horizontal: align,
        vertical: 'center',
        wrapText: true,
        ...(isTurned ? { textRotation: STACKED } : {}),
        ...(isIndented ? { indent: 2 } : {}),
      },
      ...(isBoxed
        ? { border: { top: HAIRLINE, right: HAIRLINE, bottom: HAIRLINE, left: HAIRLINE } }
        : {}),
      ...(isTinted
        ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } } }
        : {}),
    };
    STYLES.set(look, style);
  }
  return style;
}
