/** How wide a text is, in the unit of the caller's canvas or in the estimate of this file. */
export type Measure = (text: string) => number;

const ELLIPSIS = '…';
/** Letters and digits of a sans face are at most this wide, against the square of a Chinese character. */
const NARROW_EM = 0.6;

/** About how wide a text is at a font size in px; rather too wide than too narrow. */
export function estimateWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += (character.codePointAt(0) ?? 0) < 0x2e80 ? NARROW_EM : 1;
  return ems * size;
}

/**
 * A text cut in its middle to fit a width: the ends of agencies' names tell them apart.
 * Whole where it fits; at the least the ellipsis.
 */
export function fitText(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const characters = Array.from(text);
  for (let kept = characters.length - 1; kept > 0; kept -= 1) {
    const head = Math.floor(kept / 2);
    const tail = kept - head;
    const cut = characters.slice(0, head).join('') + ELLIPSIS + characters.slice(-tail).join('');
    if (measure(cut) <= width) return cut;
  }
  return ELLIPSIS;
}

/** A text in lines of at most a width. Chinese breaks anywhere but before a closing and after an opening mark; words and numbers stay whole. */
export function wrapText(text: string, width: number, measure: Measure): readonly string[] {
  const pieces = text.match(/[（“]*(?:[A-Za-z0-9.,%()/'’–-]+|[\s\S])[，。；：、）”]*\s*/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece;
    } else line += piece;
  }
  if (line.trimEnd() !== '') lines.push(line.trimEnd());
  return lines;
}

/**
 * Where labels go that want to be at `wanted`, `size` apart or more, between `top` and `bottom`: each as near
 * to its place as the others allow, in the same order. Where not all of them fit they go past the bottom.
 */
export function spreadLabels(
  wanted: readonly number[],
  size: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  interface Group {
    readonly members: readonly number[];
    readonly start: number;
  }
  const highest = (count: number): number => Math.max(top, bottom - (count - 1) * size);
  /** A group's first label, so that the members' mean distance from their places is 0. */
  const placeGroup = (members: readonly number[]): Group => {
    const sum = members.reduce((all, member, at) => all + (wanted[member] ?? 0) - at * size, 0);
    const start = Math.min(Math.max(sum / members.length, top), highest(members.length));
    return { members, start };
  };
  const groups: Group[] = [];
  for (const index of order) {
    let group = placeGroup([index]);
    let above = groups[groups.length - 1];
    while (above && above.start + above.members.length * size > group.start) {
      groups.pop();
      group = placeGroup([...above.members, ...group.members]);
      above = groups[groups.length - 1];
    }
    groups.push(group);
  }
  const places = wanted.map(() => top);
  for (const { members, start } of groups) {
    members.forEach((member, at) => {
      places[member] = start + at * size;
    });
  }
  return places;
}

const PLACE_END = /[省市区县旗州盟]$/;

/**
 * Names without the place that they all begin with (云溪区民政局, 云溪区教育局: 民政局, 教育局); as given where
 * they share none, or where one would be left empty.
 */
export function withoutSharedPlace(names: readonly string[]): readonly string[] {
  const first = names[0];
  if (first === undefined || names.length < 2) return names;
  let shared = first;
  while (shared !== '' && !names.every((name) => name.startsWith(shared))) {
    shared = shared.slice(0, -1);
  }
  while (shared !== '' && !PLACE_END.test(shared)) shared = shared.slice(0, -1);
  return names.some((name) => name.length === shared.length)
    ? names
    : names.map((name) => name.slice(shared.length));
}
