import type { FormEditions } from '@/editions/form';
import type { Scope } from '@/report/report';
import { hasSubstance, readLabel, type Label } from './label';
import type { Stage, Topic } from './lexicon';
import type { WrittenNumber } from './numbers';
import {
  LITIGATION,
  RECONSIDERATION,
  columnsOfApplicant,
  columnsOfResult,
  groupsOfTopic,
  keepKnown,
  rowsOfOutcome,
  rowsOfStage,
  sumDisputes,
  sumRequests,
  type CellSum,
} from './readings';
import { readTokens, type Token } from './tokens';

/** What a reader of a text must know of its report. */
export interface ProseContext {
  readonly year: number;
  readonly editions: FormEditions;
  readonly scope: Scope;
  /** What a chapter is about where its sentences do not say. */
  readonly topic: Topic | undefined;
}

/** A number of a text, and the cells whose sum it may state: it is right where one of the readings fits. */
export interface Mention {
  /** Offsets in the text, of the number with its unit. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string;
  readonly places: number;
  readonly readings: readonly CellSum[];
  /** Surely the cell's number; else it may be another thing, and 不一致 is all that can be said. */
  readonly isSure: boolean;
  /** Part of the work that the report's cells do not count alone: it says nothing where it fits no reading. */
  readonly isOptional: boolean;
  readonly topic: Topic | undefined;
  readonly stage: Stage | undefined;
  /** Stands behind 其中 or in brackets: a part of the mention at this place of the list. */
  readonly partOf: number | undefined;
  readonly isApproximate: boolean;
  readonly label: Label;
  readonly sentence: Sentence;
}

/** A sentence with its words. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** What the sentence is about before its own words say. */
  readonly topic: Topic | undefined;
}

export interface Prose {
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
}

/** Longer stretches without a full stop are cut, so that no sentence costs more than its length. */
const LONGEST_SENTENCE = 1200;
const SENTENCE = new RegExp(`[^。！？!?\\n]{1,${LONGEST_SENTENCE}}[。！？!?]?|\\n`, 'g');
const HEADING =
  /^\s*(?:（[一二三四五六七八九十]{1,3}）|\([一二三四五六七八九十]{1,3}\)|[（(]\d{1,2}[）)]|\d{1,2}[.．、])/;
/** What cases and documents are counted in; 人, 次, 期 and the like count something else. */
const COUNTED = new Set(['件', '宗', '份', '起', '条', '个', '项', '例', '件次', '笔', '']);
const MONEY = new Set(['元', '万元']);

/** Reads a text for the numbers in it. Takes time in proportion to its length. */
export function readProse(text: string, context: ProseContext): Prose {
  const sentences: Sentence[] = [];
  const mentions: Mention[] = [];
  let section = context.topic;
  let paragraph = section;
  for (const match of text.matchAll(SENTENCE)) {
    const [body] = match;
    if (body === '\n') {
      paragraph = section;
      continue;
    }
    const isLineStart = match.index === 0 || text[match.index - 1] === '\n';
    if (isLineStart && HEADING.test(body)) section = topicOfHeading(body) ?? context.topic;
    if (isLineStart) paragraph = section;
    const sentence: Sentence = {
      start: match.index,
      end: match.index + body.length,
      text: body,
      tokens: readTokens(body),
      topic: paragraph,
    };
    sentences.push(sentence);
    paragraph = readSentence(sentence, context, mentions) ?? paragraph;
  }
  return { sentences, mentions };
}

function topicOfHeading(line: string): Topic | undefined {
  const head = line.slice(0, 24);
  if (/依申请|公开申请|申请办理|申请情况/.test(head)) return 'request';
  return undefined;
}

/** What the numbers of a sentence hang on: its topic, and the number that parts belong to. */
interface State {
  topic: Topic | undefined;
  /** The topic was named in this sentence. */
  isNamed: boolean;
  disputes: readonly Topic[];
  whole: number | undefined;
  applicantRows: readonly (readonly string[])[];
  stages: Set<Stage>;
  listed: 'outcomes' | 'applicants' | 'results' | undefined;
}

