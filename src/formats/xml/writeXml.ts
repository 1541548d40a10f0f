/** An element with its attributes, in the order given, and its content, which is XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  ...content: readonly string[]
): string {
  let tag = `<${name}`;
  for (const key of Object.keys(attributes))
    tag += ` ${key}="${escapeXml(String(attributes[key]))}"`;
  const inside = content.join('');
  return inside === '' ? `${tag}/>` : `${tag}>${inside}</${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text as it may stand in XML and in HTML, in an element or in an attribute of double quotes. */
export function escapeXml(text: string): string {
  return keepXmlSigns(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Control signs but tab and line end, halves of pairs, and the two that are no signs at all. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu;

/**
 * The text without what XML forbids, be it written as an entity: one such sign and no program opens the file. Between
 * two figures it leaves a mark, so that 1 and 8 do not become 18.
 */
export function keepXmlSigns(text: string): string {
  return text.replace(FORBIDDEN, (sign: string, at: number) =>
    /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + sign.length)) ? '\uFFFD' : '',
  );
}
