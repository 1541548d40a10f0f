import { visit } from 'jsonc-parser';
import { DEPTH_LIMIT } from './limits';

export interface TooDeep {
  readonly kind: 'tooDeep';
  readonly limit: number;
}

export interface BreakingPoint {
  readonly kind: 'notJson';
  readonly line: number;
  readonly column: number;
  readonly isCutShort: boolean;
}

/**
 * Where a text that `JSON.parse` refused stops being JSON. Only looked for after a failure.
 * `isCutShort` where the text ends before what it began does.
 */
export function findBreakingPoint(text: string): BreakingPoint | TooDeep {
  const brackets = countBrackets(text);
  // The search below descends into each bracket, so that a million of them would overflow the stack.
  if (brackets.deepest > DEPTH_LIMIT) return { kind: 'tooDeep', limit: DEPTH_LIMIT };
  const end = text.trimEnd().length;
  let first: BreakingPoint | undefined;
  visit(
    text,
    {
      onError: (...[, offset, length, startLine, startCharacter]) => {
        first ??= {
          kind: 'notJson',
          line: startLine + 1,
          column: startCharacter + 1,
          isCutShort: brackets.isOpenAtEnd && offset + length >= end,
        };
      },
    },
    { disallowComments: true },
  );
  return first ?? { kind: 'notJson', line: 1, column: 1, isCutShort: false };
}

/** Counts brackets outside of texts; right as far as the text is JSON, and enough beyond. */
function countBrackets(text: string): { deepest: number; isOpenAtEnd: boolean } {
  let depth = 0;
  let deepest = 0;
  let isInText = false;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index];
    if (isInText) {
      if (sign === '\\') index += 1;
      else if (sign === '"') isInText = false;
    } else if (sign === '"') isInText = true;
    else if (sign === '{' || sign === '[') {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (sign === '}' || sign === ']') depth -= 1;
  }
  return { deepest, isOpenAtEnd: depth > 0 };
}
