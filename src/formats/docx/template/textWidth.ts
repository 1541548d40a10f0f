import { TEXT_WIDTH } from '../write/officialLook';
import { childOf, nodeAround, nodesIn, numberAt, type XmlNode } from './xmlTree';

/** A table is not set narrower, whatever a template says. */
const LEAST_WIDTH = 4_000;
/** What stands beside the text in a cell of a template, both sides together. */
const CELL_PADDING = 216;

/** How wide the text is where a paragraph stands, in twips: that of its cell, or of the pages of its section. */
export function widthAt(root: XmlNode, paragraph: XmlNode, xml: string): number {
  const cell = nodeAround(paragraph, 'w:tc');
  const ofCell = numberAt(xml, childOf(childOf(cell, 'w:tcPr'), 'w:tcW'), 'w:w');
  const width =
    ofCell === undefined ? widthOfSection(sectionOf(root, paragraph), xml) : ofCell - CELL_PADDING;
  return Math.max(LEAST_WIDTH, Math.min(width ?? TEXT_WIDTH, MOST_WIDTH));
}

/** Word has no wider pages. */
const MOST_WIDTH = 31_680;

/** A section is described where it ends. */
function sectionOf(root: XmlNode, paragraph: XmlNode): XmlNode | undefined {
  for (const node of nodesIn(root))
    if (node.name === 'w:sectPr' && node.start > paragraph.start) return node;
  return undefined;
}

function widthOfSection(section: XmlNode | undefined, xml: string): number | undefined {
  const page = numberAt(xml, childOf(section, 'w:pgSz'), 'w:w');
  const margins = childOf(section, 'w:pgMar');
  const [left, right] = [numberAt(xml, margins, 'w:left'), numberAt(xml, margins, 'w:right')];
  if (page === undefined || left === undefined || right === undefined) return undefined;
  return page - left - right;
}
