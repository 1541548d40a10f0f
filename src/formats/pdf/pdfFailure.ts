/** Why a PDF was not read. */
export type PdfFailure =
  | { readonly kind: 'tooLarge'; readonly found: number; readonly limit: number }
  | { readonly kind: 'pdfEncrypted' }
  /** It is cut short, or no PDF after all. */
  | { readonly kind: 'pdfDamaged' }
  | { readonly kind: 'pdfTooManyPages'; readonly found: number; readonly limit: number }
  /** Pictures of pages: there is next to no text in it. */
  | { readonly kind: 'pdfScanned' }
  /** Its texts come out as signs that nobody reads, for its fonts do not tell what their glyphs mean. */
  | { readonly kind: 'pdfUnreadableText' };