/** Appends the sentence's mentions; returns what it turned out to be about. */
function readSentence(
  sentence: Sentence,
  context: ProseContext,
  mentions: Mention[],
): Topic | undefined {
  const state: State = {
    topic: sentence.topic,
    isNamed: false,
    disputes: [],
    whole: undefined,
    applicantRows: [],
    stages: new Set(),
    listed: undefined,
  };
  const { tokens } = sentence;
  let bound = 0;
  tokens.forEach((token, index) => {
    if (token.kind !== 'number') return;
    const around = lookAround(sentence, bound, index);
    const mention = readMention(token, around, { sentence, context, state, mentions });
    mentions.push(mention);
    bound = index + 1;
  });
  noteTopics(tokens.slice(bound), state);
  return state.topic === 'elsewhere' ? undefined : state.topic;
}

/** The words around a number: in its clause before it, earlier behind the last number, and behind it. */
interface Around {
  readonly near: Label;
  readonly far: Label;
  readonly right: Label;
  readonly isInBrackets: boolean;
}

const CLAUSE_MARKS = new Set(['，', ',', '；', ';', '：', ':', '（', '）', '(', ')']);

function lookAround({ text, tokens }: Sentence, bound: number, index: number): Around {
  const number = tokens[index];
  const previous = tokens[bound - 1];
  const from = previous?.kind === 'number' ? previous.unitEnd : 0;
  const start = number?.start ?? 0;
  const end = number?.kind === 'number' ? number.unitEnd : start;
  let strong = bound - 1;
  for (let at = bound; at < index; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'mark') continue;
    const isList = token.mark === '、' && bound > 0 && strong === bound - 1;
    if (CLAUSE_MARKS.has(token.mark) || isList) strong = at;
  }
  const mark = tokens[strong];
  const nearFrom = mark?.kind === 'mark' && strong >= bound ? mark.end : from;
  let stop = index + 1;
  while (stop < tokens.length && tokens[stop]?.kind !== 'mark' && tokens[stop]?.kind !== 'number')
    stop += 1;
  const rightEnd = tokens[stop]?.start ?? text.length;
  return {
    near: readLabel(tokens.slice(strong + 1, index), start - nearFrom),
    far: readLabel(tokens.slice(bound, Math.max(bound, strong)), nearFrom - from),
    right: readLabel(tokens.slice(index + 1, stop), rightEnd - end),
    isInBrackets: isInBrackets(tokens, index),
  };
}

function isInBrackets(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token?.kind !== 'mark') continue;
    if ('）)'.includes(token.mark)) return false;
    if ('（('.includes(token.mark)) return at > 0;
  }
  return false;
}

interface Place {
  readonly sentence: Sentence;
  readonly context: ProseContext;
  readonly state: State;
  readonly mentions: readonly Mention[];
}

function readMention(number: WrittenNumber, around: Around, place: Place): Mention {
  const { sentence, context, state, mentions } = place;
  const label = chooseLabel(around);
  noteLabelTopics(around, label, state);
  const isPart =
    around.isInBrackets || around.near.cues.includes('among') || around.far.cues.includes('among');
  const tie = isUntied(number, around, label, place) ? NO_TIE : tieNumber(label, around, place);
  const mention: Mention = {
    start: sentence.start + number.start,
    end: sentence.start + number.unitEnd,
    value: number.value,
    unit: number.unit,
    places: number.places,
    readings: keepKnown(tie.readings, context.editions),
    isSure: tie.isSure && !isOfAnotherScope(sentence, context),
    isOptional: tie.isOptional,
    topic: tie.topic,
    stage: tie.stage,
    partOf: isPart || isOfPart(label) ? state.whole : undefined,
    isApproximate: number.isApproximate,
    label,
    sentence,
  };
  noteMention(mention, mentions.length, label, state);
  return mention;
}

interface Tie {
  readonly readings: readonly CellSum[];
  readonly isSure: boolean;
  readonly isOptional: boolean;
  readonly topic: Topic | undefined;
  readonly stage: Stage | undefined;
}

const NO_TIE: Tie = {
  readings: [],
  isSure: false,
  isOptional: true,
  topic: undefined,
  stage: undefined,
};

/** The words that say what a number counts: before it, behind it (4 件予以公开), or earlier in the sentence. */
function chooseLabel({ near, far, right }: Around): Label {
  const isOutcomeBehind =
    right.outcomes.length + right.results.length + right.stages.length + right.applicants.length >
    0;
  if (!hasSubstance(near)) {
    if (hasSubstance(right)) return right;
    return near.unknown === 0 && hasSubstance(far) && near.topics.length === 0 ? far : near;
  }
  const isOnlyStage = near.outcomes.length + near.results.length + near.applicants.length === 0;
  if (isOutcomeBehind && near.cues.includes('among') && isOnlyStage) return right;
  return near;
}

