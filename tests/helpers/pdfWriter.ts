/** A text of a page: where it begins, in points from the lower left corner, and its codes in hexadecimal. */
export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly codes: string;
}

/**
 * A PDF with texts in a font that is not in the file, as 宋体 is in many; `encoding` is the map of its codes
 * (`UniGB-UCS2-H`, `GBK-EUC-H`).
 */
export function writePdf(pages: readonly (readonly PdfText[])[], encoding: string): Uint8Array {
  const kids = pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ');
  const font = `<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>`;
  const system = '/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>';
  return packObjects([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/${encoding}/DescendantFonts[4 0 R]>>`,
    `<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light${system}/FontDescriptor 5 0 R/DW 1000>>`,
    font,
    ...pages.flatMap((texts, index) => {
      const content = texts
        .map(({ x, y, codes }) => `BT /F1 12 Tf 1 0 0 1 ${x} ${y} Tm <${codes}> Tj ET\n`)
        .join('');
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${7 + index * 2} 0 R>>`,
        `<</Length ${content.length}>>stream\n${content}endstream`,
      ];
    }),
  ]);
}

function packObjects(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const entries = offsets
    .map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
    .join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  file += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (sign) => sign.charCodeAt(0));
}

/** The codes of a text in UTF-16, as the maps `UniGB-UCS2-…` take them. */
export function codesOfUtf16(text: string): string {
  return Array.from(text, (sign) => sign.charCodeAt(0).toString(16).padStart(4, '0')).join('');
}
