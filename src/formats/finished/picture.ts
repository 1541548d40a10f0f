import { present } from '@/lib/assert';

/** A picture of a chart, to stand in chapter one. */
export interface ReportPicture {
  readonly png: Uint8Array;
  /** What can be seen, for those who cannot see it. */
  readonly description: string;
  /** Behind so many paragraphs of the chapter; behind all of them where it is not given. */
  readonly afterParagraph?: number;
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The size of a PNG in its own dots. Pictures come from the program itself: another kind is its own mistake. */
export function readPictureSize(png: Uint8Array): PictureSize {
  const isPng = png.length >= 24 && SIGNATURE.every((byte, index) => png[index] === byte);
  const view = isPng ? new DataView(png.buffer, png.byteOffset, png.byteLength) : undefined;
  const header = present(view, 'The head of a PNG');
  return { width: header.getUint32(16), height: header.getUint32(20) };
}

/** The pictures that stand behind a number of the chapter's paragraphs, of `count` in all. */
export function picturesBehind(
  pictures: readonly ReportPicture[],
  paragraphs: number,
  count: number,
): readonly ReportPicture[] {
  return pictures.filter(
    ({ afterParagraph = count }) => Math.max(0, Math.min(afterParagraph, count)) === paragraphs,
  );
}