function noteLabelTopics({ near, far, right }: Around, label: Label, state: State): void {
  for (const part of [far, near, ...(label === right ? [right] : [])])
    noteTopic(part.topics, state);
  if (right.topics.length > 0 && label !== right && near.topics.length === 0) {
    noteTopic(right.topics, state);
  }
}

function noteTopics(tokens: readonly Token[], state: State): void {
  noteTopic(readLabel(tokens, 0).topics, state);
}

function noteTopic(topics: readonly Topic[], state: State): void {
  if (topics.length === 0) return;
  const others = topics.filter((topic) => topic !== 'request');
  // 政府信息公开申请引起的行政复议 is about the reconsideration.
  state.topic = others[others.length - 1] ?? 'request';
  state.isNamed = true;
  const disputes = others.filter((topic) => groupsOfTopic(topic).length > 0);
  if (disputes.length > 0) state.disputes = [...new Set([...state.disputes, ...disputes])];
}

/** Approximate, a share, a difference, of another year or a part of one, or of another kind of 件. */
function isUntied(
  number: WrittenNumber,
  { near, far, right }: Around,
  label: Label,
  { context: { year }, state }: Place,
): boolean {
  if (number.isApproximate || !(COUNTED.has(number.unit) || MONEY.has(number.unit))) return true;
  if (near.guards.some((guard) => guard === 'delta' || guard === 'rate' || guard === 'plan'))
    return true;
  if (far.guards.includes('plan') || right.guards.includes('rate')) return true;
  if (near.isPartOfYear || far.isPartOfYear) return true;
  const isCarried = label.stages.some((stage) => stage !== 'received' && stage !== 'new');
  if (isCarried) return false;
  if (near.guards.includes('lastYear')) return true;
  const years = near.years.length > 0 ? near.years : far.years;
  const named = years[years.length - 1];
  if (named !== undefined && named !== year) return true;
  return state.topic === 'elsewhere';
}

function isOfAnotherScope({ tokens }: Sentence, { scope }: ProseContext): boolean {
  const { guards } = readLabel(tokens, 0);
  return scope === 'agency' ? guards.includes('region') : guards.includes('own');
}

function tieNumber(label: Label, around: Around, place: Place): Tie {
  const { state } = place;
  if (label.results.length + label.routes.length > 0) return tieDispute(label, place);
  switch (state.topic) {
    case 'reconsideration':
    case 'litigation':
    case 'dispute':
      return tieDispute(label, place);
    case 'rules':
    case 'normativeDocuments':
      return tieDocuments(label, state.topic);
    case 'licensing':
    case 'penalties':
    case 'compulsion':
      return tieDecisions(label, around, state.topic);
    case 'fees':
      return { ...NO_TIE, readings: [['disclosure/fees/amount']], topic: 'fees', isOptional: true };
    default:
      return tieRequests(label, around, place);
  }
}

function tieDispute(label: Label, { state, context }: Place): Tie {
  const topics = state.disputes.length > 0 ? state.disputes : (['dispute'] as const);
  const named = label.topics.filter((topic) => groupsOfTopic(topic).length > 0);
  const groups = label.routes.length > 0 ? [label.routes] : groupsFor(named, topics);
  const columns = label.results.flatMap(columnsOfResult);
  const readings = groups.flatMap((rows) =>
    (columns.length > 0 ? columns : ['total']).map((column) => sumDisputes(rows, column)),
  );
  const isOther = label.hasOthers && columns.length === 0;
  return {
    readings: isOther ? groups.map((rows) => sumDisputes(rows, 'other')) : readings,
    isSure: state.isNamed || context.topic === 'dispute',
    isOptional:
      label.results.length === 0 && named.length === 0 && label.routes.length === 0 && !isOther,
    topic: named[named.length - 1] ?? topics[topics.length - 1],
    stage: undefined,
  };
}

