import { chapterText } from '@/report/texts';
import { missing } from './contents';
import type { Rule } from './finding';
import { paragraphsOf } from './sentences';
import type { MissingThing } from './wordDetails';

/** Nothing but a word for none: 无, 暂无, 本年度无此项内容, 我局政府信息公开工作不存在问题. */
const NONE =
  /^[^，。；]{0,24}?(?:无|没有|未发现|不存在|不适用|略)(?:存在)?(?:的|明显|主要|突出|较大|相关|此类|此项|其他)*(?:问题|不足|情况|内容|事项)?(?:及改进情况)?$/;
const NONE_LENGTH_LIMIT = 40;
const MARKS = /[\s\u3000，。；：、.,;:/／\-—－()（）“”"]+/g;

/** 不 that tells of no lack. */
const NOT = '不(?!断|仅|但|忘|懈|只|光|限|定期|予|公开|得|要|论|管|再|折|留|漏|走样|动摇|畏|变)';
const PROBLEM = new RegExp(
  `${NOT}|尚待|有待|亟待|亟需|薄弱|短板|差距|欠|缺|滞后|较少|偏[少低短长弱窄]|较[低弱窄慢]|过[少低慢细多长繁杂散粗于]|周期长|影响[^，。；]{0,8}(?:效率|质量|效果|体验)|难(?:的|$)|[少慢弱窄低]$|单一|困难|难以|难点|问题|[仍还尚]需|[仍还]有|还可|存在|低于|陈旧|过期|频繁|曾|偶|延迟|错字|遗漏|松懈|分散|参差|为什么|未(?:能|及时|更新|做到|达到|到位|形成|建立|撤)|压力大|变动大|以文字为主`,
);
/** A problem that a remedy only refers to. */
const REFERENCE =
  /^(?:针对|围绕|对照|聚焦|为(?:了)?解决|着力解决|解决|对于|对)[^，。；]{0,40}(?:问题|不足|短板|困难|薄弱环节)/;
const REMEDY =
  /下一步|今后|接下来|下阶段|明年|打算|措施|举措|整改|改进|改善|怎么改|将|拟|已(?!经是)|计划|加强|强化|健全|完善|优化|提升|提高|推进|推动|加大|拓展|丰富|规范|深化|落实|建立|制定|组织|开展|培训|督促|充实|增加|增配|配备|明确|细化|严格|改为|学习|选派|由.{1,12}(?:核查|更新|负责)|自.{1,6}起/;
/** What a problem clause must hold to tell of its remedy too. */
const DONE = /已|将|拟|今后|明年|通过/;
/** The heading of one half of the chapter. */
const LABEL =
  /^(?:[（(]?[一二三四\d][）)、.．])?(?:存在的?)?(?:主要|突出)?(?:问题|不足)(?:及原因|方面|情况)?$/;

/**
 * N-PROB: chapter five is not empty nor 无 (an error, 条例 art. 50(4)), and holds problems and remedies (a warning);
 * 一是、二是 will do. 待填 while the report is being written and the chapter is empty.
 */
export const N_PROB: Rule = {
  id: 'N-PROB',
  check: (report) => {
    const read = chapterText(report, 'problems');
    const plain = read.text.replace(MARKS, '');
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
  const clauses = paragraphs
    .flatMap((text) => text.split(/[，。；：！？]/))
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
  // 存在的问题：无 tells of none.
  const said = clauses.filter(
    (clause, index) => !(LABEL.test(clause) && NONE.test(clauses[index + 1] ?? '')),
  );
  const isProblem = (clause: string): boolean => PROBLEM.test(clause) && !REFERENCE.test(clause);
  const isRemedy = (clause: string): boolean =>
    REMEDY.test(clause) && (!isProblem(clause) || DONE.test(clause));
  const things: MissingThing[] = [];
  if (!said.some(isProblem)) things.push('problems');
  if (!said.some(isRemedy)) things.push('remedies');
  return things;
}
