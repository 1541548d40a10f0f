import type { Label } from './label';
import type { Stage } from './lexicon';
import { columnsOfApplicant, rowsOfOutcome, rowsOfStage, sumRequests } from './readings';
import { NO_TIE, tieToRequests, type Spot, type Tie } from './tie';

/** Ties a number to table three: a stage, an outcome or a kind of applicant. */
export function tieRequests(spot: Spot): Tie {
  const { label, state } = spot;
  const isAbout = state.topic === 'request' || label.outcomes.some((row) => row !== 'granted');
  if (label.guards.includes('channel') && label.outcomes.length === 0) {
    const readings = rowsOfStage('received').map((rows) => sumRequests(rows));
    return tieToRequests(readings, { isSure: false, isOptional: true });
  }
  // 公民、法人和其他组织提出的申请 is every request.
  const isOfAll = label.stages.length > 0 && hasEveryApplicant(label);
  if (
    (label.applicants.length > 0 && !isOfAll) ||
    (label.hasOthers && state.listed === 'applicants')
  ) {
    return tieApplicants(spot, isAbout);
  }
  if (label.results.length > 0) return tieWithdrawn(label);
  if (label.outcomes.length > 0 || (label.hasOthers && state.listed === 'outcomes')) {
    return tieOutcomes(spot, isAbout);
  }
  return tieStages(spot, isAbout);
}

function hasEveryApplicant({ applicants }: Label): boolean {
  return applicants.includes('naturalPerson') && applicants.includes('organizations');
}

/** Said of requests alone. */
const OWN_STAGES = new Set<Stage>(['new', 'in', 'out']);

function tieStages(spot: Spot, isAbout: boolean): Tie {
  const { label, around, state } = spot;
  const isOther = isOfOtherApplications(spot);
  const stage = stageOf(spot);
  if (stage && (isAbout || stage === 'in' || stage === 'out')) {
    if (!state.isNamed && label.gap > (OWN_STAGES.has(stage) ? 4 : 0)) return NO_TIE;
    if (isOther) state.topic = 'elsewhere';
    // 其中当年收到并办结的: some of those that were received, and some of those that were concluded.
    if (isPartOfTwo(spot)) return NO_TIE;
    return tieToRequests(
      rowsOfStages(label.stages, stage).map((rows) => sumRequests(rows)),
      {
        isSure: isAbout && !isOther,
        isOptional: !isAbout || isOther || isOfSome(spot, stage),
        stage,
      },
    );
  }
  const isSum = label.cues.includes('together') && around.near.unknown === 0;
  if (isAbout && isSum && state.stages.has('in') && state.stages.size > 1) {
    return tieToRequests([sumRequests(['newlyReceived', 'carriedIn'])]);
  }
  const isNamedHere = [...label.topics, ...around.right.topics].some(
    (topic) => topic === 'request' || topic === 'application',
  );
  if (!isNamedHere) return NO_TIE;
  const readings = rowsOfStage('handled').map((rows) => sumRequests(rows));
  return tieToRequests(readings, { isSure: false, isOptional: true });
}

/** 读者证办理申请, 公租房申请: 申请 beside words that are not of our lexicon, where nothing says whose it is. */
function isOfOtherApplications({ label, state }: Spot): boolean {
  const isBare = label.topics.includes('application') && !label.topics.includes('request');
  return isBare && !state.isExplicit && label.gap > 1;
}

/** 其中当年办结196件, 延期答复4件: some of what was concluded. */
function isOfSome({ around, state }: Spot, stage: Stage): boolean {
  const isPart =
    around.near.cues.includes('among') ||
    around.far.cues.includes('among') ||
    state.isListing ||
    around.isInBrackets;
  return isPart && (stage === 'done' || stage === 'handled');
}

function isPartOfTwo({ label, around }: Spot): boolean {
  const isPart =
    around.isInBrackets || around.near.cues.includes('among') || around.far.cues.includes('among');
  const isIntake = label.stages.some((stage) => stage === 'received' || stage === 'new');
  return isPart && isIntake && label.stages.includes('done');
}

