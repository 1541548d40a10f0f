import { describe, expect, test } from 'vitest';
import type { DocumentTable, PlainDocument } from '@/formats/document';
import { buildDocument } from '@/formats/pdf/buildDocument';
import type { PdfPage, PlacedGlyph, Rule } from '@/formats/pdf/page';

const SIZE = 10;

/** A text at a place, its wide signs as wide as they are high and the others half of that. */
function write(text: string, left: number, baseline: number): readonly PlacedGlyph[] {
  let at = left;
  return Array.from(text, (sign): PlacedGlyph => {
    const width = sign > '\u2e80' ? SIZE : SIZE / 2;
    const glyph = { text: sign, left: at, right: at + width, baseline, size: SIZE };
    at += width;
    return glyph;
  });
}

const across = (at: number, from: number, to: number): Rule => ({
  direction: 'horizontal',
  at,
  from,
  to,
});
const down = (at: number, from: number, to: number): Rule => ({
  direction: 'vertical',
  at,
  from,
  to,
});

function page(glyphs: readonly (readonly PlacedGlyph[])[], rules: readonly Rule[] = []): PdfPage {
  return { width: 595, height: 842, glyphs: glyphs.flat(), rules, isCut: false };
}

/** Rules around columns that end at `xs` and rows that end at `ys`. */
function grid(xs: readonly number[], ys: readonly number[]): readonly Rule[] {
  const [left = 0, right = 0] = [xs[0], xs[xs.length - 1]];
  const [top = 0, bottom = 0] = [ys[0], ys[ys.length - 1]];
  return [...ys.map((y) => across(y, left, right)), ...xs.map((x) => down(x, top, bottom))];
}

/** Paragraphs as they are; the rows of a table with what its cells span. */
function show({ blocks }: PlainDocument): readonly unknown[] {
  return blocks.map((block) => (block.kind === 'paragraph' ? block.text : showTable(block)));
}

function showTable({ rows }: DocumentTable): readonly string[] {
  return rows.map((row) =>
    row
      .map(({ text, rowspan, colspan }) => {
        const spans = rowspan * colspan > 1 ? `(${rowspan}×${colspan})` : '';
        return `${text.replace(/\n/g, '/')}${spans}`;
      })
      .join('|'),
  );
}

describe('a table from its rules', () => {
  test('has a cell for each field, blank where nothing stands in it', () => {
    const glyphs = [write('甲', 110, 115), write('12', 160, 115), write('乙', 110, 135)];
    const document = buildDocument([page(glyphs, grid([100, 150, 200], [100, 120, 140]))]);
    expect(show(document)).toEqual([['甲|12', '乙|']]);
  });

  test('has merged cells where a rule is missing between fields', () => {
    const rules = [
      ...[100, 140].map((y) => across(y, 100, 250)),
      across(120, 150, 250),
      ...[100, 150, 250].map((x) => down(x, 100, 140)),
      down(200, 120, 140),
    ];
    const glyphs = [
      write('组', 110, 125),
      write('头', 190, 115),
      write('1', 160, 135),
      write('2', 220, 135),
    ];
    expect(show(buildDocument([page(glyphs, rules)]))).toEqual([['组(2×1)|头(1×2)', '1|2']]);
  });

  test('may be open at its sides, as some offices set theirs', () => {
    const rules = [...[100, 120, 140].map((y) => across(y, 100, 200)), down(150, 100, 140)];
    const glyphs = [
      write('甲', 110, 115),
      write('1', 160, 115),
      write('乙', 110, 135),
      write('2', 160, 135),
    ];
    expect(show(buildDocument([page(glyphs, rules)]))).toEqual([['甲|1', '乙|2']]);
  });

  test('takes double rules, and rules in pieces, for one', () => {
    const pieces = [100, 120].flatMap((y) => [across(y, 100, 150), across(y + 0.4, 151, 200)]);
    const rules = [...pieces, ...[100, 149, 151, 200].map((x) => down(x, 100, 120))];
    const glyphs = [write('甲', 110, 115), write('7', 170, 115)];
    expect(show(buildDocument([page(glyphs, rules)]))).toEqual([['甲|7']]);
  });

  test('keeps the lines of a cell apart, so that no figure is made of two', () => {
    const glyphs = [write('20', 110, 112), write('2', 110, 124)];
    const document = buildDocument([page(glyphs, grid([100, 150, 200], [100, 130]))]);
    expect(show(document)).toEqual([['20/2|']]);
  });

  test('keeps a figure whole that runs over the edge of its cell', () => {
    const glyphs = [write('11398889', 130, 115)];
    const document = buildDocument([page(glyphs, grid([100, 150, 200], [100, 120]))]);
    expect(show(document)).toEqual([['11398889|']]);
  });

  test('keeps figures of cells side by side apart, however near', () => {
    const glyphs = [write('12', 138.5, 115), write('0', 151.5, 115)];
    const document = buildDocument([page(glyphs, grid([100, 150, 200], [100, 120]))]);
    expect(show(document)).toEqual([['12|0']]);
  });

  test('is none where a box surrounds a text, or a line is drawn under it', () => {
    const rules = [...grid([60, 540], [90, 200]), across(300, 60, 540)];
    const glyphs = [write('一、总体情况', 80, 120), write('二、其他', 80, 295)];
    expect(show(buildDocument([page(glyphs, rules)]))).toEqual(['一、总体情况', '二、其他']);
  });

  test('takes signs that are drawn twice for bold letters once', () => {
    const glyphs = [write('11', 110, 115), write('11', 110.3, 115), write('甲', 160, 115)];
    const document = buildDocument([page(glyphs, grid([100, 150, 200], [100, 120]))]);
    expect(show(document)).toEqual([['11|甲']]);
  });
});

