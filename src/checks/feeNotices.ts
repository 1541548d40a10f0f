import { cellAddress } from '@/editions/form';
import { chapterText, type ReadText } from '@/report/texts';
import type { Rule, TextSpan } from './finding';
import { countAt, sheetOf } from './sheet';

const UNPAID = cellAddress('requests', 'other.feeUnpaid', 'total');

const CLAUSE = /[^，,。；;！!\n]+/g;
/** 未发出收费通知; 没有向申请人发出任何收费通知; but not 逾期未按收费通知要求缴纳, nor 未及时发出. */
const NO_NOTICE =
  /(?:未|没有|无)(?:[^按及]{0,10}(?:发出|发送|发放|下达|下发|出具|制发|送达|开具|寄出|产生))?(?:过|的|任何|相关|政府信息公开|依申请公开|信息处理费?)*收费通知/;
/** 发出收费通知0件; 收费通知为零; 发出0件收费通知. */
const NOTICES_OF_NONE =
  /收费通知书?(?:的?(?:件数|数量|总数))?(?:为|共|：|:)?\s*(?:0|０|零)(?![\d.])|(?:发出|发送|出具|下达|送达)(?:0|０|零)(?:件|份|次|个)[^，。；]{0,12}收费通知/;
/** 没有产生信息处理费, but not 未发生收取信息处理费的情况, which says that none was received. */
const NO_FEE =
  /(?:未|没有|无)(?:曾|再|新)?(?:产生|发生)[^，。；收征缴诉]{0,12}(?:信息处理费|收费|费用)(?!用?的?(?:收取|征收|收缴|缴纳|收入))/;

/**
 * T3-FEE: 逾期未缴费 rests on a 收费通知 (国办函〔2020〕109号), so chapter six does not say that none was sent or that
 * no fee arose. 未收取 agrees with it: unpaid means not received.
 */
export const T3_FEE: Rule = {
  id: 'T3-FEE',
  check: (report) => {
    const count = countAt(sheetOf(report, 'requests'), UNPAID) ?? 0;
    if (count <= 0) return [];
    const span = findDenial(chapterText(report, 'other'));
    if (!span) return [];
    return [
      {
        check: 'T3-FEE',
        severity: 'warning',
        cells: [UNPAID],
        spans: [span],
        sentence: span.text,
        about: 'other',
        details: { kind: 'feeUnpaid', count, said: span.text },
        mends: [],
      },
    ];
  },
};

function findDenial({ address, text }: ReadText): TextSpan | undefined {
  for (const { 0: clause, index } of text.matchAll(CLAUSE)) {
    if (NO_NOTICE.test(clause) || NOTICES_OF_NONE.test(clause) || NO_FEE.test(clause)) {
      const start = index + clause.length - clause.trimStart().length;
      const said = clause.trim();
      return { address, start, end: start + said.length, text: said };
    }
  }
  return undefined;
}
