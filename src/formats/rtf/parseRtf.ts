import { toBinaryText } from '../binaryText';
import type { DocumentNotice, PlainDocument } from '../document';
import { raiseFigures } from '../raisedText';
import { RtfBlocks } from './rtfBlocks';
import { RtfEncodings } from './rtfText';

interface Group {
  /** Where its text goes: to the document, to a note, to an instruction, or nowhere. */
  target: 'text' | 'note' | 'instruction' | 'fonts' | 'none';
  font: number;
  /** How many signs stand behind `\u` for programs that do not know it. */
  replaced: number;
  isHidden: boolean;
  isDeleted: boolean;
  isRaised: boolean;
  /** It begins with `\*`: what it is may be unknown. */
  isOptional: boolean;
  isNoteStart: boolean;
  /** It holds the number of a paragraph, written out for programs that do not count. */
  isNumber: boolean;
}

/** Groups that are no text of the document. */
const NO_TEXT: ReadonlySet<string> = new Set(
  (
    'colortbl stylesheet info pict objdata header headerl headerr headerf footer footerl footerr footerf listtable ' +
    'listoverridetable revtbl rsidtbl generator themedata datastore colorschememapping latentstyles nonshppict ' +
    'shprslt bkmkstart bkmkend xe tc annotation atnid atnauthor filetbl pgdsctbl sp sn sv object'
  ).split(' '),
);
/** Groups with `\*` that are looked into all the same. */
const OPTIONAL_TEXT: ReadonlySet<string> = new Set(
  'fldinst footnote shpinst shptxt nesttableprops'.split(' '),
);

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['nestcell', '\t'],
  ['nestrow', '\n'],
]);

const FURNITURE = /^\s*(?:TOC|INDEX|PAGE|PAGEREF|NUMPAGES|SECTIONPAGES)\b/i;
const WORD = /\\([a-z]{1,32})(-?\d{1,9})? ?/y;
const GROUPS_LIMIT = 10_000;

/**
 * Reads RTF, as WPS, Word and WordPad write it, sign by sign: paragraphs, and tables by the edges of their cells.
 * Changes are taken as accepted, hidden text is left out.
 */
export function parseRtf(bytes: Uint8Array): PlainDocument {
  const reader = new RtfReader(toBinaryText(bytes));
  reader.read();
  return { blocks: reader.blocks.end(), notices: reader.notices() };
}

