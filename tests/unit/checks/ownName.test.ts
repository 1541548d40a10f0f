import { describe, expect, test } from 'vitest';
import { isOwnName } from '@/checks/ownName';
import { inferAgency } from '@/report/agencyName';

const isOwn = (given: string, name: string, region = ''): boolean =>
  isOwnName(given, { ...inferAgency(name), region });

describe('a name of the agency', () => {
  test.each([
    ['杭州市余杭区应急管理局', '余杭区应急管理局'],
    ['余杭区应急管理局', '杭州市余杭区应急管理局'],
    ['区应急管理局', '杭州市余杭区应急管理局'],
    ['应急管理局', '余杭区应急管理局'],
    ['余杭应急管理局', '杭州市余杭区应急管理局'],
    ['区发改局', '余杭区发展和改革局'],
    ['余杭区住建局', '余杭区住房和城乡建设局'],
    ['市卫健委', '杭州市卫生健康委员会'],
    ['余杭区应急管理局办公室', '余杭区应急管理局'],
    ['余杭区政府', '余杭区人民政府'],
    ['杭州市余杭区人民政府', '余杭区人民政府'],
    ['余杭区人民政府办公室', '余杭区人民政府'],
    ['青禾镇', '清源县青禾镇人民政府'],
    ['云州市清源县青禾镇人民政府', '清源县青禾镇人民政府'],
    ['五常街道', '余杭区人民政府五常街道办事处'],
    ['临川街道办事处', '临川街道办事处'],
    ['平潭综合实验区管委会', '平潭综合实验区管委会'],
    ['余杭区市场监督管理局', '余杭区市场监管局'],
    ['云州市自然资源和规划局南浦分局', '云州市自然资源和规划局南浦分局'],
  ])('%s is one of %s', (given, name) => {
    expect(isOwn(given, name)).toBe(true);
  });

  test.each([
    ['余杭区民政局', '余杭区应急管理局'],
    ['西湖区应急管理局', '余杭区应急管理局'],
    ['回龙镇人民政府', '马头镇人民政府'],
    ['清源县人民政府', '清源县青禾镇人民政府'],
    ['云州市', '云州市南浦区民政局'],
    ['龙门县司法局', '大埠县司法局'],
    ['余杭区人民政府', '余杭区应急管理局'],
  ])('%s is none of %s', (given, name) => {
    expect(isOwn(given, name)).toBe(false);
  });

  test('with the city of its region before it is its own', () => {
    expect(isOwn('清河市云溪区民政局', '云溪区民政局', '江南省清河市云溪区')).toBe(true);
    expect(isOwn('清河市民政局', '云溪区民政局', '江南省清河市云溪区')).toBe(false);
  });
});
