import type { XmlAttributes } from '../xml/parseXml';
import { isOff, readWhole } from './numbering';
import { readSymbol } from './symbols';
import type { WordState } from './wordState';

type Opener = (state: WordState, attributes: XmlAttributes) => void;
type Closer = (state: WordState) => void;

function openAlternative(state: WordState): void {
  const last = state.choices.length - 1;
  if (state.choices[last]) state.isSkipped = true;
  else if (last >= 0) state.choices[last] = true;
}

function openRun(state: WordState): void {
  const isHidden = state.parts.styles.isHidden(state.paragraph?.style ?? '');
  state.run = { isHidden, isRaised: false, isMark: false };
}

/** A deleted paragraph end, row or passage, told apart by what is open. */
function openDeletion(state: WordState): void {
  state.findings.changes += 1;
  if (state.properties === 'paragraph' && state.paragraph) state.paragraph.isEndDeleted = true;
  else if (state.properties === 'row' && state.blocks.row) state.blocks.row.isDeleted = true;
  state.isSkipped = true;
}

function countChange(state: WordState): void {
  state.findings.changes += 1;
}

/** Word 2003 has all changes under one name. */
function openAnnotation(state: WordState, attributes: XmlAttributes): void {
  const type = attributes.get('type') ?? '';
  if (/Deletion/i.test(type)) openDeletion(state);
  else if (/Insertion/i.test(type)) countChange(state);
  else if (/Comment/i.test(type)) state.isSkipped = true;
}

function openFieldMark({ fields }: WordState, attributes: XmlAttributes): void {
  const type = attributes.get('fldCharType');
  if (type === 'begin') fields.begin();
  else if (type === 'separate') fields.beginResult();
  else if (type === 'end') fields.end();
}

function openNoteMark(kind: string): Opener {
  return (state, attributes) => {
    const note = state.parts.notes.get(`${kind} ${attributes.get('id') ?? ''}`);
    if (note !== undefined && note !== '') state.paragraph?.notes.push(note);
    const hasOwnMark = attributes.get('customMarkFollows');
    if (state.run && hasOwnMark !== undefined && !isOff(hasOwnMark)) state.run.isMark = true;
  };
}

function openVerticalMerge({ blocks }: WordState, attributes: XmlAttributes): void {
  if (blocks.cell) blocks.cell.merge = attributes.get('val') === 'restart' ? 'start' : 'below';
}

function openVanish(state: WordState, attributes: XmlAttributes): void {
  if (state.run && state.properties === undefined)
    state.run.isHidden = !isOff(attributes.get('val'));
}

/** What is done where an element begins. */
export const OPENERS: ReadonlyMap<string, Opener> = new Map<string, Opener>([
  ['p', (state) => state.beginParagraph()],
  ['pPr', (state) => (state.properties = 'paragraph')],
  [
    'pStyle',
    ({ paragraph }, attributes) => paragraph && (paragraph.style = attributes.get('val') ?? ''),
  ],
  [
    'numId',
    ({ paragraph }, attributes) => paragraph && (paragraph.list = attributes.get('val') ?? ''),
  ],
  [
    'ilvl',
    ({ paragraph }, attributes) =>
      paragraph && (paragraph.level = readWhole(attributes.get('val'))),
  ],
  ['r', openRun],
  [
    'rStyle',
    ({ run, parts }, attributes) => {
      if (run && parts.styles.isHidden(attributes.get('val') ?? '')) run.isHidden = true;
    },
  ],
  ['vanish', openVanish],
  [
    'vertAlign',
    ({ run }, attributes) => {
      if (run) run.isRaised = attributes.get('val') !== 'baseline';
    },
  ],
  ['tab', (state) => state.put('\t')],
  ['ptab', (state) => state.put('\t')],
  ['br', (state) => state.put('\n')],
  ['cr', (state) => state.put('\n')],
  ['noBreakHyphen', (state) => state.put('-')],
  [
    'sym',
    (state, attributes) =>
      state.put(readSymbol(attributes.get('font') ?? '', attributes.get('char') ?? '')),
  ],
  ['fldChar', openFieldMark],
  ['fldSimple', ({ fields }, attributes) => fields.begin(attributes.get('instr') ?? ' ')],
  ['footnoteReference', openNoteMark('footnote')],
  ['endnoteReference', openNoteMark('endnote')],
  ['tbl', openTable],
  [
    'altChunk',
    ({ blocks, parts }, attributes) =>
      blocks.insert(parts.chunks.get(attributes.get('id') ?? '') ?? []),
  ],
  ['tr', ({ blocks }) => blocks.beginRow()],
  ['trPr', (state) => (state.properties = 'row')],
  [
    'gridBefore',
    ({ blocks }, attributes) =>
      blocks.row && (blocks.row.before = readWhole(attributes.get('val'))),
  ],
  ['tc', ({ blocks }) => blocks.beginCell()],
  ['tcPr', (state) => (state.properties = 'cell')],
  [
    'gridSpan',
    ({ blocks }, attributes) =>
      blocks.cell && (blocks.cell.columns = readWhole(attributes.get('val'))),
  ],
  ['vMerge', openVerticalMerge],
  ['vmerge', openVerticalMerge],
  [
    'hMerge',
    ({ blocks }, attributes) => {
      if (blocks.cell) blocks.cell.isBeside = attributes.get('val') !== 'restart';
    },
  ],
  [
    'cellDel',
    ({ blocks, findings }) => {
      findings.changes += 1;
      if (blocks.cell) blocks.cell.isDeleted = true;
    },
  ],
  ['ins', countChange],
  ['moveTo', countChange],
  ['del', openDeletion],
  ['annotation', openAnnotation],
  ['drawing', (state) => state.enterPicture(true)],
  ['pict', (state) => state.enterPicture(true)],
  ['object', (state) => state.enterPicture(true)],
  ['txbxContent', (state) => state.enterPicture(false)],
  ['AlternateContent', ({ choices }) => choices.push(false)],
  ['Choice', openAlternative],
  ['Fallback', openAlternative],
  ['sdt', (state) => state.beginControl()],
  ['showingPlcHdr', (state) => state.muteControl()],
  [
    'docPartGallery',
    (state, attributes) => {
      if (/table of contents/i.test(attributes.get('val') ?? '')) state.muteControl();
    },
  ],
]);

function openTable({ blocks, fields }: WordState): void {
  fields.endAll();
  blocks.beginTable();
}

function endParagraphProperties(state: WordState): void {
  state.numberParagraph();
  state.properties = undefined;
}

const endProperties: Closer = (state) => (state.properties = undefined);

/** What is done where an element ends. */
export const CLOSERS: ReadonlyMap<string, Closer> = new Map<string, Closer>([
  ['p', (state) => state.endParagraph()],
  ['pPr', endParagraphProperties],
  ['r', (state) => (state.run = undefined)],
  ['fldSimple', ({ fields }) => fields.end()],
  ['tbl', ({ blocks }) => blocks.endTable()],
  ['tr', ({ blocks }) => blocks.endRow()],
  ['trPr', endProperties],
  ['tc', ({ blocks }) => blocks.endCell()],
  ['tcPr', endProperties],
  ['drawing', (state) => state.leavePicture()],
  ['pict', (state) => state.leavePicture()],
  ['object', (state) => state.leavePicture()],
  ['txbxContent', (state) => state.leavePicture()],
  ['AlternateContent', ({ choices }) => choices.pop()],
  ['sdt', (state) => state.endControl()],
]);
