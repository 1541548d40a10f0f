import type { Topic } from './lexicon';
import {
  LITIGATION,
  RECONSIDERATION,
  columnsOfResult,
  groupsOfTopic,
  sumDisputes,
} from './readings';
import type { Spot, Tie } from './tie';

const AGAINST_US = /信息公开|公开申请|依申请|被|发生|引发|引起|提起|不服|申请(?:行政)?复议|起诉/;
const CONCLUDED = ['upheld', 'corrected', 'other'];

type Groups = readonly (readonly string[])[];

/** Ties a number to table four: a group, a result of it, or several groups together. */
export function tieDispute({ label, around, sentence, state, context }: Spot): Tie {
  const spoken = state.disputes.length > 0 ? state.disputes : (['dispute'] as const);
  const named = label.topics.filter((topic) => groupsOfTopic(topic).length > 0);
  const groups = groupsOf(label.routes, named, spoken, state.route);
  const columns = label.results.flatMap(columnsOfResult);
  const isOther = label.hasOthers && columns.length === 0;
  const stands = isOther ? ['other'] : columns.length > 0 ? columns : ['total'];
  // 已审结5件: all that are not pending. 不服答复 concludes nothing.
  const isConcluded =
    columns.length === 0 && label.stages.includes('done') && !/[答回]复/.test(around.nearText);
  const readings = groups.flatMap((rows) =>
    isConcluded
      ? [CONCLUDED.flatMap((column) => sumDisputes(rows, column))]
      : stands.map((column) => sumDisputes(rows, column)),
  );
  // 1起复议获维持: the number is of the reconsiderations as well.
  const isWhole = label === around.right && named.length > 0;
  const wholes = isWhole ? groups.map((rows) => sumDisputes(rows, 'total')) : [];
  const isSaid =
    label.results.length + named.length + label.routes.length > 0 || isOther || isConcluded;
  // 受理、审理 are said of an organ that decides on reconsiderations, too.
  const isDeciding = (label.stages.length > 0 && !isConcluded) || around.near.isDecided;
  // An office of justice reports how it decides on reconsiderations: ours are those brought against the organ.
  const isOwn = context.topic === 'dispute' || state.isExplicit || AGAINST_US.test(sentence.text);
  return {
    readings: [...readings, ...wholes],
    isSure: true,
    isOptional: !isSaid || !isOwn || (isDeciding && label.results.length === 0),
    topic: named[named.length - 1] ?? spoken[spoken.length - 1],
    stage: undefined,
  };
}

/** The groups that a number may be of: those named beside it together, else each that was spoken of. */
function groupsOf(
  routes: readonly string[],
  named: readonly Topic[],
  spoken: readonly Topic[],
  route: string | undefined,
): Groups {
  if (routes.length > 0) return [routes];
  if (route && named.length === 0) return [[route]];
  if (named.length > 1) return [named.flatMap((topic) => groupsOfTopic(topic)[0] ?? [])];
  const [only] = named;
  const each = (only ? [only] : spoken).flatMap((topic) => groupsOfTopic(topic));
  const last = only ?? spoken[spoken.length - 1];
  const routesOfLast = last === 'litigation' ? LITIGATION.map((row) => [row]) : [];
  if (only) return [...each, ...routesOfLast];
  const all = spoken.length > 1 ? [[...RECONSIDERATION, ...LITIGATION]] : [];
  return [...each, ...routesOfLast, ...all];
}

/** 撤回, 驳回 and the like in a sentence about requests are no results of disputes. */
export function isOfDispute({ label, state, context }: Spot): boolean {
  if (label.routes.length > 0) return true;
  if (label.results.length === 0) return false;
  const isSpoken = state.disputes.length > 0 || context.topic === 'dispute';
  return isSpoken || label.results.some((result) => result === 'upheld' || result === 'corrected');
}