/** The groups that a dispute's number may be of: those named beside it together, else each that was spoken of. */
function groupsFor(
  named: readonly Topic[],
  spoken: readonly Topic[],
): readonly (readonly string[])[] {
  if (named.length > 1) return [named.flatMap((topic) => groupsOfTopic(topic)[0] ?? [])];
  const [only] = named;
  if (only)
    return [
      ...groupsOfTopic(only),
      ...(only === 'litigation' ? LITIGATION.map((row) => [row]) : []),
    ];
  const last = spoken[spoken.length - 1];
  const each = spoken.flatMap((topic) => groupsOfTopic(topic));
  const all = [...RECONSIDERATION, ...LITIGATION];
  const litigation = last === 'litigation' ? LITIGATION.map((row) => [row]) : [];
  return spoken.length > 1 ? [...each, all] : [...each, ...litigation];
}

function tieDocuments(label: Label, topic: 'rules' | 'normativeDocuments'): Tie {
  const readings = label.flows.map((column): CellSum => [`disclosure/${topic}/${column}`]);
  return {
    readings: label.flows.length === 1 ? readings : [],
    isSure: true,
    isOptional: false,
    topic,
    stage: undefined,
  };
}

function tieDecisions(
  label: Label,
  { near, far, right }: Around,
  topic: 'licensing' | 'penalties' | 'compulsion',
): Tie {
  const topics = label.topics.filter(
    (name) => name === 'licensing' || name === 'penalties' || name === 'compulsion',
  );
  const cells = (topics.length > 0 ? topics : [topic]).map((row) => `disclosure/${row}/decisions`);
  const isReceived = label.stages.some((stage) => stage === 'received' || stage === 'new');
  if (isReceived || label.topics.includes('request')) return NO_TIE;
  const isPublished = near.isPublished || far.isPublished || right.isPublished;
  return {
    readings: [cells, ...(cells.length > 1 ? cells.slice(-1).map((cell) => [cell]) : [])],
    isSure: (near.isDecided || far.isDecided || right.isDecided) && !isPublished,
    isOptional: !isPublished && !(near.isDecided || far.isDecided || right.isDecided),
    topic,
    stage: undefined,
  };
}

function tieRequests(label: Label, around: Around, place: Place): Tie {
  const { state, context } = place;
  const isAbout = state.topic === 'request';
  const tie = (readings: readonly CellSum[], given: Partial<Tie> = {}): Tie => ({
    readings,
    isSure: true,
    isOptional: false,
    topic: 'request',
    stage: undefined,
    ...given,
  });
  if (label.guards.includes('channel') && label.outcomes.length === 0) {
    return tie(
      rowsOfStage('received').map((rows) => sumRequests(rows)),
      { isSure: false, isOptional: true },
    );
  }
  if (label.applicants.length > 0 || (label.hasOthers && state.listed === 'applicants')) {
    return tieApplicants(label, isAbout, place);
  }
  if (label.outcomes.length > 0 || (label.hasOthers && state.listed === 'outcomes')) {
    return tieOutcomes(label, isAbout, around, place);
  }
  const stage = stageOf(label, around, context.year);
  if (stage && (isAbout || stage === 'in' || stage === 'out')) {
    const isCertain = state.isNamed || (around.near.unknown === 0 && around.right.unknown === 0);
    if (!isCertain && label.topics.length === 0) return NO_TIE;
    return tie(
      rowsOfStages(label.stages, stage).map((rows) => sumRequests(rows)),
      {
        isSure: isAbout,
        isOptional: !isAbout,
        stage,
      },
    );
  }
  if (
    isAbout &&
    label.cues.includes('together') &&
    around.near.unknown === 0 &&
    state.stages.size > 1
  ) {
    return tie([sumRequests(['newlyReceived', 'carriedIn'])]);
  }
  if (label.topics.includes('request') || around.right.topics.includes('request')) {
    return tie(
      rowsOfStage('handled').map((rows) => sumRequests(rows)),
      { isSure: false, isOptional: true },
    );
  }
  return NO_TIE;
}

/** What counts is the last of the stages, but for the verb of what is carried over; 结转 is told apart by a year. */
function stageOf(label: Label, { near, right }: Around, year: number): Stage | undefined {
  const isVerb = (stage: Stage | undefined): boolean => stage === 'handled' || stage === 'done';
  const last = label.stages[label.stages.length - 1];
  const before = label.stages[label.stages.length - 2];
  const stage = isVerb(last) && (before === 'out' || before === 'carried') ? before : last;
  if (stage !== 'carried') return stage;
  const years = [...near.years, ...right.years];
  if (years.includes(year + 1)) return 'out';
  if (years.includes(year - 1) || near.guards.includes('lastYear')) return 'in';
  return 'carried';
}

