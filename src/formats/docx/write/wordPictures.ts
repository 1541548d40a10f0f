import { readPictureSize, type ReportPicture } from '../../finished/picture';
import { element } from '../../xml/writeXml';
import { TEXT_HEIGHT, TEXT_WIDTH } from './officialLook';
import { paragraphXml } from './wordMarkup';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
/** Word's unit for pictures: so many in a twip, and in a dot of a screen. */
const EMU_PER_TWIP = 635;
const EMU_PER_DOT = 9525;
/** No picture takes more of a page than this. */
const HEIGHT_SHARE = 0.45;

/** Where a picture lies in the file, and the name of its relationship. */
export function picturePart(index: number): { readonly target: string; readonly id: string } {
  return { target: `media/image${index + 1}.png`, id: `rIdPicture${index + 1}` };
}

/** A picture in a paragraph of its own, no wider than the text and less than half a page high. */
export function pictureXml({ png, description }: ReportPicture, index: number): string {
  const { width, height } = readPictureSize(png);
  const scale = Math.min(
    EMU_PER_DOT,
    (TEXT_WIDTH * EMU_PER_TWIP) / width,
    (TEXT_HEIGHT * HEIGHT_SHARE * EMU_PER_TWIP) / height,
  );
  const extent = { cx: Math.round(width * scale), cy: Math.round(height * scale) };
  const name = { id: index + 1, name: `Picture ${index + 1}`, descr: description };
  const picture = element(
    'pic:pic',
    { 'xmlns:pic': `${DRAWING}/picture` },
    element('pic:nvPicPr', {}, element('pic:cNvPr', name), element('pic:cNvPicPr')),
    element(
      'pic:blipFill',
      {},
      element('a:blip', { 'r:embed': picturePart(index).id }),
      element('a:stretch', {}, element('a:fillRect')),
    ),
    element(
      'pic:spPr',
      {},
      element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', extent)),
      element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
    ),
  );
  const inline = element(
    'wp:inline',
    { distT: 0, distB: 0, distL: 0, distR: 0 },
    element('wp:extent', extent),
    element('wp:docPr', name),
    element(
      'a:graphic',
      { 'xmlns:a': `${DRAWING}/main` },
      element('a:graphicData', { uri: `${DRAWING}/picture` }, picture),
    ),
  );
  return paragraphXml('Picture', element('w:r', {}, element('w:drawing', {}, inline)));
}
