import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  inferAgency,
  inferAgencyKind,
  inferAgencyLevel,
  inferScope,
  readAgencyNames,
} from '@/report/agencyName';
import { AGENCY_KINDS, AGENCY_LEVELS, type AgencyKind, type AgencyLevel } from '@/report/report';
import { NASTY_TEXTS } from '@tests/helpers/arbitraryReport';

describe('a name', () => {
  test.each<[string, AgencyKind, AgencyLevel]>([
    ['浙江省人民政府', 'government', 'province'],
    ['广西壮族自治区人民政府', 'government', 'province'],
    ['北京市人民政府', 'government', 'province'],
    ['重庆市教育委员会', 'department', 'province'],
    ['浙江省教育厅', 'department', 'province'],
    ['杭州市余杭区应急管理局', 'department', 'county'],
    ['浙江省杭州市余杭区应急管理局', 'department', 'county'],
    ['北京市海淀区人民政府', 'government', 'county'],
    ['桐庐县人民政府', 'government', 'county'],
    ['阿鲁科尔沁旗人民政府', 'government', 'county'],
    ['余杭区人民政府办公室', 'department', 'county'],
    ['余杭区径山镇人民政府', 'township', 'town'],
    ['某县某乡政府', 'township', 'town'],
    ['余杭区五常街道办事处', 'subdistrict', 'town'],
    ['五常街道', 'subdistrict', 'town'],
    // A city divided into districts and a county-level one are called the same.
    ['洪泽市财政局', 'department', ''],
    ['杭州市人民政府', 'government', ''],
    ['平潭综合实验区管委会', 'other', ''],
    ['杭州经济技术开发区管理委员会', 'other', ''],
    ['武夷山国家级自然保护区管理局', 'department', ''],
    ['上海自由贸易试验区管理委员会', 'other', ''],
    ['杭州西湖风景名胜区管理委员会', 'other', ''],
    ['某某公司', 'other', ''],
    ['', 'other', ''],
  ])('%j tells of %s, level %j', (name, kind, level) => {
    expect([inferAgencyKind(name), inferAgencyLevel(name)]).toEqual([kind, level]);
    expect(inferAgency(name)).toEqual({ name, kind, level, region: '' });
  });

  it('of a 人民政府 means its whole region, but a township’s its own', () => {
    expect(inferScope('杭州市余杭区人民政府')).toBe('region');
    expect(inferScope('余杭区径山镇人民政府')).toBe('agency');
    expect(inferScope('余杭区人民政府办公室')).toBe('agency');
  });

  it('of any kind gives a kind and a level that the format knows', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...NASTY_TEXTS)), (name) => {
        expect(AGENCY_KINDS).toContain(inferAgencyKind(name));
        expect(AGENCY_LEVELS).toContain(inferAgencyLevel(name));
      }),
    );
  });
});

describe('a pasted list of names', () => {
  test.each([
    ['甲局\n乙局\r\n丙局', ['甲局', '乙局', '丙局']],
    [
      '1.甲局\n2、乙局\n（3）丙局\n(4) 丁局\n5) 戊局\n6 己局\n7庚局',
      ['甲局', '乙局', '丙局', '丁局', '戊局', '己局', '庚局'],
    ],
    ['1\t甲局\t12\n2\t乙局\t3', ['甲局', '乙局']],
    [' 甲 局 \n\n　乙局　\n甲局', ['甲局', '乙局']],
    ['', []],
    ['\n \t\n', []],
    ['12345政务服务便民热线中心\n110报警服务台', ['12345政务服务便民热线中心', '110报警服务台']],
  ])('%j is %j', (text, names) => {
    expect(readAgencyNames(text)).toEqual(names);
  });

  it('drops what is too long to be a name', () => {
    expect(readAgencyNames(`${'长'.repeat(61)}\n${'长'.repeat(60)}`)).toEqual(['长'.repeat(60)]);
  });

  it('gives each name once, without blanks', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('甲', '局', '\n', ' ', '1', '.') }), (text) => {
        const names = readAgencyNames(text);
        expect(new Set(names).size).toBe(names.length);
        expect(names.every((name) => name !== '' && !/\s/.test(name))).toBe(true);
      }),
    );
  });
});
