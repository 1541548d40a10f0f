import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPastedText } from '@/formats/clipboard/readPastedText';

const EDITIONS = { disclosure: '2021', requests: '2021', disputes: '2021' } as const;
const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8');
const read = (html: string, text = '') => readPastedText({ html, text }, EDITIONS);

describe('HTML that is pasted into a text', () => {
  it('of Word keeps automatic numbers and paragraphs and loses the debris', () => {
    expect(read(fixture('pastedText/word-numbered-text.html'))).toEqual({
      text: fixture('pastedText/word-numbered-text.expected.txt').trimEnd(),
      tables: undefined,
      failure: undefined,
    });
  });

  it('has tables as lines with tabs between their cells', () => {
    const { text, tables } = read(
      '<p>渠道如下：</p><table><tr><th>渠道</th><th>件数</th></tr><tr><td>网络</td><td><p>1</p><p>2</p></td></tr><tr><td></td><td>&nbsp;</td></tr></table><p>完。</p>',
    );
    expect(text).toBe('渠道如下：\n渠道\t件数\n网络\t1 2\n完。');
    expect(tables).toBeUndefined();
  });

  it('tells a table of the form apart from the text around it', () => {
    const table = fixture('clipboard/word-requests-2021.html');
    const { text, tables } = read(`<p>表前文字</p>${table}<p>表后文字</p>`);
    expect(text).toBe('表前文字\n表后文字');
    expect(tables?.tables).toEqual(['requests']);
    expect(tables?.values.length).toBeGreaterThan(0);
  });

  it('that is too large gives way to the plain text', () => {
    expect(read('x'.repeat(5_000_001), '第一段\u000B第二段')).toMatchObject({
      text: '第一段\n第二段',
      failure: { kind: 'tooLarge' },
    });
  });
});
