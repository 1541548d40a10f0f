import { chooseLabel, lookAround, type Around } from './around';
import { readLabel, type Label } from './label';
import type { WrittenNumber } from './numbers';
import { keepKnown } from './readings';
import { createSentence, splitSentences, type Sentence } from './sentence';
import { createState, isOfPart, noteAround, noteMention, noteTopic, type State } from './state';
import { NO_TIE, type ProseContext, type Spot, type Tie } from './tie';
import { tieDecisions, tieDocuments, tieFees } from './tieDisclosure';
import { isOfDispute, tieDispute } from './tieDisputes';
import { tieRequests } from './tieRequests';

/** A number of a text, and the cells whose sum it may state: it is right where one of the readings fits. */
export interface Mention extends Tie {
  /** Offsets in the text, of the number with its unit. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string;
  readonly places: number;
  readonly isApproximate: boolean;
  /** Stands behind 其中 or in brackets, or names a kind: a part of the mention at this place of the list. */
  readonly partOf: number | undefined;
  readonly isInBrackets: boolean;
  /** Of another year, or of a part of one. */
  readonly isOtherTime: boolean;
  readonly label: Label;
  /** What stands before it in its clause. */
  readonly near: Label;
  readonly nearText: string;
  readonly sentence: Sentence;
}

export interface Prose {
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
}

/** What cases and documents are counted in; 人, 次, 期 and the like count something else. */
const COUNTED = new Set(['件', '宗', '份', '起', '条', '个', '项', '例', '件次', '笔', '']);
const MONEY = new Set(['元', '万元']);

/** 房屋征收类有, 涉行政复议类: a subject of what is counted. */
const CATEGORY =
  /类(?:别|型)?(?:的|有|共|为|案件|申请|信息|事项)*$|(?<own>公开)?类(?:行政)?(?:复议|诉讼)(?:案件)?$/;

/** Reads a text for the numbers in it. Takes time in proportion to its length. */
export function readProse(text: string, context: ProseContext): Prose {
  const sentences: Sentence[] = [];
  const mentions: Mention[] = [];
  let topic = context.topic;
  let whole: number | undefined;
  for (const stretch of splitSentences(text, context.topic)) {
    if (stretch.isLineStart) topic = stretch.section;
    // Parts in a sentence of their own say so.
    if (stretch.isLineStart || !/^\s*其中/.test(stretch.text)) whole = undefined;
    const sentence = createSentence(stretch, topic);
    const state = createState(sentence, whole);
    sentences.push(sentence);
    readSentence(sentence, { context, state, mentions });
    topic = state.topic === 'elsewhere' ? stretch.section : (state.topic ?? topic);
    whole = state.whole;
  }
  return { sentences, mentions };
}

interface Place {
  readonly context: ProseContext;
  readonly state: State;
  readonly mentions: Mention[];
}

function readSentence(sentence: Sentence, place: Place): void {
  const { tokens } = sentence;
  let bound = 0;
  tokens.forEach((token, index) => {
    if (token.kind !== 'number') return;
    const around = lookAround(sentence, bound, index);
    // 个 and 项 go before a noun of their own: 14个乡镇新收.
    const isOfNoun = token.unit === '个' || token.unit === '项';
    const label = isOfNoun ? around.near : chooseLabel(around);
    place.mentions.push(readMention(token, { label, around, sentence, ...place }, place.mentions));
    bound = label === around.right ? around.rightEnd : index + 1;
  });
  noteTopic(readLabel(tokens.slice(bound), 0).topics, place.state);
}

function readMention(number: WrittenNumber, spot: Spot, before: readonly Mention[]): Mention {
  const { around, label, sentence, context, state } = spot;
  noteAround(around, label, state);
  const isPart =
    around.isInBrackets || around.near.cues.includes('among') || around.far.cues.includes('among');
  const tie = isUntied(number, spot) ? NO_TIE : tieNumber(number, spot);
  const scope = scopeOf(spot);
  const readings = keepKnown(tie.readings, context.editions);
  const mention: Mention = {
    ...tie,
    start: sentence.start + number.start,
    end: sentence.start + number.unitEnd,
    value: number.value,
    unit: number.unit,
    places: number.places,
    isApproximate: number.isApproximate,
    readings,
    isSure: tie.isSure && scope === 'own',
    isOptional: tie.isOptional || scope === 'part' || around.near.guards.includes('rest'),
    partOf: isPart || isOfPart(label) || state.isListing ? state.whole : undefined,
    isInBrackets: around.isInBrackets,
    isOtherTime: state.isOtherTime,
    label,
    near: around.near,
    nearText: around.nearText,
    sentence,
  };
  const isOfRequests = tie.topic === 'request';
  const isTied = readings.length > 0 && !tie.isOptional && !around.isInBrackets;
  const told = { index: before.length, label, stage: tie.stage, isTied, isPart, isOfRequests };
  noteMention(told, state);
  return mention;
}

