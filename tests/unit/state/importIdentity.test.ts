import { describe, expect, it, test } from 'vitest';
import type { ReportDraft } from '@/formats/draft';
import { NameIndex, identityOf, readFileName } from '@/state/importIdentity';
import { printText } from '@tests/helpers/printText';
import { countingReport, read } from '../formats/text/reading';

const DRAFT = read(printText(countingReport(), 'rowPerLineTabs'));
const NONE = { library: new NameIndex([]), others: [] };

function named(name: string, change: Partial<ReportDraft> = {}): ReportDraft {
  return { ...DRAFT, ...change, agency: { ...DRAFT.agency, name } };
}

test.each([
  ['余杭区应急管理局2023年度政府信息公开工作年度报告.docx', '余杭区应急管理局', [2023]],
  ['3-余杭区应急管理局2023.txt', '余杭区应急管理局', [2023]],
  ['2023/余杭区人民政府.html', '余杭区人民政府', []],
  ['2023年度余杭区财政局政府信息公开年报.json', '余杭区财政局', [2023]],
  ['年报20240118.html', '', []],
  ['新建文本文档.txt', '', []],
])('the file name %s tells %j and %j', (file, name, years) => {
  expect(readFileName(file)).toEqual({ name, years });
});

describe('candidates for agency and year', () => {
  it('are none where title and file name say the same', () => {
    expect(identityOf(DRAFT, '余杭区应急管理局2023.txt', NONE)).toEqual({
      names: [],
      years: [],
      near: [],
    });
  });

  it('are those of the file name and the signature that disagree', () => {
    const draft = named('余杭区应急管理局', { signature: { organ: '余杭区财政局', date: '' } });
    expect(identityOf(draft, '余杭区民政局2021年.txt', NONE)).toMatchObject({
      names: [
        { name: '余杭区财政局', from: 'signature' },
        { name: '余杭区民政局', from: 'file' },
      ],
      years: [{ year: 2021, from: 'file' }],
    });
  });

  it('leave out the year of publication and a name without its city', () => {
    const draft = named('杭州市余杭区应急管理局', {
      signature: { organ: '余杭区应急管理局', date: '' },
    });
    const identity = identityOf(draft, '2024年发布.txt', NONE);
    expect(identity).toMatchObject({ names: [], years: [] });
  });

  it('are all years that the text names for the period', () => {
    const notices = [{ kind: 'yearUnclear', candidates: [2023, 2022] }] as const;
    expect(identityOf({ ...DRAFT, notices }, 'a.txt', NONE).years).toEqual([
      { year: 2022, from: 'text' },
    ]);
  });

  it('are the name that all other files of the import have, where a file has none', () => {
    const others = ['甲区民政局', '甲区民政局'];
    const { names } = identityOf(named(''), 'a.txt', { ...NONE, others });
    expect(names).toEqual([{ name: '甲区民政局', from: 'others' }]);
    const mixed = { ...NONE, others: ['甲区民政局', '乙区民政局'] };
    expect(identityOf(named(''), 'a.txt', mixed).names).toEqual([]);
  });
});

describe('near names', () => {
  const nearOf = (name: string, ...library: readonly string[]): readonly string[] =>
    identityOf(named(name), 'a.txt', { library: new NameIndex(library), others: [] }).near;

  it.each([
    ['云溪县', '云溪县人民政府'],
    ['云溪县人民政府办公室', '云溪县人民政府'],
    ['云溪区民政局', '杭州市云溪区民政局'],
  ])('%s and %s are asked about', (name, known) => {
    expect(nearOf(name, known)).toEqual([known]);
    expect(nearOf(known, name)).toEqual([name]);
  });

  it('are none where the library has the very name, or only others', () => {
    expect(nearOf('云溪县', '云溪县', '云溪县人民政府')).toEqual([]);
    expect(nearOf('云溪区民政局', '云溪区财政局', '乙区民政局')).toEqual([]);
  });
});
