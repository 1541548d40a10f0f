import { numberAt } from './tables';
import { turnOf, type Telling } from './voice';

/** Where the turns of these sentences begin, apart from those of phrases.ts. */
const RECEIVED_PLACE = 101;
const OUTCOME_PLACE = 102;
const DISPUTE_PLACE = 103;
/** A share or a change of fewer is told as a count. */
const SMALLEST_BASE = 10;

const OUTCOME_GROUPS = [
  ['予以公开', 'granted'],
  ['部分公开', 'partial'],
  ['不予公开', 'denied'],
  ['无法提供', 'unable'],
  ['不予处理', 'notProcessed'],
  ['其他处理', 'other'],
] as const;

const RESULTS = [
  ['结果维持', 'upheld'],
  ['结果纠正', 'corrected'],
  ['其他结果', 'other'],
  ['尚未审结', 'pending'],
] as const;

/** A percentage to one decimal; to two where one would be a matter of how halves are rounded. */
export function percent(part: number, whole: number): string {
  const isHalfway = (part * 2000) % whole === 0 && ((part * 2000) / whole) % 2 === 1;
  return `${((part * 100) / whole).toFixed(isHalfway ? 2 : 1)}%`;
}

/** The words where they have something to tell. */
function when(isSo: boolean, words: string, otherwise = ''): string {
  return isSo ? words : otherwise;
}

function received(telling: Telling, row: string, column = 'total'): number {
  return numberAt(telling.figures.tables.requests, row, column);
}

/** The six groups of outcomes and their figures, those of 0 left out. */
function outcomeGroups({ figures }: Telling): readonly (readonly [string, number])[] {
  const rows = Object.entries(figures.tables.requests);
  return OUTCOME_GROUPS.map(([label, group]) => {
    const ofGroup = rows.filter(([row]) => row === group || row.startsWith(`${group}.`));
    return [label, ofGroup.reduce((sum, [, cells]) => sum + (cells['total'] ?? 0), 0)] as const;
  }).filter(([, count]) => count > 0);
}

/** How the new requests came in or who made them; both add up to 本年新收. */
function receivedParts(telling: Telling, byApplicant: boolean): string {
  const count = received(telling, 'newlyReceived');
  if (byApplicant) {
    const people = received(telling, 'newlyReceived', 'naturalPerson');
    if (people === count || people === 0) return '';
    return `，其中自然人申请${people}件、法人或其他组织申请${count - people}件`;
  }
  if (count < SMALLEST_BASE) return '';
  const letters = Math.floor(count / 4);
  const visits = Math.floor(count / 9);
  return `，其中网上申请${count - letters - visits}件、信函申请${letters}件、当面申请${visits}件`;
}

/** What was received, carried in, answered and carried out. */
function receivedSentence(telling: Telling): string {
  const { year } = telling.figures;
  const all = when(telling.teller.agency.kind === 'government', '全区');
  const count = received(telling, 'newlyReceived');
  const carriedIn = received(telling, 'carriedIn');
  const concluded = received(telling, 'outcomesTotal');
  const carriedOut = received(telling, 'carriedOut');
  const turn = turnOf(telling, RECEIVED_PLACE, 4);
  const parts = receivedParts(telling, turn % 2 === 0);
  if (telling.omitsCarry) {
    return `${year}年新收政府信息公开申请${count}件${parts}。年内共办结${concluded}件。`;
  }
  switch (turn) {
    case 0:
      return `${year}年${all}新收政府信息公开申请${count}件${parts}。${when(carriedIn > 0, `加上上年结转${carriedIn}件，共${count + carriedIn}件，`)}年内办结${concluded}件，${when(carriedOut > 0, `结转下年度继续办理${carriedOut}件`, '没有结转下年度的申请')}。`;
    case 1:
      return `${all}全年收到新申请${count}件${parts}。答复${concluded}件${when(carriedIn > 0, `（含上年结转${carriedIn}件）`)}，${when(carriedOut > 0, `另有${carriedOut}件顺延至下一年度办理`, '均在法定期限内答复')}。`;
    case 2:
      return `本年度${all}新收政府信息公开申请${count}件${parts}。${when(carriedIn > 0, `上年结转${carriedIn}件，`, '无上年结转申请，')}全年办结${concluded}件，${when(carriedOut > 0, `结转下一年度${carriedOut}件`, '年末无结转')}。`;
    default:
      return `${all}${year}年新收申请${count}件${parts}；${when(carriedIn > 0, `上年度结转${carriedIn}件；`)}办结${concluded}件${when(carriedOut > 0, `；结转下年度${carriedOut}件`)}。`;
  }
}