class RtfReader {
  readonly blocks = new RtfBlocks();
  readonly #rtf: string;
  readonly #encodings = new RtfEncodings();
  readonly #outer: Group[] = [];
  #group: Group = {
    target: 'text',
    font: -1,
    replaced: 1,
    isHidden: false,
    isDeleted: false,
    isRaised: false,
    isOptional: false,
    isNoteStart: false,
    isNumber: false,
  };
  #at = 0;
  #bytes = '';
  #toSkip = 0;
  #instruction = '';
  #last = '';
  #note: string[] = [];
  #hasChanges = false;
  #hasHidden = false;

  constructor(rtf: string) {
    this.#rtf = rtf;
  }

  notices(): readonly DocumentNotice[] {
    return [
      ...(this.#hasChanges ? [{ kind: 'changesAccepted' } as const] : []),
      ...(this.#hasHidden ? [{ kind: 'hiddenLeftOut' } as const] : []),
    ];
  }

  read(): void {
    while (this.#at < this.#rtf.length) {
      const sign = this.#rtf[this.#at] ?? '';
      if (sign === '\\') this.#readControl();
      else {
        this.#at += 1;
        if (sign === '{') this.#openGroup();
        else if (sign === '}') this.#closeGroup();
        else if (sign !== '\n' && sign !== '\r') this.#putByte(sign);
      }
    }
    this.#flush();
  }

  #readControl(): void {
    WORD.lastIndex = this.#at;
    const match = WORD.exec(this.#rtf);
    if (match) {
      this.#at += match[0].length;
      const number = match[2] === undefined ? undefined : Number(match[2]);
      this.#readWord(match[1] ?? '', number);
      return;
    }
    const sign = this.#rtf[this.#at + 1] ?? '';
    this.#at += 2;
    if (sign === "'") {
      const byte = Number.parseInt(this.#rtf.slice(this.#at, this.#at + 2), 16);
      this.#at += 2;
      if (!Number.isNaN(byte)) this.#putByte(String.fromCharCode(byte));
    } else if (sign === '*') this.#group.isOptional = true;
    else if (sign === '~') this.#put('\u00A0');
    else if (sign === '_') this.#put('-');
    else if (sign === '\n' || sign === '\r') this.#readWord('par', undefined);
    else if (sign === '\\' || sign === '{' || sign === '}') this.#putByte(sign);
  }

  #openGroup(): void {
    this.#flush();
    // Deeper groups are read as if they did not open: no document comes near.
    if (this.#outer.length < GROUPS_LIMIT) this.#outer.push(this.#group);
    this.#group = { ...this.#group, isOptional: false, isNoteStart: false };
  }

  #closeGroup(): void {
    this.#flush();
    if (this.#group.isNoteStart) {
      this.blocks.note(this.#note.join('').trim());
      this.#note = [];
    }
    this.#group = this.#outer.pop() ?? this.#group;
  }

  #readWord(word: string, number: number | undefined): void {
    if (word === 'u') {
      this.#putCode(number ?? 0);
      return;
    }
    this.#flush();
    if (word === 'bin') this.#at += Math.max(0, number ?? 0);
    const sign = SIGNS.get(word);
    if (sign !== undefined) this.#put(this.#group.isNumber ? this.#gap() : sign);
    else if (!this.#readTarget(word) && !this.#readLook(word, number))
      this.#readPlace(word, number);
  }

  /** Between the number of a paragraph and its text: a figure of one and a figure of the other stay apart. */
  #gap(): string {
    return /[\w.]$/.test(this.#last) ? ' ' : '';
  }

  /** What a group is. */
  #readTarget(word: string): boolean {
    const group = this.#group;
    if (group.target === 'none') return true;
    if (NO_TEXT.has(word) || (group.isOptional && !OPTIONAL_TEXT.has(word))) group.target = 'none';
    else if (word === 'fonttbl') group.target = 'fonts';
    else if (word === 'fldinst') {
      group.target = 'instruction';
      this.#instruction = '';
    } else if (word === 'fldrslt') {
      if (FURNITURE.test(this.#instruction)) group.target = 'none';
      this.#instruction = '';
    } else if (word === 'listtext' || word === 'pntext') group.isNumber = true;
    else if (word === 'footnote') {
      group.target = 'note';
      group.isNoteStart = true;
    } else return false;
    group.isOptional = false;
    return true;
  }

  /** How signs are set, as far as it says whether and how they are read. */
  #readLook(word: string, number: number | undefined): boolean {
    const group = this.#group;
    const isOn = number !== 0;
    if (word === 'plain')
      Object.assign(group, { isHidden: false, isDeleted: false, isRaised: false });
    else if (word === 'v') group.isHidden = isOn;
    else if (word === 'deleted') group.isDeleted = isOn;
    else if (word === 'super' || word === 'sub') group.isRaised = isOn;
    else if (word === 'up' || word === 'dn') group.isRaised = (number ?? 6) !== 0;
    else if (word === 'nosupersub') group.isRaised = false;
    else if (word === 'revised') this.#hasChanges ||= isOn;
    else if (word === 'uc') group.replaced = Math.min(Math.max(number ?? 1, 0), 10);
    else if (word === 'f') group.font = number ?? -1;
    else if (word === 'fcharset') this.#encodings.setFont(group.font, number ?? 0);
    else if (word === 'ansicpg') this.#encodings.setCodePage(number ?? 0);
    else return false;
    return true;
  }

  /** Where paragraphs, cells and rows end, and how cells lie. */
  #readPlace(word: string, number: number | undefined): void {
    const { blocks } = this;
    if (this.#group.target !== 'text') return;
    if (word === 'par' || word === 'sect' || word === 'page') blocks.endLine();
    else if (word === 'pard') blocks.isInTable = false;
    else if (word === 'intbl') blocks.isInTable = true;
    else if (word === 'cell') blocks.endCell();
    else if (word === 'row') blocks.endRow();
    else if (word === 'trowd') blocks.beginRow();
    else if (word === 'trleft') blocks.setLeft(number ?? 0);
    else if (word === 'clvmgf') blocks.mergeDown('start');
    else if (word === 'clvmrg') blocks.mergeDown('below');
    else if (word === 'clmrg') blocks.mergeBeside();
    else if (word === 'cellx') blocks.addShape(number ?? 0);
  }

  /** A sign by its number in Unicode; what stands behind it for older programs is passed over. */
  #putCode(number: number): void {
    this.#flush();
    this.#put(String.fromCharCode(number < 0 ? number + 0x10000 : number & 0xffff));
    this.#toSkip = this.#group.replaced;
  }

  #putByte(byte: string): void {
    if (this.#toSkip > 0) this.#toSkip -= 1;
    else this.#bytes += byte;
  }

  #flush(): void {
    this.#toSkip = 0;
    if (this.#bytes === '') return;
    const bytes = this.#bytes;
    this.#bytes = '';
    const isAscii = /^[\x20-\x7e]*$/.test(bytes);
    this.#put(isAscii ? bytes : this.#encodings.decode(bytes, this.#group.font));
  }

  #put(text: string): void {
    const { target, isDeleted, isHidden, isRaised } = this.#group;
    // The places of signs in fonts of pictures: bullets.
    if (/^[\uE000-\uF8FF]+$/.test(text)) return;
    this.#last = text;
    if (target === 'none' || target === 'fonts') return;
    if (this.#bytes !== '') this.#flush();
    if (target === 'instruction') this.#instruction = (this.#instruction + text).slice(0, 200);
    else if (isDeleted) this.#hasChanges = true;
    else if (isHidden) this.#hasHidden = true;
    else if (target === 'note') this.#note.push(text);
    else this.blocks.text(isRaised ? raiseFigures(text) : text);
  }
}
