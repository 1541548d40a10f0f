import { textsOf, type ReadText } from '@/report/texts';
import { unlessDrafting, type Finding, type Rule, type TextSpan } from './finding';
import { sentenceAt, spanOf } from './sentences';

/** What stands for something still to be written. A single × counts only where a unit follows: ×年×月. */
const PLACEHOLDERS: readonly RegExp[] = [
  /×{2,20}|×(?=[年月日件条个次号份局县区镇市人])/g,
  /[XxＸｘ]{2,20}|[XＸ](?=[年月日件条次])/g,
  /_{2,40}|＿{2,40}/g,
  /待补充?(?![正齐办证])|待填写?|待录入|此处(?:填写|补充|插入|输入)|(?:请|点击)(?:在此|此处)(?:填写|输入)/g,
  /\bTODO\b|\bTBD\b/gi,
  /【[^】\n]{0,20}】/g,
  /（[\s\u3000]{0,20}）|\([ \u3000]{0,20}\)/g,
];
const LATIN = /[A-Za-zＡ-Ｚａ-ｚ@./:_]/;
/** A name with its end hidden: 张××, 李某×. */
const SURNAME =
  /[某王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗梁谢宋唐邓冯韩曹彭萧蔡潘袁叶蒋杜苏魏吕沈姚卢傅姜崔谭廖汪戴贾韦夏邱侯邹熊孟秦阎薛尹雷]$/;
/** 内容有待补充 is a problem, no gap. */
const WAITING = /[有亟仍尚还需]$/;
const BRACKET_HINT =
  /^【(?:[\s\u3000×XxＸ…·.。、?？]*|[^】]*(?:填写|填入|此处|待补|待填|待定|单位名称|部门名称|机关名称|名称|数字|数量|年份|日期|地址|电话|请)[^】]*)】$/;

/** D-PLACE: no ××, XX, 待补, TODO or 【】 is left where words were to come. One finding a text. */
export const D_PLACE: Rule = {
  id: 'D-PLACE',
  check: (report) =>
    textsOf(report).flatMap((text): readonly Finding[] => {
      const spans = findPlaceholders(text);
      const [first] = spans;
      if (!first) return [];
      return [
        {
          check: 'D-PLACE',
          severity: unlessDrafting(report, 'warning'),
          cells: [],
          spans,
          sentence: sentenceAt(text, first.start),
          about: text.place,
          details: { kind: 'placeholder', texts: spans.map((span) => span.text) },
          mends: [],
        },
      ];
    }),
};

function findPlaceholders(read: ReadText): readonly TextSpan[] {
  const { text, links } = read;
  const linked = new Set(links.map(({ start }) => start));
  const spans = PLACEHOLDERS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  )
    .filter(({ start, end }) => isPlaceholder(text, start, end))
    // A link to a blank cell is T-BLANK's.
    .filter(({ start }) => !linked.has(start))
    .sort((a, b) => a.start - b.start);
  return spans
    .filter(({ start }, index) => start >= (spans[index - 1]?.end ?? 0))
    .map((range) => spanOf(read, range));
}

function isPlaceholder(text: string, start: number, end: number): boolean {
  const found = text.slice(start, end);
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (found.startsWith('【')) return BRACKET_HINT.test(found);
  if (found.startsWith('待')) return !WAITING.test(before);
  if (/^[xXＸｘ_]/.test(found)) return !LATIN.test(before) && !LATIN.test(after);
  if (found.startsWith('×') && SURNAME.test(before) && !/[局县区镇市年]/.test(after)) return false;
  // 7×24 is a product.
  return found !== '×' || !/\d/.test(before);
}
