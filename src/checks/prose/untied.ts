import type { Label } from './label';
import type { WrittenNumber } from './numbers';
import type { Spot } from './tie';

/** What cases and documents are counted in; 人, 次, 期 and the like count something else. */
const COUNTED = new Set(['件', '宗', '份', '起', '条', '个', '项', '例', '件次', '笔', '']);
export const MONEY = new Set(['元', '万元']);

/** 房屋征收类有, 涉行政复议类: a subject of what is counted. */
const CATEGORY =
  /类(?:别|型)?(?:的|有|共|为|案件|申请|信息|事项|答复)*$|(?<own>公开)?类(?:行政)?(?:复议|诉讼)(?:案件)?$/;

/** 该5件, 前2件: some that were told of before; 各1件: of each of several. */
const POINTED_AT = /(?:[该这前各]|上述)$/;
/** 依据第三十六条第（四）项答复70件: by an article, not by its name. */
const ARTICLE = /第[^，。；\d]{0,14}[条款项][^，。；\d]{0,10}$/;
const ARTICLE_REACH = 28;

/** Approximate, a share, a difference, of another year or a part of one, or of another kind of 件. */
export function isUntied(number: WrittenNumber, spot: Spot): boolean {
  const { around, label, sentence, state } = spot;
  const { near, far, right } = around;
  state.isOtherTime = isOfOtherTime(spot);
  state.isPartOfYear =
    state.isOtherTime && (state.isPartOfYear || near.isPartOfYear || far.isPartOfYear);
  if (number.isApproximate || !isCounted(number, spot)) return true;
  if (state.topic === 'elsewhere' && !isOutcomeOfRequests(label, spot)) return true;
  const category = around.nearText.includes('类') ? CATEGORY.exec(around.nearText) : null;
  const isOfSubject = category !== null && category.groups?.['own'] === undefined;
  const isNamed = label.outcomes.some((row) => row !== 'granted') || label.applicants.length > 0;
  if (isOfSubject && !isNamed) return true;
  const said = sentence.text.slice(Math.max(0, number.start - ARTICLE_REACH), number.start);
  if (POINTED_AT.test(around.nearText) || ARTICLE.test(said)) return true;
  if (state.isLeftOut || (state.isOfDocuments && label.outcomes.length > 0)) return true;
  const before = [...far.guards, ...near.guards];
  if (near.guards.includes('delta') || near.guards.includes('rate')) return true;
  if (before.includes('plan') || state.isRole || right.guards.includes('rate')) return true;
  return state.isOtherTime;
}

/** In what cases, documents or amounts are counted; 部 counts 规章, and departments too. */
function isCounted({ unit }: WrittenNumber, { label, state }: Spot): boolean {
  if (unit === '部') return label.topics.includes('rules') || state.topic === 'rules';
  return COUNTED.has(unit) || MONEY.has(unit);
}

/** An outcome of requests though another kind of 件 was spoken of last: where the sentence has named requests. */
function isOutcomeOfRequests(label: Label, { sentence }: Spot): boolean {
  return (
    label.outcomes.some((row) => row !== 'granted' && row !== 'notProcessed.petition') &&
    sentence.label.topics.some((topic) => topic === 'request' || topic === 'application')
  );
}

/** Of another year or a part of one; what is carried over names one rightly. A list stays in the time that it began with. */
function isOfOtherTime({ around, label, context: { year }, state }: Spot): boolean {
  const { near, far, isListed, isNewSegment } = around;
  if (near.isPartOfYear || far.isPartOfYear) return true;
  const years = near.years.length > 0 ? near.years : far.years;
  const named = years[years.length - 1];
  // 1至6月收到31件，已办结28件.
  if (state.isPartOfYear && named === undefined && !isNewSegment) return true;
  const isCarried = label.stages.some(
    (stage) => stage === 'in' || stage === 'out' || stage === 'carried',
  );
  if (isListed && named === undefined && state.isOtherTime) return true;
  if (isCarried) return false;
  if (near.guards.includes('lastYear')) return true;
  return named !== undefined && named !== year;
}
