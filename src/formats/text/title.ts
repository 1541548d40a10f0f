import { yearsIn } from './dates';
import { isFurniture } from './furniture';
import type { TextLine } from './tableRegions';

/** A title and the first and last of its lines, as places among the lines given. */
export interface FoundTitle {
  readonly title: string;
  readonly agency: string;
  readonly first: number;
  readonly last: number;
}

/** A title may be set over several lines. */
const TITLE_LINES = 4;
const TITLE_LIMIT = 120;
const SUBJECT = /(?:政府信息公开|政务公开|信息公开).{0,12}(?:报告|年报)/;
/** What a sheet calls itself beside: it is no part of the report's name. */
const OF_SHEET = /(?:数据)?(?:统计表|情况表|汇总表)$/;
const END = /(?:报告|年报)(?:[（(].*[)）])?$/;
const YEAR_LINE = /^[二2].{3}年度?$/;
/** In the card of a page, before a colon or in a cell of its own. */
const FIELD_NAME = /^(?:标\s*题|题\s*名|名\s*称|信息名称)\s*[:：\t\u3000 ]\s*/;
const ORGAN =
  /(?:局|委|委员会|政府|办公室|政府办|办事处|街道|镇|乡|厅|部|署|中心|院|管委会|区|县|市|省|法院|检察院|公司|学校|大学|站|所|队|社)(?:[（(][^（()）]{2,30}[)）])?$/;

/** Whether a name ends as that of an office does: a line with it above a title is a part of the title. */
export function endsAsOrgan(name: string): boolean {
  return ORGAN.test(name);
}

/** The report's title: the first that names an agency and a year, else the one that says most. */
export function findTitle(lines: readonly TextLine[]): FoundTitle | undefined {
  const filled = lines.flatMap(({ text }, index) => (text === '' ? [] : [{ text, index }]));
  let best: FoundTitle | undefined;
  let bestWorth = 0;
  for (let end = 0; end < filled.length && bestWorth < 3; end += 1) {
    const found = titleEndingAt(filled, end);
    if (!found) continue;
    const worth = 1 + (found.agency === '' ? 0 : 1) + (yearsIn(found.title).length > 0 ? 1 : 0);
    if (worth > bestWorth) [best, bestWorth] = [found, worth];
  }
  return best && withAgencyBelow(lastCopy(best, filled), filled);
}

const NAME_LIMIT = 40;

/** A title that names no agency may have it on the line below, as a page writes where it is from. */
function withAgencyBelow(found: FoundTitle, lines: readonly FilledLine[]): FoundTitle {
  if (found.agency !== '') return found;
  const next = lines.find(({ index }) => index > found.last)?.text ?? '';
  const name = FILLED_BY.exec(next)?.[1] ?? next.replace(/\s+/g, '');
  return isOrganName(name) ? { ...found, agency: name } : found;
}

/** Who filled in a sheet, as offices are asked to write over it. */
const FILLED_BY = /^填报(?:单位|机关)(?:[（(](?:盖章|签章|公章)[)）])?[:：]\s*(\S{3,40})/;

/** Whether a text is the name of an organ and no more. */
export function isOrganName(text: string): boolean {
  return (
    text.length > 3 &&
    text.length <= NAME_LIMIT &&
    /^[\u4e00-\u9fff（()）]+$/.test(text) &&
    endsAsOrgan(text)
  );
}

interface FilledLine {
  readonly text: string;
  readonly index: number;
}

/** The shortest title that ends with a line; longer where only the lines above name the agency. */
function titleEndingAt(lines: readonly FilledLine[], end: number): FoundTitle | undefined {
  const last = lines[end];
  if (!last || last.text.length > TITLE_LIMIT || !END.test(joinable(last.text))) return undefined;
  let title = '';
  let found: FoundTitle | undefined;
  for (let at = end; at >= 0 && at > end - TITLE_LINES; at -= 1) {
    const line = lines[at];
    if (!line || !canBeTitle(line.text)) break;
    if (found && !isMissingPart(found, joinable(line.text))) break;
    title = joinable(line.text) + title;
    if (title.length > TITLE_LIMIT) break;
    if (SUBJECT.test(title)) {
      found = { title, agency: agencyOfTitle(title), first: line.index, last: last.index };
    }
  }
  return found;
}

/** Whether a line above a title gives the name or the year that the title lacks. */
function isMissingPart({ title, agency }: FoundTitle, above: string): boolean {
  const isYear = above.length <= 8 && YEAR_LINE.test(above);
  return (
    (agency === '' && (isYear || endsAsOrgan(above))) || (isYear && yearsIn(title).length === 0)
  );
}

function canBeTitle(line: string): boolean {
  const bare = line.replace(FIELD_NAME, '');
  return bare.length <= TITLE_LIMIT && !/[。；：:>＞»|｜]/.test(bare) && !isFurniture(line);
}

function joinable(line: string): string {
  return line
    .replace(FIELD_NAME, '')
    .replace(/\s+/g, '')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(OF_SHEET, '');
}

/** A page sets the title twice, with its index card between; the second belongs to the report. */
function lastCopy(found: FoundTitle, lines: readonly FilledLine[]): FoundTitle {
  let copy = found;
  for (let end = 0; end < lines.length; end += 1) {
    const last = lines[end];
    if (!last || last.index <= copy.last || last.text.length > TITLE_LIMIT) continue;
    const again = titleEndingAt(lines, end);
    if (again?.title === found.title) copy = again;
  }
  return copy;
}

/** The name before the year or before the words of the title; in 2023年…, 关于… titles between them, or in brackets. */
function agencyOfTitle(title: string): string {
  const plain = title
    .replace(/^[《“"]/, '')
    .replace(/^关于/, '')
    .replace(/^\d{4}年(?:度)?/, '');
  const figures = plain.replace(/^二[〇○零0Oo]..年(?:度)?/, '');
  const end = figures.search(/20\d{2}年|二[〇○零0Oo]..年|(?:政府信息公开|政务公开|信息公开)/);
  const name = end > 0 ? figures.slice(0, end).replace(/(?:关于|的)+$/, '') : '';
  return name !== '' ? name : bracketedAgency(title);
}

function bracketedAgency(title: string): string {
  const inside = /[（(]([^（()）]{3,40})[)）]$/.exec(title)?.[1] ?? '';
  return endsAsOrgan(inside) ? inside : '';
}
