/** An element of XML by its places in the text that it stands in: what is not changed stays as it was, sign by sign. */
export interface XmlNode {
  /** With its prefix, as written. */
  readonly name: string;
  readonly start: number;
  /** Where its content begins and ends; both the same for `<a/>`. */
  readonly contentStart: number;
  contentEnd: number;
  end: number;
  readonly parent: XmlNode | undefined;
  readonly children: XmlNode[];
}

/** Comments, CDATA and instructions; tags, with what may stand in quotes in them. */
const MARKS =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<(\/?)([^\s/>"'<]+)((?:[^"'<>]|"[^"]*"|'[^']*')*)>/g;

/** The elements of XML that is known to be well formed. */
export function readXmlTree(xml: string): XmlNode {
  const root: XmlNode = emptyNode('', 0, 0, undefined);
  let open = root;
  for (const mark of xml.matchAll(MARKS)) {
    const [whole, slash, name, rest = ''] = mark;
    if (name === undefined) continue;
    const end = mark.index + whole.length;
    if (slash === '/') {
      open.contentEnd = mark.index;
      open.end = end;
      open = open.parent ?? root;
      continue;
    }
    const node = emptyNode(name, mark.index, end, open);
    open.children.push(node);
    if (!rest.endsWith('/')) open = node;
  }
  root.contentEnd = xml.length;
  root.end = xml.length;
  return root;
}

function emptyNode(
  name: string,
  start: number,
  contentStart: number,
  parent: XmlNode | undefined,
): XmlNode {
  return {
    name,
    start,
    contentStart,
    contentEnd: contentStart,
    end: contentStart,
    parent,
    children: [],
  };
}

/** All elements inside of one, in reading order; what `isEntered` refuses is given and not looked into. */
export function* nodesIn(
  node: XmlNode,
  isEntered: (node: XmlNode) => boolean = () => true,
): Generator<XmlNode> {
  // A document may be deep: no call for each level.
  const waiting = [...node.children].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    if (isEntered(next))
      for (let at = next.children.length - 1; at >= 0; at -= 1) {
        const child = next.children[at];
        if (child) waiting.push(child);
      }
  }
}

/** The nearest element around one of that name. */
export function nodeAround(node: XmlNode, name: string): XmlNode | undefined {
  for (let at = node.parent; at; at = at.parent) if (at.name === name) return at;
  return undefined;
}

export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

/** A number that an element has as an attribute; undefined where it has none. */
export function numberAt(
  xml: string,
  node: XmlNode | undefined,
  attribute: string,
): number | undefined {
  if (!node) return undefined;
  const tag = xml.slice(node.start, node.contentStart);
  const value = new RegExp(`\\s${attribute}\\s*=\\s*["'](\\d{1,9})["']`).exec(tag)?.[1];
  return value === undefined ? undefined : Number(value);
}

const SIGNS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The text that XML without elements stands for. */
export function readXmlText(xml: string): string {
  return xml.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return SIGNS[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
