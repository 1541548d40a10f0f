/** A sentence reduced to the words that make it what it is. */
export interface HashedSentence {
  /** 32 bits, for comparing and nothing else. */
  readonly hash: number;
  /** How many signs it has, blanks and the titles of laws aside. */
  readonly signs: number;
}

const LAW_OPENS = 0x300a;
const LAW_CLOSES = 0x300b;
/** Chinese numerals: with digits set aside, 十二件 and 12件 are the same sentence too. */
const NUMERALS = new Set(
  Array.from('一二三四五六七八九十百千万亿两零〇○', (sign) => sign.charCodeAt(0)),
);

/**
 * The words of a sentence as one number: digits, numerals, punctuation, blanks and what stands in 《》 set aside. In
 * one pass, without making a string. FNV-1a over 16 bits at a time, with the end stirred as MurmurHash3 does, so that
 * sentences that differ in their last sign lie far apart.
 */
export function hashSentence(sentence: string): HashedSentence {
  let hash = 0x811c9dc5;
  let signs = 0;
  let isLaw = false;
  for (let at = 0; at < sentence.length; at += 1) {
    const code = sentence.charCodeAt(at);
    if (code === LAW_OPENS) isLaw = true;
    if (!isLaw && !isBlank(code)) {
      signs += 1;
      if (isWord(code)) hash = Math.imul(hash ^ code, 0x01000193);
    }
    if (code === LAW_CLOSES) isLaw = false;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return { hash: hash ^ (hash >>> 16), signs };
}

function isWord(code: number): boolean {
  if (code >= 0x3400 && code <= 0x9fff) return !NUMERALS.has(code);
  return (
    (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 0xd800 && code <= 0xdfff)
  );
}

function isBlank(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x3000 || code === 0xfeff;
}
