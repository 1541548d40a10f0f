import type { Term } from './term';

/** The labels of a table by their beginnings, so that a look-up takes as long however many there are. */
export interface LabelIndex {
  readonly byKey: ReadonlyMap<string, Term>;
  /** Every beginning of every label, whole labels included. */
  readonly beginnings: ReadonlySet<string>;
  /** Beginnings that some label goes on behind. */
  readonly openBeginnings: ReadonlySet<string>;
  /** The lengths that labels have, longest first. */
  readonly lengths: readonly number[];
}

export function createLabelIndex(terms: readonly Term[]): LabelIndex {
  const beginnings = new Set<string>();
  const openBeginnings = new Set<string>();
  for (const { key } of terms) {
    for (let length = 1; length < key.length; length += 1) openBeginnings.add(key.slice(0, length));
    for (let length = 1; length <= key.length; length += 1) beginnings.add(key.slice(0, length));
  }
  return {
    byKey: new Map(terms.map((term) => [term.key, term])),
    beginnings,
    openBeginnings,
    lengths: [...new Set(terms.map(({ key }) => key.length))].sort((a, b) => b - a),
  };
}

/** The longest label that a text begins with. */
export function longestLabel(index: LabelIndex, text: string): Term | undefined {
  for (const length of index.lengths) {
    if (length > text.length) continue;
    const term = index.byKey.get(text.slice(0, length));
    if (term) return term;
  }
  return undefined;
}

/** Whether a text is nothing but labels of the table, one or several run together. */
export function isAllLabels(index: LabelIndex, text: string): boolean {
  let rest = text;
  while (rest !== '') {
    const term = longestLabel(index, rest);
    if (!term) return false;
    rest = rest.slice(term.key.length);
  }
  return text !== '';
}