/** How many more or fewer than the year before, where that is known. */
function changeSentence({ figures, before }: Telling): string {
  const last = before ? numberAt(before.requests, 'newlyReceived', 'total') : 0;
  const now = numberAt(figures.tables.requests, 'newlyReceived', 'total');
  if (last < SMALLEST_BASE) return '';
  if (now === last) return `新收申请量与${figures.year - 1}年持平。`;
  const isMore = now > last;
  const difference = Math.abs(now - last);
  const change = `${when(isMore, '增加', '减少')}${difference}件`;
  const rate = `${when(isMore, '增长', '下降')}${percent(difference, last)}`;
  return `新收申请比${figures.year - 1}年的${last}件${change}，${rate}。`;
}

/** The six groups, and what was disclosed of all that was concluded. */
function outcomeSentence(telling: Telling): string {
  const groups = outcomeGroups(telling);
  if (groups.length === 0) return '';
  const concluded = received(telling, 'outcomesTotal');
  const list = groups.map(([label, count]) => `${label}${count}件`).join('、');
  const disclosed = received(telling, 'granted') + received(telling, 'partial');
  const share = when(
    concluded >= SMALLEST_BASE && disclosed > 0,
    `，予以公开和部分公开合计${disclosed}件，占办结总数的${percent(disclosed, concluded)}`,
  );
  switch (turnOf(telling, OUTCOME_PLACE, 3)) {
    case 0:
      return `办理结果为：${list}。`;
    case 1:
      return `从办理结果看，${list}${share}。`;
    default:
      return `已办结的申请中，${list}。`;
  }
}

/** The parts that are not 0, e.g. （结果维持2件、结果纠正1件）; nothing where they are not all of the whole. */
function listParts(parts: readonly (readonly [string, number])[], whole: number): string {
  const told = parts.filter(([, count]) => count > 0);
  const sum = told.reduce((total, [, count]) => total + count, 0);
  if (sum !== whole) return '';
  return `（${told.map(([label, count]) => `${label}${count}件`).join('、')}）`;
}

/** What came of reconsideration and litigation; that there was none only where there was none. */
function disputeSentence(telling: Telling): string {
  const { disputes } = telling.figures.tables;
  const at = (row: string, column = 'total'): number => numberAt(disputes, row, column);
  const reviews = at('reconsideration');
  const direct = at('litigationDirect');
  const after = at('litigationAfterReconsideration');
  const suits = direct + after;
  if (reviews + suits === 0) {
    return turnOf(telling, DISPUTE_PLACE, 2) === 0
      ? '全年未发生因政府信息公开引起的行政复议和行政诉讼。'
      : '本年度未发生政府信息公开行政复议、行政诉讼。';
  }
  const results = RESULTS.map(([label, column]) => [label, at('reconsideration', column)] as const);
  const groups = [
    ['未经复议直接起诉', direct],
    ['复议后起诉', after],
  ] as const;
  const review = `因政府信息公开被申请行政复议${reviews}件${listParts(results, reviews)}`;
  const suit = `被提起行政诉讼${suits}件${listParts(groups, suits)}`;
  return `${when(reviews > 0, review, '未发生行政复议')}；${when(suits > 0, suit, '未发生行政诉讼')}。`;
}

function zeroSentence(telling: Telling): string {
  const { year } = telling.figures;
  switch (turnOf(telling, RECEIVED_PLACE, 3)) {
    case 0:
      return `${year}年未收到政府信息公开申请，也没有上年结转的申请。`;
    case 1:
      return '全年未收到政府信息公开申请，没有需要结转办理的事项。';
    default:
      return '本年度未收到政府信息公开申请，年末没有结转下年度的申请。';
  }
}

/** The sentences of （二）依申请公开 that hold figures: each figure is a cell of tables three and four. */
export function requestSentences(telling: Telling): string {
  const hasNone = received(telling, 'newlyReceived') === 0 && received(telling, 'carriedIn') === 0;
  const requests = hasNone
    ? zeroSentence(telling)
    : receivedSentence(telling) + changeSentence(telling) + outcomeSentence(telling);
  return requests + disputeSentence(telling);
}
