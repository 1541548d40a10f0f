import type { Around } from './around';
import type { Label } from './label';
import type { Stage, Topic } from './lexicon';
import { groupsOfTopic, rowsOfStage } from './readings';
import type { Sentence } from './sentence';

/** What the numbers of a sentence hang on: its topic, and the number that parts belong to. */
export interface State {
  topic: Topic | undefined;
  /** Requests were named in full, in this sentence or by its heading; 申请 alone may be of another thing. */
  isExplicit: boolean;
  /** The topic was named in this sentence. */
  isNamed: boolean;
  disputes: readonly Topic[];
  /** The row of disputes that results belong to: 复议后起诉 19 件，纠正 3 件. */
  route: string | undefined;
  flow: string | undefined;
  isDecided: boolean;
  /** The place of the whole in the list of mentions. */
  whole: number | undefined;
  applicantRows: readonly (readonly string[])[];
  stages: Set<Stage>;
  listed: 'outcomes' | 'applicants' | 'results' | undefined;
  /** Behind 其中, until the next whole. */
  isListing: boolean;
  /** The numbers of the list are of another year, or of a part of one. */
  isOtherTime: boolean;
  isPartOfYear: boolean;
  /** The organ speaks of what it decides on: 作为复议机关. */
  isRole: boolean;
  /** The sentence says itself that its numbers are none of the table's. */
  readonly isLeftOut: boolean;
  /** Its 公开 and 不予公开 are how documents are classed. */
  readonly isOfDocuments: boolean;
  /** Whose numbers these are, as was said last. */
  scope: 'own' | 'units' | 'region' | undefined;
}

/** 公文中主动公开57件、依申请公开9件、不予公开43件: how documents are classed. */
const ATTRIBUTES =
  /主动公开\s*\d+[^。；]{0,12}依申请公开\s*\d|依申请公开\s*\d+[^。；]{0,12}不予公开\s*\d/;

/** 另有诉讼5件未列入, 不计入本表: the sentence says itself that its numbers are none of the table's. */
const LEFT_OUT =
  /[未不](?:再)?(?:予)?(?:列入|计入|纳入|包含在)|不[属在][^，。；]{0,14}(?:统计|案件|范围|公开类|申请)|另行(?:统计|通报|计算)|无[关涉]/;

export function createState(
  { topic, isPresumed, text }: Sentence,
  whole: number | undefined,
): State {
  return {
    topic,
    isExplicit: topic === 'request' && !isPresumed,
    isNamed: false,
    disputes: [],
    route: undefined,
    flow: undefined,
    isDecided: false,
    whole,
    applicantRows: [],
    stages: new Set(),
    listed: undefined,
    isListing: false,
    isOtherTime: false,
    isPartOfYear: false,
    scope: undefined,
    isRole: false,
    isLeftOut: LEFT_OUT.test(text),
    isOfDocuments: ATTRIBUTES.test(text),
  };
}

/** What an organ does that decides on disputes of others, or helps it. */
const DECIDING = /办理|审理|配合|协助|指导|参与|审查/;

/** Takes note of what the words around a number speak of. */
export function noteAround(around: Around, label: Label, state: State): void {
  const { near, far, right } = around;
  if (around.isNewSegment) {
    state.route = undefined;
    state.isDecided = false;
  }
  const isOfDisputes = [...far.topics, ...near.topics].some(
    (topic) => groupsOfTopic(topic).length > 0,
  );
  const isDeciding = isOfDisputes && DECIDING.test(around.nearText);
  if (far.guards.includes('role') || near.guards.includes('role') || isDeciding)
    state.isRole = true;
  noteTopic(far.topics, state);
  noteTopic(near.topics, state);
  if (label === right || near.topics.length === 0) noteTopic(right.topics, state);
  if (label.routes.length > 0) state.route = label.routes[label.routes.length - 1];
  else if (label.topics.some((topic) => groupsOfTopic(topic).length > 0)) state.route = undefined;
  if (label.flows.length > 0) state.flow = label.flows[label.flows.length - 1];
  // 未发生行政复议，收到的5件申请均已办结: a new subject.
  const isReceived = label.stages.some((stage) => stage === 'received' || stage === 'new');
  const beside = [...near.topics, ...right.topics];
  const isNew = beside.length > 0 && beside.every((topic) => topic === 'application');
  if (isReceived && isNew) state.topic = 'request';
  if (near.isDecided || far.isDecided || right.isDecided) state.isDecided = true;
  for (const guard of [...far.guards, ...near.guards]) {
    if (guard === 'own' || guard === 'units' || guard === 'region') state.scope = guard;
  }
}

export function noteTopic(topics: readonly Topic[], state: State): void {
  if (topics.length === 0) return;
  const others = topics.filter((topic) => topic !== 'request' && topic !== 'application');
  const last = others[others.length - 1];
  const isFree = state.topic === undefined || state.topic === 'elsewhere';
  if (topics.includes('request')) state.isExplicit = true;
  if (last !== undefined) state.topic = last;
  else if (topics.includes('request') || isFree) state.topic = 'request';
  state.isNamed = true;
  const disputes = others.filter((topic) => groupsOfTopic(topic).length > 0);
  if (disputes.length > 0) state.disputes = [...new Set([...state.disputes, ...disputes])];
}

/** Whether a label names a kind, an outcome or a result, and so a part of something. */
export function isOfPart({ outcomes, applicants, results, routes, hasOthers }: Label): boolean {
  return outcomes.length + applicants.length + results.length + routes.length > 0 || hasOthers;
}

/** What a mention leaves behind for the numbers after it. */
export interface Told {
  readonly index: number;
  readonly label: Label;
  readonly stage: Stage | undefined;
  readonly isTied: boolean;
  readonly isPart: boolean;
  readonly isOfRequests: boolean;
}

export function noteMention(told: Told, state: State): void {
  const { index, label, stage, isTied, isPart, isOfRequests } = told;
  if (isPart) state.isListing = true;
  if (stage) {
    state.stages.add(stage);
    state.listed = undefined;
  }
  if (label.outcomes.length > 0) state.listed = 'outcomes';
  else if (label.applicants.length > 0) state.listed = 'applicants';
  else if (label.results.length > 0) state.listed = 'results';
  if (!isTied || isOfPart(label)) return;
  state.listed = undefined;
  state.isListing = false;
  state.whole = index;
  state.applicantRows = isOfRequests && stage ? rowsOfStage(stage) : [];
}
