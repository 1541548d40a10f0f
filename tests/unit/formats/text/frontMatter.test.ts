import { describe, expect, test } from 'vitest';
import { parseText } from '@/formats/text/parseText';
import { SAMPLE, noticesOf, read } from './reading';

const BODY = SAMPLE.slice(SAMPLE.indexOf('一、总体情况'));
const TITLE = '余杭区应急管理局2023年度政府信息公开工作年度报告';

function titled(front: string): ReturnType<typeof read> {
  return read(`${front}\n${BODY}`);
}

describe('agency, kind and year are read from the title', () => {
  test.each([
    [TITLE, '余杭区应急管理局', 'department'],
    ['2023年度余杭区应急管理局政府信息公开工作年度报告', '余杭区应急管理局', 'department'],
    ['余杭区应急管理局2023年政府信息公开工作年度报告', '余杭区应急管理局', 'department'],
    ['余杭区应急管理局关于2023年度政府信息公开工作情况的报告', '余杭区应急管理局', 'department'],
    ['关于余杭区应急管理局2023年政府信息公开工作的报告', '余杭区应急管理局', 'department'],
    ['关于2023年度余杭区应急管理局政府信息公开工作的报告', '余杭区应急管理局', 'department'],
    ['余杭区应急管理局二〇二三年度政府信息公开工作年度报告', '余杭区应急管理局', 'department'],
    ['余杭区应急管理局政府信息公开工作2023年度报告', '余杭区应急管理局', 'department'],
    ['2023年政府信息公开工作年度报告（余杭区应急管理局）', '余杭区应急管理局', 'department'],
    ['标题：余杭区应急管理局2023年政府信息公开年报', '余杭区应急管理局', 'department'],
    ['开远市人民政府2023年政府信息公开工作年度报告', '开远市人民政府', 'government'],
    ['石台县大演乡人民政府2023年政府信息公开工作年度报告', '石台县大演乡人民政府', 'township'],
    ['洪泽区三河镇人民政府2023年政府信息公开工作年度报告', '洪泽区三河镇人民政府', 'township'],
    ['硚口区汉正街道办事处2023年政府信息公开工作年度报告', '硚口区汉正街道办事处', 'subdistrict'],
    ['余杭区政府办公室2023年政府信息公开工作年度报告', '余杭区政府办公室', 'department'],
    [
      '沭阳县发展和改革委员会2023年政府信息公开工作年度报告',
      '沭阳县发展和改革委员会',
      'department',
    ],
  ])('%s', (title, name, kind) => {
    const draft = titled(title);
    expect(draft.agency).toMatchObject({ name, kind });
    expect(draft.year).toBe(2023);
    expect(draft.title).toBe(title.replace('标题：', ''));
    expect(draft.preface).toBe('');
    expect(draft.notices.filter(({ kind: notice }) => notice !== 'debrisDropped')).toEqual([]);
  });

  test.each([
    '余杭区应急管理局\n2023年度政府信息公开工作年度报告',
    '余杭区应急管理局2023年度政府信息公开\n工作年度报告',
    '余杭区应急管理局\n\n2023年度\n政府信息公开工作年度报告',
    '余 杭 区 应 急 管 理 局\n2023 年度政府信息公开\n工作年度报告',
  ])('a title over several lines: %j', (front) => {
    const draft = titled(front);
    expect(draft.title).toBe(TITLE);
    expect(draft.agency.name).toBe('余杭区应急管理局');
  });

  test('the organ that signs is the agency where the title names none', () => {
    const draft = read(
      `2023年政府信息公开工作年度报告\n${BODY.trimEnd()}\n余杭区应急管理局\n2024年1月15日`,
    );
    expect(draft.agency.name).toBe('余杭区应急管理局');
    expect(noticesOf(draft, 'agencyUnknown')).toEqual([]);
  });

  test('without any name the agency is unknown, and told', () => {
    const draft = read(`2023年政府信息公开工作年度报告\n${BODY}`);
    expect(draft.agency.name).toBe('');
    expect(noticesOf(draft, 'agencyUnknown')).toHaveLength(1);
  });
});