describe('a table that goes on on the next page', () => {
  const columns = [100, 200, 250];
  const first = page(
    [write('项目', 110, 715), write('数', 210, 715), write('1.甲', 110, 735), write('5', 210, 735)],
    grid(columns, [700, 720, 740]),
  );

  test('is one table, its repeated head dropped', () => {
    const second = page(
      [
        write('项目', 110, 115),
        write('数', 210, 115),
        write('2.乙', 110, 135),
        write('6', 210, 135),
      ],
      grid(columns, [100, 120, 140]),
    );
    expect(show(buildDocument([first, second]))).toEqual([['项目|数', '1.甲|5', '2.乙|6']]);
  });

  test('is one over page numbers and heads that stand between', () => {
    const foot = (number: number): readonly PlacedGlyph[] => write(`— ${number} —`, 280, 800);
    const head = write('云溪区年报', 250, 40);
    const second = page(
      [head, write('2.乙', 110, 115), write('6', 210, 115), foot(2)],
      grid(columns, [100, 120]),
    );
    const pages = [{ ...first, glyphs: [...head, ...first.glyphs, ...foot(1)] }, second];
    expect(show(buildDocument(pages))).toEqual(['云溪区年报', ['项目|数', '1.甲|5', '2.乙|6']]);
  });

  test('has one row where the end of the page cuts a label in two', () => {
    const second = page(
      [write('的', 110, 115), write('2.乙', 110, 135), write('6', 210, 135)],
      grid(columns, [100, 120, 140]),
    );
    expect(show(buildDocument([first, second]))).toEqual([['项目|数', '1.甲/的|5', '2.乙|6']]);
  });

  test('never has one row where both halves have figures', () => {
    const second = page([write('的', 110, 115), write('7', 210, 115)], grid(columns, [100, 120]));
    expect(show(buildDocument([first, second]))).toEqual([['项目|数', '1.甲|5', '的|7']]);
  });

  test('is another where its columns are others', () => {
    const second = page(
      [write('2.乙', 110, 115), write('6', 310, 115)],
      grid([100, 300, 400], [100, 120]),
    );
    expect(show(buildDocument([first, second]))).toEqual([['项目|数', '1.甲|5'], ['2.乙|6']]);
  });
});

describe('what stands above and below the text', () => {
  test('is dropped where a browser printed it, and does not count as the margin', () => {
    const full = '本机关依照条例公开政府信息这一行写满';
    const pages = [1, 2].map((number) =>
      page([
        write('2026/1/20 09:41', 30, 30),
        write('年报', 480, 30),
        write(`https://example.gov.cn/a.html`, 30, 820),
        write(`${number}/2`, 540, 820),
        write(full, 100, 200),
        write(`第${'甲乙'.charAt(number - 1)}段。`, 100, 220),
      ]),
    );
    expect(show(buildDocument(pages))).toEqual([`${full}第甲段。`, `${full}第乙段。`]);
  });

  test('is kept where it is text: an address, a figure', () => {
    const glyphs = [write('网址为https://example.gov.cn/a', 100, 800), write('共7', 130, 815)];
    expect(show(buildDocument([page(glyphs)]))).toEqual(['网址为https://example.gov.cn/a', '共7']);
  });
});

describe('text from its lines', () => {
  const full = '本机关依照条例公开政府信息共三十字这里写满一行为止不多也不少';

  test('is a paragraph from an indent to a line that ends early, over pages too', () => {
    const short = full.slice(0, 8);
    const glyphs = [write(full.slice(2), 120, 700), write(full, 100, 720)];
    const next = [write(`${short}。`, 100, 80), write(short, 120, 100)];
    expect(show(buildDocument([page(glyphs), page(next)]))).toEqual([
      `${full.slice(2)}${full}${short}。`,
      short,
    ]);
  });

  test('begins anew with a number behind the end of a sentence, though the line was full', () => {
    const ended = `${full.slice(1)}。`;
    const glyphs = [write(ended, 100, 100), write('（二）依申请公开', 100, 120)];
    expect(show(buildDocument([page(glyphs)]))).toEqual([ended, '（二）依申请公开']);
  });

  test('has a blank between figures that stand apart, and none between wide signs', () => {
    const glyphs = [write('共', 100, 100), write('12', 113, 100), write('34', 127, 100)];
    expect(show(buildDocument([page(glyphs)]))).toEqual(['共12 34']);
  });

  test('has tabs where columns stand apart without rules', () => {
    const glyphs = [write('行政许可', 100, 100), write('12', 300, 100), write('3', 400, 100)];
    expect(show(buildDocument([page(glyphs)]))).toEqual(['行政许可\t12\t3']);
  });

  test('has the usual signs for radicals of the same shape', () => {
    expect(show(buildDocument([page([write('⺠政⼾⼝', 100, 100)])]))).toEqual(['民政户口']);
  });
});
