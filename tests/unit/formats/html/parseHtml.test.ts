import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { DocumentBlock } from '@/formats/document';
import { layOutTable } from '@/formats/form/rectangle';
import { HTML_LENGTH_LIMIT, parseHtml } from '@/formats/html/parseHtml';
import { processorMsOnce } from '@tests/helpers/processorTime';

/** Machines differ; what is not linear takes many times as long as this. */
const PATIENCE_MS = 4_000;

function read(html: string): readonly DocumentBlock[] {
  const parsed = parseHtml(html);
  if (!parsed.ok) throw new Error(parsed.failure.kind);
  return parsed.value.blocks;
}

/** Paragraphs as they are, tables as rows of texts. */
const shown = (html: string) =>
  read(html).map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows.map((cells) => cells.map(({ text }) => text)),
  );

describe('text', () => {
  it('is read by paragraphs, whatever stands around it', () => {
    expect(
      shown('<h1>一、总体<b>情</b>况</h1><div>甲<p>乙<br>丙</div>丁<ul><li>戊</li></ul>'),
    ).toEqual(['一、总体情况', '甲', '乙', '丙', '丁', '戊']);
  });

  it('loses blanks of the markup, not those between words', () => {
    expect(shown('<p>\n  政府信息\n  公开  Open\n Data\t1&nbsp;</p>')).toEqual([
      '政府信息公开 Open Data 1',
    ]);
  });

  it('keeps the line ends of what is set with them', () => {
    expect(shown('<pre>甲\n乙</pre><p>丙\n丁</p>')).toEqual(['甲', '乙', '丙丁']);
  });

  it('has its entities decoded once', () => {
    expect(shown('<p>&lt;b&gt; &amp;amp; &#x4e00;&nbsp;&bogus;</p>')).toEqual([
      '<b> &amp; 一\u00a0&bogus;',
    ]);
  });
});

describe('parts that are set not to be seen', () => {
  const seen = (html: string) => {
    const parsed = parseHtml(html, 'leftOut');
    if (!parsed.ok) throw new Error(parsed.failure.kind);
    return parsed.value.blocks.map((block) =>
      block.kind === 'paragraph'
        ? block.text
        : block.rows.map((cells) => cells.map(({ text }) => text)),
    );
  };

  it.each<readonly [string, string, readonly unknown[]]>([
    ['of a span', '<p>甲<span style="display: none">乙<b>丙</b></span>丁', ['甲丁']],
    ['of Word', "<p>甲<span style='mso-hide:all'>乙</span>丁</p>", ['甲丁']],
    ['by its attribute', '<div hidden><div>乙</div>丙</div>丁', ['丁']],
    ['of a template', '<template><p>乙<script>"</template>"</script></template>丁', ['丁']],
    ['by its visibility', '<p style="visibility:hidden">乙</p>丁', ['丁']],
    ['of a paragraph without an end', '<p style="display:none">乙<p>丁', ['丁']],
    ['of a span without an end', '<p><span style="display:none">乙</p><p>丁', ['丁']],
    ['of an item without an end', '<ul><li hidden>乙<li>丙</ul>丁', ['丙', '丁']],
    ['with tags that end nothing', '<div hidden>乙</span></b></div>丁', ['丁']],
    ['with a field of a form', '<input type="hidden" hidden>丁', ['丁']],
    ['of a row', '<table><tr hidden><td>0<tr><td>1<td>2</table>', [[['1', '2']]]],
    [
      'of a column',
      '<table><tr><td>1<td style="display:none">8<td>2<tr><td>3<td style="display:none">9<td>4</table>',
      [
        [
          ['1', '2'],
          ['3', '4'],
        ],
      ],
    ],
    [
      'of a cell, which keeps its place where only its sight is taken',
      '<table><tr><td>1<td style="visibility:hidden">8</td><td>2</table>',
      [[['1', '', '2']]],
    ],
    [
      'of a table in a cell',
      '<table><tr><td>1<table hidden><tr><td>9</table><td>2</table>',
      [[['1', '2']]],
    ],
  ])('%s are left out', (_, html, expected) => {
    expect(seen(html)).toEqual(expected);
  });

  it.each([
    ['hidden from readers of screens alone', '<p aria-hidden="true">甲</p>'],
    ['of another style', '<p style="display:block;overflow:hidden">甲</p>'],
  ])('are none: %s', (_, html) => {
    expect(seen(html)).toEqual(['甲']);
  });
});