describe('what stands before chapter one', () => {
  test('the preface is kept, and a page’s furniture is neither title nor preface', () => {
    const preface = '根据《条例》规定，编制本报告。\n本报告由六部分组成。';
    const furniture = [
      '首页 > 政务公开 > 政府信息公开年报',
      '索引号：11330110/2024-00012',
      '发布日期：2024-01-18',
      '发布机构：余杭区应急管理局',
    ];
    const draft = titled(`${furniture.join('\n')}\n${TITLE}\n来源：本站 浏览次数：12\n${preface}`);
    expect(draft.title).toBe(TITLE);
    expect(draft.preface).toBe(preface);
    expect(noticesOf(draft, 'notPlaced').map(({ text }) => text)).toEqual([
      ...furniture,
      '来源：本站 浏览次数：12',
    ]);
  });

  test('a title that the page sets twice is one title', () => {
    const draft = titled(`${TITLE}\n索引号：1\n${TITLE}\n根据《条例》规定，编制本报告。`);
    expect(draft.title).toBe(TITLE);
    expect(draft.preface).toBe('根据《条例》规定，编制本报告。');
    expect(noticesOf(draft, 'notPlaced').map(({ text }) => text)).toEqual(['索引号：1']);
  });
});

describe('the year', () => {
  test('another year in the period is a question with both', () => {
    const draft = titled(`${TITLE}\n统计期限自2022年1月1日至2022年12月31日。`);
    expect(noticesOf(draft, 'yearUnclear')).toEqual([
      { kind: 'yearUnclear', candidates: [2023, 2022] },
    ]);
    expect(draft.year).toBe(2023);
  });

  test('without a year in the title it is the period’s', () => {
    const draft = titled(
      '应急管理局政府信息公开工作年度报告\n统计期限自2023年1月1日起至12月31日止。',
    );
    expect(draft.year).toBe(2023);
  });

  test('where only the text names years, all are candidates, the most frequent first', () => {
    const draft = titled('应急管理局政府信息公开工作年度报告\n与2022年相比有所增长。');
    expect(draft.year).toBeUndefined();
    expect(noticesOf(draft, 'yearUnclear')).toEqual([
      { kind: 'yearUnclear', candidates: [2023, 2022] },
    ]);
  });
});

describe('the signature', () => {
  test.each([
    ['2024年1月15日', '2024-01-15'],
    ['2024 年 1 月 15 日', '2024-01-15'],
    ['２０２４年１月１５日', '2024-01-15'],
    ['二〇二四年一月十五日', '2024-01-15'],
    ['二○二四年十二月三十一日', '2024-12-31'],
    ['二〇二四年二月二十日', '2024-02-20'],
  ])('organ and date are taken off chapter six: %s', (date, iso) => {
    const draft = read(
      `${TITLE}\n${BODY.trimEnd()}\n\u3000\u3000余杭区应急管理局\u3000\n${date}\n`,
    );
    expect(draft.signature).toEqual({ organ: '余杭区应急管理局', date: iso });
    expect(draft.chapters.other).toBe('本单位2023年未收取信息处理费。');
  });

  test.each(['2024年13月15日', '2024年1月15日起执行', '一月十五日'])(
    '%s is no date of signing',
    (line) => {
      const draft = read(`${TITLE}\n${BODY.trimEnd()}\n${line}\n`);
      expect(draft.signature).toEqual({ organ: '', date: '' });
      expect(draft.chapters.other).toContain(line);
    },
  );
});

test.each(['', ' \n\t', '今天天气很好。\n明天也是。', '行政复议\n1\n2'])(
  '%j is no report',
  (text) => {
    expect(parseText(text)).toMatchObject({ ok: false });
  },
);
