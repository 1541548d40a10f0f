import type { XmlAttributes, XmlHandler } from '../xml/parseXml';
import { WordReader } from './wordReader';
import type { WordParts } from './wordState';

/** Reads the footnotes or endnotes of a document. */
export class NoteReader implements XmlHandler {
  readonly notes = new Map<string, string>();
  readonly #parts: WordParts;
  #name = '';
  #note: WordReader | undefined;

  constructor(parts: WordParts) {
    this.#parts = parts;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'footnote' || name === 'endnote') {
      // A note with a type is the line above the notes, not a note.
      if ((attributes.get('type') ?? 'normal') !== 'normal') return;
      this.#name = `${name} ${attributes.get('id') ?? ''}`;
      this.#note = new WordReader(this.#parts);
    } else this.#note?.open(name, attributes);
  }

  close(name: string): void {
    if (name !== 'footnote' && name !== 'endnote') this.#note?.close(name);
    else if (this.#note) {
      const blocks = this.#note.end();
      const lines = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
      this.notes.set(this.#name, lines.join('\n'));
      this.#note = undefined;
    }
  }

  text(text: string): void {
    this.#note?.text(text);
  }
}
