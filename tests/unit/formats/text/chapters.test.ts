import { describe, expect, it } from 'vitest';
import { CHAPTER_TEXTS, printDocument, printTables, printText } from '@tests/helpers/printText';
import { countingReport, differences, noticesOf, read } from './reading';

const REPORT = countingReport('2021');
const TEXT = printText(REPORT, 'rowPerLineTabs');

describe('chapters', () => {
  it.each([
    [
      '第一部分 ',
      /^([一二三四五六])、(?=总体|主动|收到|政府信息公开行政|存在|其他)/gm,
      '第$1部分 ',
    ],
    ['（一）', /^([一二三四五六])、(?=总体|主动|收到|政府信息公开行政|存在|其他)/gm, '（$1）'],
    ['第一章', /^([一二三四五六])、(?=总体|主动|收到|政府信息公开行政|存在|其他)/gm, '第$1章 '],
  ])('may be numbered %s throughout', (_, pattern, numbered) => {
    // The subheading of chapter one would be one of the chapters if it were numbered as they are.
    const text = TEXT.replace('（一）主动公开\n', '').replace(pattern, numbered);
    const draft = read(text);
    expect(draft.chapters).toEqual({
      ...CHAPTER_TEXTS,
      overview: CHAPTER_TEXTS.overview.replace('（一）主动公开\n', ''),
    });
    expect(differences(draft, REPORT)).toEqual([]);
  });

  it('that are numbered otherwise stand in the form’s order, and it is told which', () => {
    const text = TEXT.replace('五、存在', '四、存在').replace('六、其他', '五、其他');
    const draft = read(text);
    expect(draft.chapters).toEqual(CHAPTER_TEXTS);
    expect(noticesOf(draft, 'chaptersOrdered')).toEqual([
      { kind: 'chaptersOrdered', chapters: ['problems', 'other'] },
    ]);
  });

  it('in the form’s order are nothing to tell', () => {
    expect(noticesOf(read(TEXT), 'chaptersOrdered')).toEqual([]);
    expect(noticesOf(read(TEXT), 'tableMoved')).toEqual([]);
  });

  it('are found behind a table of contents with page numbers', () => {
    const contents = [
      '目录',
      '一、总体情况……1',
      '二、主动公开政府信息情况……3',
      '三、收到和处理政府信息公开申请情况……4',
      '四、政府信息公开行政复议、行政诉讼情况……6',
      '五、存在的主要问题及改进情况……7',
      '六、其他需要报告的事项……8',
    ];
    const draft = read(TEXT.replace('一、总体情况', [...contents, '一、总体情况'].join('\n')));
    expect(draft.chapters).toEqual(CHAPTER_TEXTS);
    expect(differences(draft, REPORT)).toEqual([]);
  });
});

describe('tables', () => {
  it('at the end of the report are put in their chapters, and it is told', () => {
    const none = { disclosure: [], requests: [], disputes: [] };
    const tables = printTables(REPORT, 'rowPerLineTabs');
    const text = `${printDocument(none)}附表\n${Object.values(tables).flat().join('\n')}\n`;
    const draft = read(text);
    expect(differences(draft, REPORT)).toEqual([]);
    expect(noticesOf(draft, 'tableMoved').map(({ table }) => table)).toEqual([
      'disclosure',
      'requests',
      'disputes',
    ]);
  });
});

describe('what a page sets below the report', () => {
  it('is dropped and shown, and the signature above it is read', () => {
    const end = ['余杭区应急管理局', '2024年1月15日', '打印本页', '关闭窗口', '版权所有：某某网'];
    const draft = read(`${TEXT}\n${end.join('\n')}`);
    expect(draft.chapters.other).toBe(CHAPTER_TEXTS.other);
    expect(draft.signature).toEqual({ organ: '余杭区应急管理局', date: '2024-01-15' });
    expect(noticesOf(draft, 'notPlaced').map(({ text }) => text)).toEqual(end.slice(2));
  });

  it('is not taken for it where a sentence of the report begins alike', () => {
    const line = '关闭政务微博2个，扫一扫二维码可关注本局公众号。';
    expect(read(`${TEXT}\n${line}`).chapters.other).toContain(line);
  });
});
