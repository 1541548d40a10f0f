import { chooseLabel, lookAround, type Around } from './around';
import { readLabel, type Label } from './label';
import type { WrittenNumber } from './numbers';
import { keepKnown } from './readings';
import { readRespective } from './respective';
import { createSentence, splitSentences, type Sentence } from './sentence';
import { createState, isOfPart, noteAround, noteMention, noteTopic, type State } from './state';
import { NO_TIE, type ProseContext, type Spot, type Tie } from './tie';
import { tieDecisions, tieDocuments, tieFees } from './tieDisclosure';
import { isOfDispute, tieDispute } from './tieDisputes';
import { tieRequests } from './tieRequests';
import { MONEY, isUntied } from './untied';

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
  const lists = readRespective(sentence);
  let bound = 0;
  tokens.forEach((token, index) => {
    if (token.kind !== 'number') return;
    const listed = lists.get(index);
    if (listed) {
      const spot = { label: listed.near, around: listed, sentence, ...place };
      place.mentions.push(readMention(token, spot, place.mentions));
      bound = index + 1;
      return;
    }
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
