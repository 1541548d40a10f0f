import { similarity, withoutNumber } from './labelText';
import type { Term } from './term';
import type { Vocabulary } from './vocabulary';

const ALIKE_ENOUGH = 0.7;
/** By how much the nearest label must be nearer than any other. */
const CLEARLY_NEARER = 0.05;
/** Shorter texts resemble each other by chance. */
const COMPARED_LENGTH = 4;

/** The label that a text is nearest to, though it is not that label word for word; undefined where two could be meant. */
export function guessLabel(text: string, { terms }: Vocabulary): Term | undefined {
  const bare = withoutNumber(text);
  if (bare.length < 2) return undefined;
  const number = text.slice(0, text.length - bare.length);
  const shortened = terms.filter((term) => isShortFor(bare, withoutNumber(term.key)));
  return oneMeaning(shortened, number) ?? nearest(text, terms);
}

function nearest(text: string, terms: readonly Term[]): Term | undefined {
  if (withoutNumber(text).length < COMPARED_LENGTH) return undefined;
  const alike = terms
    .filter(({ key }) => Math.abs(key.length - text.length) <= key.length * 0.4)
    .map((term) => ({ term, alike: similarity(text, term.key) }))
    .sort((a, b) => b.alike - a.alike);
  const [best] = alike;
  if (!best || best.alike < ALIKE_ENOUGH) return undefined;
  const meant = JSON.stringify(best.term.meaning);
  const other = alike.find(({ term }) => JSON.stringify(term.meaning) !== meant);
  return other && best.alike - other.alike < CLEARLY_NEARER ? undefined : best.term;
}

/** Whether a text is a label with something left out: a part of it, or its beginning and its end. */
function isShortFor(text: string, label: string): boolean {
  if (text.length >= label.length) return false;
  if (text.length >= COMPARED_LENGTH && label.includes(text)) return true;
  if (text[0] !== label[0] || text[text.length - 1] !== label[label.length - 1]) return false;
  let at = 0;
  for (const sign of label) if (sign === text[at]) at += 1;
  return at === text.length;
}

/** The one label that is meant; where several could be, the one with the same number before it. */
function oneMeaning(terms: readonly Term[], number: string): Term | undefined {
  const numbered = number === '' ? [] : terms.filter(({ key }) => key.startsWith(number));
  const among = numbered.length > 0 ? numbered : terms;
  const meanings = new Set(among.map(({ meaning }) => JSON.stringify(meaning)));
  return meanings.size === 1 ? among[0] : undefined;
}
