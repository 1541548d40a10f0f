import { chapterText } from '@/report/texts';
import { missing } from './contents';
import type { Rule } from './finding';
import { paragraphsOf } from './sentences';
import type { MissingThing } from './wordDetails';

/** Nothing but a word for none. */
const NONE =
  /^(?:\d{4}年(?:度)?)?(?:我|本)?(?:局|单位|机关|镇|街道|部门|年度|委|办)?(?:在政府信息公开工作(?:中|方面))?(?:暂|均)?(?:无|没有|未发现|不存在|不适用|略|\/)[^，。；]{0,16}$/;
const NONE_LENGTH_LIMIT = 40;

const PROBLEM =
  /不够|不足|有待|尚待|亟待|亟需|薄弱|短板|差距|不强|不高|不深|不多|不全|不齐|不严|不细|不快|不大|不及时|不到位|不完善|不健全|不规范|不平衡|不均衡|不充分|不丰富|不熟|不准|不少|欠缺|欠佳|缺乏|缺少|滞后|较少|偏少|较低|偏低|单一|较弱|困难|难以|问题|仍需|还需|尚需|仍有|还有|存在/;
/** A problem that a remedy only refers to. */
const REFERENCE =
  /^(?:针对|围绕|对照|聚焦|为(?:了)?解决|着力解决|解决|对于|对)[^，。；]{0,40}(?:问题|不足|短板|困难|薄弱环节)/;
const REMEDY =
  /下一步|今后|接下来|下阶段|措施|整改|改进|改善|将|加强|强化|健全|完善|优化|提升|提高|推进|推动|加大|拓展|丰富|规范|深化|落实|建立|制定|组织|开展|培训|督促|充实|增加|配备|明确|细化|严格/;

/**
 * N-PROB: chapter five is not empty nor 无 (an error, 条例 art. 50(4)), and holds problems and remedies (a warning);
 * 一是、二是 will do. 待填 while the report is being written and the chapter is empty.
 */
export const N_PROB: Rule = {
  id: 'N-PROB',
  check: (report) => {
    const read = chapterText(report, 'problems');
    const plain = read.text.replace(/[\s\u3000。，；：、.]+/g, '');
    const isNone = plain.length <= NONE_LENGTH_LIMIT && NONE.test(plain);
    if (plain === '' || isNone)
      return [
        missing(report, {
          check: 'N-PROB',
          about: 'problems',
          things: ['chapter'],
          severity: 'error',
        }),
      ];
    const things = leftOut(paragraphsOf(read).map(({ text }) => text));
    if (things.length === 0) return [];
    const finding = missing(report, {
      check: 'N-PROB',
      about: 'problems',
      things,
      severity: 'warning',
    });
    return [{ ...finding, severity: 'warning' }];
  },
};

function leftOut(paragraphs: readonly string[]): readonly MissingThing[] {
  const clauses = paragraphs.flatMap((text) => text.split(/[，。；：！？]/));
  const isProblem = (clause: string): boolean =>
    PROBLEM.test(clause) && !REFERENCE.test(clause.trim());
  const things: MissingThing[] = [];
  if (!clauses.some(isProblem)) things.push('problems');
  if (!clauses.some((clause) => !isProblem(clause) && REMEDY.test(clause))) things.push('remedies');
  return things;
}
