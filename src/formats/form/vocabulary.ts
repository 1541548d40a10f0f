import type { EditionId, TableId } from '@/editions/edition';
import { EDITIONS } from '@/editions/form';
import { createLabelIndex, type LabelIndex } from './labelIndex';
import { normalizeLabel, withoutNumber } from './labelText';
import type { Meaning, Term } from './term';

export interface Vocabulary {
  readonly terms: readonly Term[];
  readonly index: LabelIndex;
}

function row(id: string): Meaning {
  return { kind: 'row', row: id };
}

function group(id: string): Meaning {
  return { kind: 'group', group: id };
}

/** What a row is called in short, with its number or without. */
function plainRow(label: string, id: string): Term {
  return { key: label, meaning: row(id), isLoose: true };
}

/** The official label, the label without its number, and （三） written as 三、 or 3. */
function allForms(label: string, meaning: Meaning): Term[] {
  const key = normalizeLabel(label);
  const bare = withoutNumber(key);
  const full: Term = { key, meaning, isLoose: false };
  if (bare === key) return [full];
  const number = /^\(([一二三四五六七八九十])\)/.exec(key)?.[1];
  const renumbered = number === undefined ? [] : [`${number}、`, `${arabic(number)}.`];
  return [
    full,
    { key: bare, meaning, isLoose: true },
    ...renumbered.map((prefix): Term => ({ key: prefix + bare, meaning, isLoose: true })),
  ];
}

function arabic(number: string): number {
  return '一二三四五六七八九十'.indexOf(number) + 1;
}

function createVocabulary(given: readonly Term[]): Vocabulary {
  const terms = uniqueTerms(given);
  return { terms, index: createLabelIndex(terms) };
}

/** The first meaning given for a label stands; a column's editions add up. */
function uniqueTerms(terms: readonly Term[]): readonly Term[] {
  const seen = new Map<string, Term>();
  for (const term of terms) {
    const known = seen.get(term.key);
    if (!known) seen.set(term.key, term);
    else if (known.meaning.kind === 'column' && term.meaning.kind === 'column') {
      const editions = [...new Set([...known.meaning.editions, ...term.meaning.editions])];
      seen.set(term.key, { ...known, meaning: { ...known.meaning, editions } });
    }
  }
  return [...seen.values()];
}

const EDITION_IDS = Object.keys(EDITIONS) as EditionId[];

function createDisclosureVocabulary(): Vocabulary {
  const terms: Term[] = [];
  const rows: Term[] = [];
  for (const edition of EDITION_IDS) {
    const table = EDITIONS[edition].tables.disclosure;
    for (const block of table.blocks) {
      terms.push({ key: normalizeLabel(block.article), meaning: group('block'), isLoose: false });
      terms.push({
        key: normalizeLabel(block.article).replace(/[()]/g, ''),
        meaning: group('block'),
        isLoose: false,
      });
      for (const column of block.columns) {
        const meaning: Meaning = { kind: 'column', column: column.id, editions: [edition] };
        const key = normalizeLabel(column.zh);
        terms.push({ key, meaning, isLoose: false });
        const short = key.replace(/\(.*\)$/, '');
        if (short !== key) terms.push({ key: short, meaning, isLoose: false });
      }
      for (const line of block.rows) rows.push(...allForms(line.zh, row(line.id)));
    }
    terms.push({
      key: normalizeLabel(table.rowHeading),
      meaning: group('heading'),
      isLoose: false,
    });
  }
  return createVocabulary([...terms, ...rows]);
}

function createRequestsVocabulary(): Vocabulary {
  const terms: Term[] = [];
  const rows: Term[] = [];
  for (const edition of EDITION_IDS) {
    const table = EDITIONS[edition].tables.requests;
    terms.push({ key: normalizeLabel(table.cornerNote), meaning: group('note'), isLoose: false });
    for (const over of table.columnGroups) {
      terms.push({
        key: normalizeLabel(over.zh),
        meaning: group(over.columns.includes('total') ? 'applicants' : 'organizations'),
        isLoose: false,
      });
    }
    for (const column of table.columns) {
      const meaning: Meaning = { kind: 'column', column: column.id, editions: [edition] };
      terms.push({ key: normalizeLabel(column.zh), meaning, isLoose: true });
      if (column.id === 'total') terms.push({ key: '合计', meaning, isLoose: true });
    }
    for (const line of table.rows) {
      if (line.kind === 'group' && line.id !== 'other') {
        terms.push(...allForms(line.zh, group(line.id)));
      } else rows.push(...allForms(line.zh, row(line.id)));
    }
  }
  // What is short for the official label, or what the label is called when it is shortened.
  rows.push(
    ...allForms('（二）部分公开', row('partial')),
    ...allForms('（六）其他处理', row('other')),
    ...allForms('（七）合计', row('outcomesTotal')),
    ...['逾期不补正', '逾期未补正'].map((label) => plainRow(label, 'other.notCorrected')),
    ...['申请人逾期未缴费', '申请人逾期不缴费', '申请人逾期未缴纳费用'].flatMap((label) => [
      plainRow(label, 'other.feeUnpaid'),
      plainRow(`2.${label}`, 'other.feeUnpaid'),
    ]),
    ...['逾期未缴费', '逾期不缴费'].map((label) => plainRow(label, 'other.feeUnpaid')),
  );
  return createVocabulary([...terms, ...rows]);
}

const DISPUTE_CAPTIONS: Readonly<Record<string, string>> = {
  '（一）行政复议': 'reconsideration',
  '（二）行政诉讼（未经复议直接起诉）': 'litigationDirect',
  '（三）行政诉讼（复议后起诉）': 'litigationAfterReconsideration',
  '（二）未经复议直接起诉': 'litigationDirect',
  '（三）复议后起诉': 'litigationAfterReconsideration',
  '行政诉讼-未经复议直接起诉': 'litigationDirect',
  '行政诉讼-复议后起诉': 'litigationAfterReconsideration',
};

function createDisputesVocabulary(): Vocabulary {
  const table = EDITIONS['2021'].tables.disputes;
  return createVocabulary([
    ...table.rows.map((line): Term => ({
      key: normalizeLabel(line.zh),
      meaning: group(line.id),
      isLoose: false,
    })),
    // Over a table of each group, as pages write them.
    ...Object.entries(DISPUTE_CAPTIONS).flatMap(([caption, id]) => allForms(caption, group(id))),
    ...table.columnGroups.map((over): Term => ({
      key: normalizeLabel(over.zh),
      meaning: group(over.groups.join(' ')),
      isLoose: false,
    })),
    ...table.columns.map((column): Term => ({
      key: normalizeLabel(column.zh),
      meaning: { kind: 'column', column: column.id, editions: EDITION_IDS },
      isLoose: true,
    })),
    // As offices shorten them.
    ...Object.entries({ 合计: 'total', 维持: 'upheld', 纠正: 'corrected', 其他: 'other' }).map(
      ([key, column]): Term => ({
        key,
        meaning: { kind: 'column', column, editions: EDITION_IDS },
        isLoose: true,
      }),
    ),
  ]);
}

/** The words of each table, of both editions together: which edition it is, the labels found tell. */
export const VOCABULARIES: Readonly<Record<TableId, Vocabulary>> = {
  disclosure: createDisclosureVocabulary(),
  requests: createRequestsVocabulary(),
  disputes: createDisputesVocabulary(),
};