/** Approximate, a share, a difference, of another year or a part of one, or of another kind of 件. */
function isUntied(number: WrittenNumber, spot: Spot): boolean {
  const { around, label, state } = spot;
  const { near, far, right } = around;
  state.isOtherTime = isOfOtherTime(spot);
  state.isPartOfYear =
    state.isOtherTime && (state.isPartOfYear || near.isPartOfYear || far.isPartOfYear);
  if (number.isApproximate || !(COUNTED.has(number.unit) || MONEY.has(number.unit))) return true;
  const isOutcome = label.outcomes.some((row) => row !== 'granted');
  if (state.topic === 'elsewhere' && !isOutcome) return true;
  const category = around.nearText.includes('类') ? CATEGORY.exec(around.nearText) : null;
  const isOfSubject = category !== null && category.groups?.['own'] === undefined;
  if (isOfSubject && label.outcomes.length + label.applicants.length === 0) return true;
  const before = [...far.guards, ...near.guards];
  if (near.guards.includes('delta') || near.guards.includes('rate')) return true;
  if (before.includes('plan') || state.isRole || right.guards.includes('rate')) return true;
  return state.isOtherTime;
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

/**
 * Whose number it is: a department's report that speaks of 全区, or two scopes in one sentence, is not held to the
 * cell; what 各部门 or 本级 have in a district's report is a part.
 */
function scopeOf({ around, sentence, context, state }: Spot): 'own' | 'other' | 'part' {
  const all = sentence.label.guards;
  if (context.kind === 'government' || context.scope === 'region') {
    if (isOfAgency(around)) return 'part';
    const isTwofold = all.includes('region') && (all.includes('own') || all.includes('units'));
    if (!isTwofold) return 'own';
    return state.scope === 'own' || state.scope === 'units' ? 'part' : 'other';
  }
  if (state.scope === 'units') return 'part';
  if (state.scope === 'region' && all.includes('own')) return 'part';
  return state.scope === 'region' ? 'other' : 'own';
}

/** 县自然资源和规划局办理38件: one of the district's agencies, by its name. */
function isOfAgency({ near, nearText }: Around): boolean {
  return (
    near.unknown - near.gap > 1 && /[局委厅镇乡]|街道/.test(nearText) && !/[本我]/.test(nearText)
  );
}

function tieNumber(number: WrittenNumber, spot: Spot): Tie {
  const { topic } = spot.state;
  if (MONEY.has(number.unit)) return topic === 'fees' ? tieFees() : NO_TIE;
  if (isOfDispute(spot)) return tieDispute(spot);
  switch (topic) {
    case 'reconsideration':
    case 'litigation':
    case 'dispute':
      return tieDispute(spot);
    case 'rules':
    case 'normativeDocuments':
      return tieDocuments(spot, topic);
    case 'licensing':
    case 'penalties':
    case 'compulsion':
      return tieDecisions(spot, topic);
    case 'fees':
      return NO_TIE;
    default:
      return tieRequests(spot);
  }
}

/** What a mention is a part of, told apart from parts of another kind. */
export type PartKind = 'applicants' | 'results' | 'outcomes' | 'channels' | 'others';

export function kindOfPart({ label }: Mention): PartKind {
  if (label.applicants.length > 0) return 'applicants';
  if (label.results.length > 0) return 'results';
  if (label.guards.includes('channel')) return 'channels';
  return label.outcomes.length > 0 ? 'outcomes' : 'others';
}

/** The mentions of each sentence, in order. */
export function groupMentions(
  mentions: readonly Mention[],
): ReadonlyMap<Sentence, readonly Mention[]> {
  const groups = new Map<Sentence, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.sentence);
    if (group) group.push(mention);
    else groups.set(mention.sentence, [mention]);
  }
  return groups;
}
