import { describe, expect, it, test } from 'vitest';
import { beginNextYear } from '@/report/nextYear';
import { cellValue, editionsOf, formCellsOf, type Report } from '@/report/report';
import { realReport } from '@tests/helpers/realReports';
import { row, zeroReport } from '@tests/helpers/smallReports';

const texts = { preface: '前言', overview: '总体情况', other: '其他' };
const given = { id: 'next', now: '2025-01-05T01:00:00.000Z', texts };
const begin = (last: Report): Report => beginNextYear(last, given);

const last: Report = {
  ...zeroReport(row('carriedOut', { naturalPerson: 2, business: null, research: '/', total: 2 })),
  revision: 12,
  scope: 'region',
  title: '某某区某某局2023年度政府信息公开工作年度报告',
  preface: '根据《条例》，编制本报告。',
  chapters: {
    overview: '（一）主动公开\n2023年，公开信息89条。\n\n（二）依申请公开',
    disclosure: '表二说明',
    requests: '',
    disputes: '',
    problems: '存在的问题。',
    other: '未收取信息处理费。',
  },
  remarks: { 'disclosure/rules/issued': '其中修订16件' },
  dismissals: [{ check: 'T3-ROW', cells: [], reason: '', at: given.now }],
  signature: { organ: '某某局', date: '2024-01-15' },
  publication: { date: '2024-01-20', url: 'https://example.gov.cn/' },
  unread: ['disclosure/rules/issued'],
};

describe('next year’s report begun from last year’s', () => {
  const next = begin(last);

  it('is a draft of the year after, of the same agency and scope', () => {
    expect(next).toMatchObject({
      id: 'next',
      revision: 0,
      year: 2024,
      edition: '2021',
      tableEditions: {},
      scope: 'region',
      status: 'drafting',
      createdAt: given.now,
      updatedAt: given.now,
    });
    expect(next.agency).toBe(last.agency);
  });

  it('has 上年结转 from 结转下年度 per column, a blank as a blank, and every other cell blank', () => {
    expect(next.tables.requests['carriedIn']).toEqual(last.tables.requests['carriedOut']);
    for (const { address, row: id } of formCellsOf(editionsOf(next))) {
      if (id !== 'carriedIn') expect(cellValue(next, address)).toBeNull();
    }
  });

  it('begins with the texts that are given, and with nothing in chapter five', () => {
    expect(next.preface).toBe('前言');
    expect(next.chapters).toEqual({
      overview: '总体情况',
      disclosure: '',
      requests: '',
      disputes: '',
      problems: '',
      other: '其他',
    });
  });

  it('leaves behind what belongs to last year alone', () => {
    expect(next).toMatchObject({
      remarks: {},
      dismissals: [],
      signature: { organ: '某某局', date: '' },
      publication: { date: '', url: '' },
      reviews: [],
      parts: [],
    });
    expect(next).not.toHaveProperty('unread');
    expect(next).not.toHaveProperty('example');
  });

  it('stays an example where last year’s is one', () => {
    expect(begin({ ...last, example: true }).example).toBe(true);
  });

  it('changes nothing of last year’s', () => {
    const before = JSON.stringify(last);
    begin(last);
    expect(JSON.stringify(last)).toBe(before);
  });

  test.each([
    ['某某局2023年政府信息公开工作年度报告', '某某局2024年政府信息公开工作年度报告'],
    ['2023年度报告（2023）', '2024年度报告（2024）'],
    ['某某局二〇二三年度报告', '某某局二〇二四年度报告'],
    ['某某局二○二三年度报告', '某某局二○二四年度报告'],
    ['某某局二零二三年度报告', '某某局二零二四年度报告'],
    ['第12023号报告', '第12023号报告'],
    ['某某局政府信息公开工作年度报告', '某某局政府信息公开工作年度报告'],
    ['', '某某区某某局2024年度政府信息公开工作年度报告'],
  ])('moves the title %j on to %j', (title, expected) => {
    expect(begin({ ...last, title }).title).toBe(expected);
  });

  it('takes the form of its own year', () => {
    expect(begin(realReport('pingtan-2020'))).toMatchObject({
      year: 2021,
      edition: '2021',
    });
    expect(begin(realReport('pingtan-2019')).edition).toBe('2019');
    expect(begin(realReport('hongze-2023'))).toMatchObject({
      edition: '2021',
      tableEditions: {},
    });
    expect(begin({ ...last, year: 2010 })).toMatchObject({
      year: 2011,
      edition: '2021',
    });
  });
});
