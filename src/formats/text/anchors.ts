import type { TableId } from '@/editions/edition';
import { TABLE_IDS } from '@/editions/form';
import { longestLabel } from '../form/labelIndex';
import type { Term } from '../form/term';
import { VOCABULARIES } from '../form/vocabulary';

/** Labels that only one table has, and that stand at its beginning or in its head. */
const ANCHORS: readonly (readonly [TableId, RegExp])[] = [
  ['disclosure', /^第二十条第\(?[一五六八九]\)?项$|^信息内容$/],
  ['requests', /勾稽关系|^申请人情况$|^自然人$|^(?:一、)?本年新收政府信息公开申请数量$/],
  ['disputes', /^行政复议$|^行政诉讼$|^结果维持$|^未经复议直接起诉$/],
];

/** Shorter labels are words that stand in any text. */
const ANCHOR_LENGTH = 4;
const FIGURES = /^[+-]?\d[\d.,]*$/;
/** Longer than all heads of a table run together. */
const LABELS_LIMIT = 400;

/** The table that a normalized label surely belongs to: by a label of its own, alone or before others run together. */
export function tableOfLabel(label: string): TableId | undefined {
  if (label.length > LABELS_LIMIT) return undefined;
  const anchored = ANCHORS.find(([, pattern]) => pattern.test(label))?.[0];
  return anchored ?? TABLE_IDS.find((table) => beginsTable(table, label));
}

/** Told by two labels of one table behind each other, or by one that no other table has. */
function beginsTable(table: TableId, label: string): boolean {
  const first = longestLabel(VOCABULARIES[table].index, label);
  if (!first || first.isLoose || first.key.length < ANCHOR_LENGTH) return false;
  const rest = label.slice(first.key.length);
  if (rest === '' || FIGURES.test(rest)) return isOnlyIn(table, first);
  return longestLabel(VOCABULARIES[table].index, rest) !== undefined;
}

function isOnlyIn(table: TableId, { key }: Term): boolean {
  return TABLE_IDS.every((other) => other === table || !VOCABULARIES[other].index.byKey.has(key));
}

/** Whether more signs could make a normalized text a label of some table. */
export function isOpenLabel(text: string): boolean {
  return TABLE_IDS.some((table) => VOCABULARIES[table].index.openBeginnings.has(text));
}