describe('the numbers of lists', () => {
  it.each([
    ['in order', '<ol><li>甲<li>乙</ol>', ['1.甲', '2.乙']],
    [
      'from where they start',
      '<ol start=3><li>甲</li><li value=7>乙</li><li>丙</li></ol>',
      ['3.甲', '7.乙', '8.丙'],
    ],
    [
      'of a paragraph in them',
      '<ol><li><p>甲</p><p>乙</p></li><li><div>丙</div></li></ol>',
      ['1.甲', '乙', '2.丙'],
    ],
    [
      'of lists in lists',
      '<ol><li>甲<ol type=a><li>子<li>丑</ol><li>乙</ol>',
      ['1.甲', 'a.子', 'b.丑', '2.乙'],
    ],
    [
      'in Chinese',
      '<ol style="list-style-type:cjk-ideographic"><li>甲<li>乙</ol>',
      ['一、甲', '二、乙'],
    ],
    ['kept apart from a number', '<ol><li>2023年</ol>', ['1. 2023年']],
    ['but of empty items', '<ol><li></li><li>乙</ol>', ['2.乙']],
    [
      'not beside a number written by hand',
      '<ol><li>（一）甲<li>1、乙</ol>',
      ['（一）甲', '1、乙'],
    ],
    [
      'not of lists without',
      '<ul><li>甲</ul><ol style="list-style: none"><li>乙</ol>',
      ['甲', '乙'],
    ],
    ['not of the way to a page', '<ol class="breadcrumb"><li>首页<li>公开</ol>', ['首页', '公开']],
    ['not behind the list', '<ol><li>甲</ol><p>乙</p><li>丙', ['1.甲', '乙', '丙']],
  ])('are written out: %s', (_, html, lines) => {
    expect(shown(html)).toEqual(lines);
  });

  it('are those that Word and WPS wrote, without their gap, and no bullets', () => {
    const item = (mark: string, text: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span>${text}</span><o:p>&nbsp;</o:p></p>`;
    expect(
      shown(
        item('（一）', '主动公开') +
          item('1.', '2023年收到') +
          item('·', '要点') +
          item('1.1', '节'),
      ),
    ).toEqual(['（一）主动公开', '1. 2023年收到', '要点', '1.1 节']);
  });

  it.each([
    ['an empty one', '<p><span style="mso-list:Ignore">1.</span></p><p>甲</p>', ['甲']],
    [
      'a span that is never closed',
      '<p><span style="mso-list:Ignore">1.<p>甲<td>乙',
      ['1.甲', '乙'],
    ],
    ['an empty item', '<ol><li></li></ol><p>甲</p>', ['甲']],
  ])('end with their paragraph: %s', (_, html, lines) => {
    expect(shown(html)).toEqual(lines);
  });

  it('are counted through any nesting in time proportional to the length', () => {
    let lines: readonly unknown[] = [];
    const took = processorMsOnce(() => {
      lines = shown('<ol><li>甲'.repeat(100_000));
    });
    expect(lines[0]).toBe('1.甲');
    expect(took).toBeLessThan(PATIENCE_MS);
  });
});

describe('what a reviser took out', () => {
  it('is not there, and takes no more than its line along', () => {
    expect(shown('<p>甲<del>乙</del>丙<p>丁<del>戊<p>己')).toEqual(['甲丙', '丁', '己']);
  });
});

describe('what is no text', () => {
  it.each([
    ['a script', '<script>alert("<table><tr><td>1</td></tr></table>")</script>'],
    ['a style', '<style>td:before{content:"<p>9</p>"}</style>'],
    ['a comment', '<!--[if gte mso 9]><xml><p>9</p></xml><![endif]-->'],
    ['a title', '<title>9<b>8</title>'],
    ['a frame', '<iframe srcdoc="<p>9</p>"><p>9</p></iframe>'],
    ['a text field', '<textarea><p>9</p></textarea>'],
    ['a picture', '<img src=x onerror="alert(1)">'],
  ])('is dropped: %s', (_, html) => {
    expect(shown(`甲${html}乙`)).toEqual(['甲乙']);
  });

  it('leaves nothing of a tag behind: no handler, no address, no style', () => {
    const blocks = read(
      '<table onclick="a()"><tr><td style="x:y" onmouseover="b()"><a href="javascript:c()">5</a></td></tr></table>',
    );
    expect(blocks).toEqual([
      { kind: 'table', rows: [[{ text: '5', rowspan: 1, colspan: 1, isHead: false }]] },
    ]);
  });
});

describe('a table', () => {
  it('has its rows, its cells and their spans', () => {
    expect(
      read('<table><tr><th rowspan=2 colspan="3">头</th></tr><tr><td>1</td></tr></table>'),
    ).toEqual([
      {
        kind: 'table',
        rows: [
          [{ text: '头', rowspan: 2, colspan: 3, isHead: true }],
          [{ text: '1', rowspan: 1, colspan: 1, isHead: false }],
        ],
      },
    ]);
  });

  it('needs no end tags', () => {
    expect(shown('<table><tr><td>1<td>2<tr><td>3<td><p>4<p>5</table>6')).toEqual([
      [
        ['1', '2'],
        ['3', '4\n5'],
      ],
      '6',
    ]);
  });

  it('keeps what stands between its rows as text before it', () => {
    expect(shown('<table><caption>表</caption>甲<tr><td>1</td></tr></table>')).toEqual([
      '表',
      '甲',
      [['1']],
    ]);
  });

  it('counts text that runs over the next cells as one cell, and those as cells', () => {
    expect(
      read(
        '<table><tr><td colspan=3 style="mso-ignore:colspan">长长的题目</td><td>1</td></tr></table>',
      ),
    ).toEqual([
      {
        kind: 'table',
        rows: [
          ['长长的题目', '', '', '1'].map((text) => ({
            text,
            rowspan: 1,
            colspan: 1,
            isHead: false,
          })),
        ],
      },
    ]);
  });

  it('has no row that is hidden and empty, as Excel ends a table', () => {
    const hidden = "<tr height=0 style='display:none'><td width=72></td></tr>";
    expect(shown(`<table><tr><td>1</td></tr>${hidden}</table>`)).toEqual([[['1']]]);
    expect(
      shown("<table><tr><td>1</td></tr><tr style='display:none'><td>2</td></tr></table>"),
    ).toEqual([[['1'], ['2']]]);
  });

  it('in a cell of another one makes that one the layout of the page', () => {
    expect(
      shown('<table><tr><td>首页</td><td>甲<table><tr><td>1</td></tr></table>乙</td></tr></table>'),
    ).toEqual(['首页', '甲', [['1']], '乙']);
  });

  it.each([
    ['0', 1],
    ['-3', 1],
    ['x', 1],
    ['', 1],
    ['2.9', 2],
    ['1e9', 1],
    ['999999999999', 100],
  ])('with a colspan of “%s” spans %i', (given, span) => {
    const [block] = read(`<table><tr><td colspan="${given}">1</td></tr></table>`);
    expect(block).toMatchObject({ rows: [[{ colspan: span }]] });
  });
});

describe('hostile markup', () => {
  it('longer than the limit is refused', () => {
    expect(parseHtml(' '.repeat(HTML_LENGTH_LIMIT + 1))).toEqual({
      ok: false,
      failure: { kind: 'tooLarge', limit: HTML_LENGTH_LIMIT },
    });
  });

  const full = (piece: string): string =>
    piece.repeat(Math.floor(HTML_LENGTH_LIMIT / piece.length));

  it.each([
    ['100,000 nested blocks', '<div>'.repeat(100_000) + '1' + '</div>'.repeat(100_000)],
    ['100,000 nested formats', '<b><i><font>'.repeat(100_000)],
    ['100,000 nested tables', '<table><tr><td>1'.repeat(100_000) + '</table>'.repeat(100_000)],
    ['5 MB of cells', `<table><tr>${full('<td>1').slice(11)}`],
    ['5 MB of rows', `<table>${full('<tr><td colspan=100 rowspan=1000>1').slice(7)}`],
    ['5 MB of overflow', `<table>${full('<td colspan=100 style=mso-ignore:colspan>1').slice(7)}`],
    ['5 MB of text', full('一 ')],
    ['5 MB of line ends', full('一\n')],
    ['5 MB of one tag’s attributes', `<p ${full('ab c=d ').slice(3)}`],
    [
      '5 MB of attributes of other names',
      `<p ${Array.from({ length: 500_000 }, (_, index) => `a${index}`).join(' ')}>`,
    ],
    ['5 MB of an open comment', `<!--${full('-').slice(4)}`],
    ['5 MB of open tags', full('<')],
    ['5 MB of entities', full('&amp;&amp')],
    ['5 MB of an open script', `<script>${full('</scrip').slice(8)}`],
    ['5 MB of end tags', full('</table></td>')],
    ['5 MB of styles', `<td style="${full('display: ').slice(12)}">`],
  ])('is read in time: %s', (_, html) => {
    const took = processorMsOnce(() => {
      const parsed = parseHtml(html);
      expect(parsed.ok).toBe(true);
      if (parsed.ok)
        for (const block of parsed.value.blocks) if (block.kind === 'table') layOutTable(block);
    });
    expect(took).toBeLessThan(PATIENCE_MS);
  });

  it('of whatever pieces never throws, and never leaves a tag in a text', () => {
    const piece = fc.constantFrom(
      ...['<table>', '</table>', '<tr>', '</tr>', '<td rowspan=3>', '<th colspan=2>', '</td>'],
      ...['<p>', '</p>', '<br>', '<script>', '</script>', '<!--', '-->', '<', '>', '"', '&', '甲'],
      ...['<pre>', '\n', '<style>', '</style>', '<caption>', '<tbody>', '\0', '\ud800', '1', ' '],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        for (const block of read(pieces.join(''))) {
          const texts =
            block.kind === 'table' ? block.rows.flat().map(({ text }) => text) : [block.text];
          for (const text of texts) expect(text).not.toMatch(/<\/?(?:td|tr|table|p|br)\b/);
          if (block.kind === 'table') layOutTable(block);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test('a table whose spans are larger than any report’s has no places', () => {
  const cell = '<td colspan=100 rowspan=1000>1</td>';
  const [block] = read(`<table>${`<tr>${cell}</tr>`.repeat(1_000)}</table>`);
  expect(block?.kind === 'table' && layOutTable(block)).toBeUndefined();
});
