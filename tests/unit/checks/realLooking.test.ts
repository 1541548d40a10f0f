import { describe, expect, test } from 'vitest';
import { WORD_RULES } from '@/checks/wordRules';
import { withSoundText } from '@tests/helpers/soundText';
import { blankReport } from '@tests/helpers/smallReports';

const base = blankReport({}, { year: 2024 });

/** Sentences as published reports have them, with invented numbers; none breaks a rule about words. */
const SENTENCES: readonly string[] = [
  '2024年共收到依申请公开事项86件，均已按时答复。',
  '全年受理申请3,259件，答复3,278件（含上年结转77件），另有58件顺延至2025年办理。',
  '比2023年的71件增加15件，增长21.1%。',
  '2024年新收申请86件，较2023年增长21.1%；2023年结转至2024年办理3件。',
  '依据《条例》第三十六条第（一）项，在20个工作日内答复。',
  '区政府办公室受理17件，全区共95件。',
  '根据《国务院办公厅关于印发2024年政务公开工作要点的通知》（国办发〔2024〕8号），制定要点。',
  '按照“公开为常态、不公开为例外”的原则，做到“应公开、尽公开”。',
  '我局严格落实“三审三校”，及时公开7×24小时值班电话和“12345”热线办理情况。',
  '截至2024年12月31日，门户网站累计发布信息1,234条，报名截止时间为每月15日。',
  '开展以及时、准确、全面为目标的公开工作，更好地服务群众、服务企业。',
  '为了了解群众需求，会同区民政局、区教育局和镇街开展座谈，以此为目的的走访12次。',
  '一、二级响应期间每日发布信息；三、四月份集中公开春耕政策。',
  '（详见附件1）本办法自2020年1月1日起施行，有效期至2025年12月31日。',
  '2021年以来累计受理申请300件。',
  '“我县天气”栏目由气象部门维护，有群众留言“我镇路灯不亮”，已转办。',
  '行政许可、行政处罚等信用信息7个工作日内公示，网址：http://www.example.gov.cn/col/col1,请查阅。',
  '本局、本级政府、本部门、本办法等表述统一规范。',
  '全区部分地区停水停电信息第一时间发布。',
];

describe('sentences of real reports', () => {
  test.each(SENTENCES)('nothing is said of: %s', (sentence) => {
    const sound = withSoundText(base);
    const report = {
      ...sound,
      chapters: { ...sound.chapters, overview: `${sound.chapters.overview}\n${sentence}` },
    };
    const found = WORD_RULES.flatMap((rule) => rule.check(report, {}));
    expect(found.map(({ check, spans }) => [check, spans?.map(({ text }) => text)])).toEqual([]);
  });
});
