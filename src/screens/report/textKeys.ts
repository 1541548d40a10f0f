/** The keys of a chapter's text, as they are pressed and as the list of keys shows them. */
export const TEXT_KEYS: Readonly<Record<'link' | 'reference', readonly string[]>> = {
  link: ['Alt+Enter'],
  reference: ['Ctrl+K'],
};
