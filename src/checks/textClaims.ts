import type { Report } from '@/report/report';
import type { Finding, Rule } from './finding';
import type { Claim } from './prose/claim';
import { proseOf, type ReadProse } from './prose/proseOf';
import { sumRequests } from './prose/readings';
import { sentenceText, spanIn, sumOf } from './textFindings';
import { wrongMentions } from './textNumbers';

/**
 * N-ZERO: what a sentence says did not happen is 0 in the table: 未收到申请, 未发生行政复议、行政诉讼, 无结转件.
 * 未发生责任追究 and 未收取信息处理费 name no cell.
 */
export const N_ZERO: Rule = {
  id: 'N-ZERO',
  check: (report) =>
    claimsOf(report, 'N-ZERO').flatMap(({ prose, claim }) => {
      const sums = claim.sums.map((cells) => ({ cells, sum: sumOf(report, cells) ?? 0 }));
      const wrong = sums.filter(({ sum }) => sum !== 0);
      const isWrong = claim.kind === 'either' ? wrong.length === sums.length : wrong.length > 0;
      if (!isWrong) return [];
      return [createFinding('N-ZERO', prose, claim, wrong)];
    }),
};

/** N-ALL: 均获维持 and 全部办结 (E), 均已答复 (W) agree with the cells; 均在法定期限内 says nothing of them. */
export const N_ALL: Rule = {
  id: 'N-ALL',
  check: (report) =>
    claimsOf(report, 'N-ALL').flatMap(({ prose, claim }) => {
      if (isOfAnother(report, prose, claim)) return [];
      const wrong = claim.sums.flatMap((cells, index) => {
        const sum = sumOf(report, cells);
        const whole = sumOf(report, claim.wholes[index] ?? []);
        return sum === undefined || whole === undefined || sum === whole
          ? []
          : [{ cells: [...new Set([...cells, ...(claim.wholes[index] ?? [])])], sum: whole - sum }];
      });
      return wrong.length > 0 ? [createFinding('N-ALL', prose, claim, wrong)] : [];
    }),
};

const CASES = new Set(['件', '宗', '份', '起', '例', '件次']);

/** 市政府办公厅办理236件，全部答复: no number before it is a whole that the claim may be of. */
function isOfAnother(report: Report, { mentions }: ReadProse, claim: Claim): boolean {
  const before = mentions.filter(
    ({ sentence, end, unit }) =>
      sentence === claim.sentence && end <= claim.start && CASES.has(unit),
  );
  const isOfRequests = claim.wholes.some((whole) =>
    whole.some((cell) => cell.startsWith('requests/')),
  );
  if (before.length === 0 || !isOfRequests) return false;
  const rows = ['newlyReceived', 'carriedIn', 'outcomesTotal', 'carriedOut'];
  const [received = 0, carriedIn = 0, done = 0, out = 0] = rows.map(
    (row) => sumOf(report, sumRequests([row])) ?? 0,
  );
  const wholes = new Set([received, received + carriedIn, done, done + out]);
  return !before.some(({ value }) => wholes.has(value));
}

interface ReadClaim {
  readonly prose: ReadProse;
  readonly claim: Claim;
}

/** The claims of one kind whose sentence has no number that is told already for the same cells. */
function claimsOf(report: Report, check: 'N-ZERO' | 'N-ALL'): readonly ReadClaim[] {
  const told = wrongMentions(report);
  return proseOf(report).flatMap((prose) =>
    prose.claims
      .filter((claim) => (claim.kind === 'all') === (check === 'N-ALL'))
      .filter(
        (claim) =>
          !told.some(
            ({ mention, readings }) =>
              mention.sentence === claim.sentence &&
              readings.some(({ cells }) =>
                cells.some((cell) => claim.sums.some((sum) => sum.includes(cell))),
              ),
          ),
      )
      .map((claim) => ({ prose, claim })),
  );
}

function createFinding(
  check: 'N-ZERO' | 'N-ALL',
  prose: ReadProse,
  claim: Claim,
  wrong: readonly { readonly cells: readonly string[]; readonly sum: number }[],
): Finding {
  return {
    check,
    severity: claim.isSure ? 'error' : 'warning',
    cells: [...new Set(wrong.flatMap(({ cells }) => cells))],
    spans: [spanIn(prose, claim)],
    sentence: sentenceText(claim.sentence),
    about: prose.text.place,
    details: { kind: 'claim', isAll: claim.kind === 'all', readings: wrong },
    mends: [],
  };
}