/** Two stages beside one number: 收到和上年结转 add up, 受理并办结 are the same number twice. */
function rowsOfStages(stages: readonly Stage[], last: Stage): readonly (readonly string[])[] {
  // 顺延至下年办理, 上年结转办理: the carrying is what is counted.
  const isVerb = (stage: Stage): boolean => stage === 'handled' || stage === 'done';
  const isCarried = (stage: Stage): boolean => stage === 'in' || stage === 'out';
  if (stages.some(isCarried) && isVerb(last)) return [];
  const others = stages.filter(
    (stage) => stage !== 'carried' && stage !== last && !(isCarried(last) && isVerb(stage)),
  );
  if (others.length === 0) return rowsOfStage(last);
  const all = [...others, last];
  const isIntake = all.every((stage) => stage === 'new' || stage === 'received' || stage === 'in');
  if (isIntake && all.includes('in')) return [['newlyReceived', 'carriedIn'], ...rowsOfStage(last)];
  return all.flatMap((stage) => rowsOfStage(stage));
}

function tieApplicants(label: Label, isAbout: boolean, { state }: Place): Tie {
  const applicants = label.applicants.length > 0 ? label.applicants : ['otherOrganization'];
  const columns = applicants.flatMap(columnsOfApplicant);
  const rows =
    state.applicantRows.length > 0
      ? state.applicantRows
      : [...rowsOfStage('received'), ...rowsOfStage('done')];
  const readings = rows.map((sum) => sumRequests(sum, [...new Set(columns)]));
  // 商业企业等 8 件 may stand for all kinds of organization.
  const all = applicants.some((name) => name !== 'naturalPerson')
    ? rows.map((sum) => sumRequests(sum, columnsOfApplicant('organizations')))
    : [];
  return {
    readings: [...readings, ...all],
    isSure: isAbout,
    isOptional: !isAbout,
    topic: 'request',
    stage: undefined,
  };
}

function tieOutcomes(
  label: Label,
  isAbout: boolean,
  around: Around,
  { state, context }: Place,
): Tie {
  const { outcomes } = label;
  const rowsOf = (row: string): readonly string[] => rowsOfOutcome(row, context.editions);
  if (outcomes.length === 0) {
    const others = [rowsOf('other'), ['other.misc'], ['other']];
    return {
      readings: others.map((rows) => sumRequests(rows)),
      isSure: false,
      isOptional: true,
      topic: 'request',
      stage: undefined,
    };
  }
  const last = outcomes[outcomes.length - 1] ?? '';
  const together = [...new Set(outcomes.flatMap(rowsOf))];
  const isNested = outcomes.length > 1 && outcomes.some((row) => last.startsWith(`${row}.`));
  const readings = isNested
    ? [sumRequests(rowsOf(last)), sumRequests(rowsOf(outcomes[0] ?? ''))]
    : [sumRequests(together)];
  const isBarePublic =
    outcomes.every((row) => row === 'granted') &&
    state.listed !== 'outcomes' &&
    !(isAbout && around.far.stages.includes('done'));
  return {
    readings,
    isSure: isAbout && !(isBarePublic && !state.isNamed),
    isOptional: !isAbout,
    topic: 'request',
    stage: undefined,
  };
}

/** Whether a label names a kind, an outcome or a result, and so a part of something. */
function isOfPart({ outcomes, applicants, results, routes, hasOthers }: Label): boolean {
  return outcomes.length + applicants.length + results.length + routes.length > 0 || hasOthers;
}

function noteMention(mention: Mention, index: number, label: Label, state: State): void {
  if (mention.stage) {
    state.stages.add(mention.stage);
    state.listed = undefined;
  }
  if (label.outcomes.length > 0) state.listed = 'outcomes';
  else if (label.applicants.length > 0) state.listed = 'applicants';
  else if (label.results.length > 0) state.listed = 'results';
  const isWhole = !isOfPart(label);
  if (mention.readings.length > 0 && isWhole) {
    state.listed = undefined;
    state.whole = index;
    state.applicantRows =
      mention.topic === 'request' && mention.stage ? rowsOfStage(mention.stage) : [];
  }
  if (mention.readings.length === 0 && COUNTED.has(mention.unit) && isWhole)
    state.whole = undefined;
}
