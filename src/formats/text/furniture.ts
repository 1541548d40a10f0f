/** What a web page sets around a document: its index card, its buttons, the way to it. */
const INDEX_CARD =
  /^(?:索\s*引\s*号|发布(?:日期|时间|机构|单位|人)|发文(?:日期|机关|字号|单位)|信息来源|来\s*源|浏览(?:次数|量)|访问(?:次数|量)|点击(?:次数|量|数)|字\s*[号体]|主题(?:词|分类)|文\s*号|公开(?:方式|时限|范围|形式|日期)|成文(?:日期|时间)|生成(?:日期|时间)|有效性|组配分类|责任编辑|作\s*者|编\s*辑|当前位置|您(?:的|现在的)位置)\s*[:：[【\t]/;
const BUTTONS =
  /^[[【]?\s*(?:打印|关闭|分享|收藏|扫一扫|返回顶部|上一篇|下一篇|朗读|我要纠错|首页\s*[>＞»])/;

/** What a page sets below a document. */
const PAGE_END =
  /^[[【(（]?\s*(?:扫一扫|打印|关闭|分享|上一[篇条]|下一[篇条]|相关(?:链接|文章|阅读|新闻|信息)|版权所有|主办(?:单位)?\s*[:：]|承办(?:单位)?\s*[:：]|网站(?:标识码|地图|声明)|联系我们|责任编辑|信息来源|来源\s*[:：]|友情链接|返回顶部|.{0,12}ICP备|.{0,12}公网安备)/;
/** A line of a page's end is short. */
const END_LINE_LIMIT = 60;

/** Where the page's own lines behind a document begin; the number of lines where there are none. */
export function placeOfPageEnd(lines: readonly string[]): number {
  let end = lines.length;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at] ?? '';
    if (line.length > END_LINE_LIMIT || line.includes('。')) break;
    if (PAGE_END.test(line)) end = at;
  }
  return end;
}

/** Whether a line is a page's own and no part of the report. */
export function isFurniture(line: string): boolean {
  return line.length <= 200 && (INDEX_CARD.test(line) || BUTTONS.test(line));
}