/** What counts is the last of the stages, but for the verb of what is carried over; 结转 is told apart by a year. */
function stageOf({ label, around: { near, right }, context: { year } }: Spot): Stage | undefined {
  const isVerb = (stage: Stage | undefined): boolean => stage === 'handled' || stage === 'done';
  const last = label.stages[label.stages.length - 1];
  const before = label.stages[label.stages.length - 2];
  const stage = isVerb(last) && (before === 'out' || before === 'carried') ? before : last;
  const years = [...near.years, ...right.years];
  // 2022年未办结的1件 is what was carried in.
  if (stage === 'out' && years.includes(year - 1) && !years.includes(year + 1)) return 'in';
  if (stage !== 'carried') return stage;
  if (years.includes(year + 1)) return 'out';
  if (years.includes(year - 1) || near.guards.includes('lastYear')) return 'in';
  return 'carried';
}

/** Two stages beside one number: 收到和上年结转 add up, 受理并办结 are the same number twice. */
function rowsOfStages(stages: readonly Stage[], last: Stage): readonly (readonly string[])[] {
  const isVerb = (stage: Stage): boolean => stage === 'handled' || stage === 'done';
  const isCarried = (stage: Stage): boolean => stage === 'in' || stage === 'out';
  // 办结上年结转申请: no cell counts it.
  if (stages.includes('in') && isVerb(last)) return [];
  const others = stages.filter(
    (stage) =>
      stage !== 'carried' &&
      stage !== last &&
      !((isCarried(last) || last === 'carried') && isVerb(stage)),
  );
  if (others.length === 0) return rowsOfStage(last);
  const all = [...others, last];
  const isIntake = all.every((stage) => stage === 'new' || stage === 'received' || stage === 'in');
  if (all.includes('due')) return rowsOfStage('due');
  if (isIntake && all.includes('in')) {
    return [['newlyReceived', 'carriedIn'], ...rowsOfStage(last)];
  }
  return all.flatMap((stage) => rowsOfStage(stage));
}

function tieApplicants({ label, around, state }: Spot, isAbout: boolean): Tie {
  const applicants = label.applicants.length > 0 ? label.applicants : ['otherOrganization'];
  const columns = [...new Set(applicants.flatMap(columnsOfApplicant))];
  // 上年结转1件；申请人包括自然人8件: who asks is told of what came in, whatever was spoken of last.
  const spoken = state.applicantRows.length > 0 ? state.applicantRows : rowsOfStage('done');
  const rows = [...spoken, ...rowsOfStage('received')];
  // 推送社会组织登记等信息70条: nothing in the sentence is about requests.
  const isSaid = state.isNamed || state.applicantRows.length > 0 || around.near.unknown === 0;
  // 商业企业等 8 件 may stand for all kinds of organization.
  const isOrganization = applicants.every((name) => name === 'business');
  const all = isOrganization
    ? rows.map((sum) => sumRequests(sum, columnsOfApplicant('organizations')))
    : [];
  return tieToRequests([...rows.map((sum) => sumRequests(sum, columns)), ...all], {
    isSure: isAbout,
    isOptional: !isAbout || !isSaid,
  });
}

/** An applicant who took the request back is counted under 其他. */
function tieWithdrawn(label: Label): Tie {
  if (!label.results.includes('other')) return NO_TIE;
  return tieToRequests([sumRequests(['other.misc']), sumRequests(['other'])], {
    isSure: false,
    isOptional: true,
  });
}

function tieOutcomes({ label, around, state, context }: Spot, isAbout: boolean): Tie {
  const rowsOf = (row: string): readonly string[] => rowsOfOutcome(row, context.editions);
  const [first, ...more] = label.outcomes;
  if (first === undefined) {
    const others = [rowsOf('other'), ['other.misc'], ['other']];
    return tieToRequests(
      others.map((rows) => sumRequests(rows)),
      { isSure: false, isOptional: true },
    );
  }
  const own = [first, ...more].filter(
    (row, _, all) => !all.some((other) => other.startsWith(`${row}.`)),
  );
  // 不予处理 beside 重复申请 is the group of what is counted; two outcomes side by side are counted together.
  const together = [...new Set(own.flatMap(rowsOf))];
  const isBare =
    own.every((row) => row === 'granted') &&
    state.listed !== 'outcomes' &&
    !(isAbout && around.far.stages.includes('done'));
  // 为保护第三方合法权益，对5件作出不予公开决定: the reason may be what is meant.
  const reasons = around.far.outcomes.filter((row) =>
    own.some((group) => row.startsWith(`${group}.`)),
  );
  const readings = [sumRequests(together), ...reasons.map((row) => sumRequests([row]))];
  return tieToRequests(readings, {
    isSure: isAbout && !(isBare && !state.isNamed),
    isOptional: !isAbout,
  });
}
