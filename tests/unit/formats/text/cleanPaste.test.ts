import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cleanPastedText } from '@/formats/text/cleanPaste';

describe('text pasted from a word processor', () => {
  test.each([
    ['a soft break ends a paragraph', '第一段\u000B第二段', '第一段\n第二段'],
    ['line ends of Windows', '第一段\r\n第二段\r第三段', '第一段\n第二段\n第三段'],
    ['the indent of two wide spaces', '\u3000\u3000第一段\n\u00A0 第二段', '第一段\n第二段'],
    ['spaces behind a paragraph', '第一段 \u00A0\u3000\n第二段\t', '第一段\n第二段'],
    ['empty lines', '第一段\n\n \n\u00A0\n第二段\n', '第一段\n第二段'],
    ['marks without width', '第\u200B一\uFEFF段\u00AD', '第一段'],
    ['spaces of a page’s source', '&nbsp;&nbsp;第一段&nbsp;', '第一段'],
    [
      'the gap behind a list’s number',
      '（一）\t主动公开\n1.  依申请公开',
      '（一）主动公开\n1.依申请公开',
    ],
    ['but not where digits follow', '1.\t2023年收到12件', '1. 2023年收到12件'],
    ['what a conversion leaves', '[bookmark: _GoBack]第一段\uFFFC', '第一段'],
    ['cells stay apart', '自然人\t12\n企业\t3', '自然人\t12\n企业\t3'],
    ['blank cells keep their place', '\t自然人\n本年\t12', '\t自然人\n本年\t12'],
    ['an indent by a tab', '\t第一段\n\t第二段', '第一段\n第二段'],
    ['a space inside stays', '第 20 条', '第 20 条'],
  ])('%s', (_, pasted, expected) => {
    expect(cleanPastedText(pasted)).toBe(expected);
  });

  it('is not changed when it is cleaned again', () => {
    const unit = fc.constantFrom(
      '第',
      '1',
      ' ',
      '\n',
      '\r',
      '\t',
      '\u000B',
      '\u00A0',
      '\u3000',
      '\u200B',
      '（一）',
      '1.',
      '&nbsp;',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        const clean = cleanPastedText(text);
        expect(cleanPastedText(clean)).toBe(clean);
      }),
    );
  });
});
