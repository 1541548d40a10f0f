import fc from 'fast-check';
import { CHAPTER_IDS, editionsOf, formCellsOf, type Report } from '@/report/report';
import { arbitraryFigures, type Forms } from './arbitraryFigures';

/** The forms that a report may be in: either throughout, and one table in the other. */
export const FORMS: readonly Forms[] = [
  { edition: '2021', tableEditions: {} },
  { edition: '2019', tableEditions: {} },
  { edition: '2021', tableEditions: { requests: '2019' } },
];

const AGENCIES = [
  '余杭区应急管理局',
  '杭州市余杭区五常街道办事处',
  '清河市云溪区人民政府',
  '某某省某某市某某自治县住房和城乡建设局',
];

const SENTENCES = [
  '全年主动公开信息{{disclosure/licensing/decisions}}条。',
  '收到政府信息公开申请{{requests/newlyReceived/total}}件，均已按期答复。',
  '严格执行“先审查、后公开”，落实保密审查。',
  '公众号推送17篇，阅读量约1.5万次（比上年增长3.2%）。',
  '办好公开专栏：栏目<5>个 & “一网通查”。',
  '下一步将丰富解读形式；加强培训……',
  '联系电话：0571－89391223，邮编：311100。',
  '🎉上线🏛️政务公开“码上查”。',
];
const HEADINGS = ['主动公开', '依申请公开情况', '监督保障', '政府信息公开平台建设'];
const NUMBERS = ['（一）', '（二）', '（3）', '1.', '2、', '（1）', '一是', ''];
const REMARKS = [
  '其中修订16件',
  '含上级交办2件，其中1件（补正后）由区府办转来',
  '＝1+1 & <b>',
  '长'.repeat(500),
];

function arbitraryParagraph(): fc.Arbitrary<string> {
  const body = fc
    .array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 })
    .map((sentences) => sentences.join(''));
  return fc
    .tuple(fc.constantFrom(...NUMBERS), fc.oneof(fc.constantFrom(...HEADINGS), body))
    .map(([number, text]) =>
      number === '' && text.length < 12 ? `关于${text}的说明。` : number + text,
    );
}

function arbitraryText(maxLength: number): fc.Arbitrary<string> {
  return fc.array(arbitraryParagraph(), { maxLength }).map((lines) => lines.join('\n'));
}

/**
 * Reports that an office might hand in: any figures, blanks and `/`, texts with all levels and linked numbers, remarks
 * on any cells, signed or not.
 */
export function arbitraryHandedIn(forms: Forms): fc.Arbitrary<Report> {
  const addresses = formCellsOf(editionsOf(forms)).map(({ address }) => address);
  const signature = (name: string): fc.Arbitrary<Report['signature']> =>
    fc.constantFrom(
      { organ: name, date: '2024-01-20' },
      { organ: '', date: '2024-11-05' },
      { organ: name, date: '' },
      { organ: '', date: '' },
    );
  const remark = fc.tuple(fc.constantFrom(...addresses), fc.constantFrom(...REMARKS));
  return fc.constantFrom(...AGENCIES).chain((name) =>
    fc
      .record({
        report: arbitraryFigures(forms, true),
        preface: arbitraryText(3),
        chapters: fc.array(arbitraryText(6), { minLength: 6, maxLength: 6 }),
        remarks: fc.array(remark, { maxLength: 24 }),
        signature: signature(name),
      })
      .map(({ report, preface, chapters, remarks, signature: signed }): Report => ({
        ...report,
        agency: { ...report.agency, name },
        title: `${name}2023年度政府信息公开工作年度报告`,
        preface,
        chapters: Object.fromEntries(
          CHAPTER_IDS.map((id, index) => [id, chapters[index] ?? '']),
        ) as Report['chapters'],
        remarks: Object.fromEntries(remarks),
        signature: signed,
      })),
  );
}
