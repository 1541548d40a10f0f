/**
 * The signs that share a shape, and so a glyph, with a radical of Unicode. A PDF keeps glyphs; the programs that print
 * to it name the first sign that has one, which for 民 or 行 is often the radical.
 */
const RADICALS =
  '⺁厂⺇几⺈刀⺊卜⺌小⺍小⺎兀⺏尢⺐尢⺒巳⺓幺⺗心⺛旡⺝月⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺨犭⺩王⺬示⺭礻⺮竹⺯糹⺰纟⺶羊⺷羊⺺肀⺻聿⺼肉' +
  '⺽臼⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟⼾户⾭青';

const SIGNS: ReadonlyMap<string, string> = new Map(
  Array.from({ length: RADICALS.length / 2 }, (_, index) => [
    RADICALS.charAt(index * 2),
    RADICALS.charAt(index * 2 + 1),
  ]),
);

/** A text with signs for the radicals in it, and the ligatures of letters taken apart. */
export function replaceRadicals(text: string): string {
  return text.replace(
    /[\u2e80-\u2fdf\ufb00-\ufb06]/g,
    (sign) => SIGNS.get(sign) ?? sign.normalize('NFKC'),
  );
}
