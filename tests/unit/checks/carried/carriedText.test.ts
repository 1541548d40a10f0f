import { describe, expect, it, test } from 'vitest';
import { carriedTexts } from '@/checks/carried/carriedText';
import { runChecks } from '@/checks/runChecks';
import type { Report } from '@/report/report';
import { nextYearOf } from '@tests/helpers/nextYear';
import { realReport } from '@tests/helpers/realReports';
import { blankReport, row, zeroReport } from '@tests/helpers/smallReports';
import { processorMs } from '@tests/helpers/processorTime';

/** A report of 2023 with one paragraph, and figures that its sentences may tell of. */
function reportOf(overview: string, given: Partial<Report> = {}): Report {
  const report = zeroReport({
    ...row('newlyReceived', { naturalPerson: 10, business: 2, total: 12 }),
    ...row('carriedIn', { naturalPerson: 2, total: 2 }),
    ...row('granted', { naturalPerson: 8, business: 2, total: 10 }),
    ...row('partial', { naturalPerson: 3, total: 3 }),
    ...row('outcomesTotal', { naturalPerson: 11, business: 2, total: 13 }),
    ...row('carriedOut', { naturalPerson: 1, total: 1 }),
    'disclosure/normativeDocuments/issued': 4,
    'disclosure/licensing/decisions': 1195,
    'disputes/litigationAfterReconsideration/upheld': 3,
    'disputes/litigationAfterReconsideration/total': 3,
  });
  return { ...report, ...given, chapters: { ...report.chapters, overview } };
}

const carried = (text: string): string => carriedTexts(reportOf(text)).overview;

describe('years of last year’s text', () => {
  test.each([
    ['2023年，我局加强公开。', '2024年，我局加强公开。'],
    ['二〇二三年，我局加强公开。', '二〇二四年，我局加强公开。'],
    ['二零二三年度工作。', '二零二四年度工作。'],
    ['２０２３年度工作。', '２０２４年度工作。'],
    ['2023 年工作。', '2024 年工作。'],
    ['截至2023年12月31日，运行平稳。', '截至2024年12月31日，运行平稳。'],
    ['截至2023年底，运行平稳。', '截至2024年底，运行平稳。'],
    ['（2023年1月1日至12月31日）', '（2024年1月1日至12月31日）'],
    [
      '统计期限自2023年1月1日起至2023年12月31日止。',
      '统计期限自2024年1月1日起至2024年12月31日止。',
    ],
    ['本报告统计期限为2023.1.1—2023.12.31。', '本报告统计期限为2024.1.1—2024.12.31。'],
    [
      '现公布《某某局2023年政府信息公开工作年度报告》。',
      '现公布《某某局2024年政府信息公开工作年度报告》。',
    ],
    [
      '公开2022年度部门决算和2024年部门预算，将信息集中展示。',
      '公开2023年度部门决算和2025年部门预算，将信息集中展示。',
    ],
    ['谋划2024年政务公开工作。', '谋划2025年政务公开工作。'],
    ['申请量与2022年持平。', '申请量与2023年持平。'],
    ['2022年结转的申请已办结。', '2023年结转的申请已办结。'],
    ['其余申请结转2024年继续办理。', '其余申请结转2025年继续办理。'],
  ])('move on where they are of the report: %s', (last, next) => {
    expect(carried(last)).toBe(next);
  });

  test.each([
    '根据国办发〔2023〕5号和（2023）12号文件。',
    '落实《2023年政务公开工作要点》和《关于做好2023年政府信息公开工作年度报告的通知》。',
    '《条例》（2023年修订）。',
    '2023年修订的《行政复议法》。',
    '该办法自2023年5月1日起施行。',
    '该办法自2023年1月1日起施行，2023年1月1日起实行双审。',
    '2023年5月15日，区政府办公室印发《工作规则》。',
    '十四五期间（2021—2023年）和2023年至2025年三年行动。',
    '自2023年起实行双审制。',
    '2023年以来持续推进。',
    '2020年建成平台，2019年试点。',
    '2022年建成的平台运行平稳。',
    '依据《条例》第三十六条第（一）项，在20个工作日内答复。',
  ])('stay where they are of something else: %s', (text) => {
    expect(carried(text)).toBe(text);
  });

  it('leave the day of what happened in them to be filled in', () => {
    expect(carried('2023年5月15日召开会议，本报告于2024年1月20日公布。')).toBe(
      '2024年××月××日召开会议，本报告于2025年××月××日公布。',
    );
  });
});

describe('numbers of last year’s text', () => {
  it('follow this year’s cell where they surely are that cell’s', () => {
    expect(
      carried(
        '2023年收到政府信息公开申请12件，上年结转2件，办结13件，结转下年度1件。制发行政规范性文件4件，作出行政许可决定1,195件。',
      ),
    ).toBe(
      '2024年收到政府信息公开申请{{requests/newlyReceived/total}}件，上年结转{{requests/carriedIn/total}}件，办结{{requests/outcomesTotal/total}}件，结转下年度{{requests/carriedOut/total}}件。制发行政规范性文件{{disclosure/normativeDocuments/issued}}件，作出行政许可决定{{disclosure/licensing/decisions}}件。',
    );
    expect(carried('收到申请十二件。')).toBe('收到申请{{requests/newlyReceived/total}}件。');
  });

  it('become gaps where they are wrong, or may be of more than one cell', () => {
    expect(carried('收到政府信息公开申请99件。')).toBe('收到政府信息公开申请××件。');
    expect(carried('加上上年结转2件，共14件。')).toContain('共××件');
    expect(carried('办理政府信息公开申请13件。')).not.toContain('13');
  });

  it('become gaps where two groups of disputes may be meant, of which one had none', () => {
    const text = '被提起行政诉讼3件。';
    expect(carried(text)).toBe('被提起行政诉讼××件。');
    const blank = blankReport({ 'disputes/litigationAfterReconsideration/total': 3 });
    const last = { ...blank, chapters: { ...blank.chapters, overview: text } };
    expect(carriedTexts(last).overview).toBe('被提起行政诉讼××件。');
  });

  test.each([
    ['发布信息89条，推送近600条，阅读约17万次。', '发布信息××条，推送近××条，阅读约××万次。'],
    ['公开580余条次，培训120人次、3场。', '公开××余条次，培训××人次、××场。'],
    [
      '得分98.5分，满意率95.2%，群众认可度百分之九十。',
      '得分××分，满意率××%，群众认可度百分之××。',
    ],
    ['比2022年的10件增加2件，增长20%。', '比2023年的××件增加××件，增长××%。'],
    ['占办结总数的76.92%，同比提高3个百分点。', '占办结总数的××%，同比提高××个百分点。'],
    ['其中二件由自然人提出，仅1件逾期。', '其中××件由自然人提出，仅××件逾期。'],
    ['分别为3、4和5件。', '分别为××、××和××件。'],
    ['网上申请5件、信函申请7件。', '网上申请××件、信函申请××件。'],
    ['收取信息处理费380元，收费通知件数为0。', '收取信息处理费××元，收费通知件数为××。'],
  ])('become gaps where no cell has them: %s', (last, next) => {
    expect(carried(last)).toBe(next);
  });

  test.each([
    '（一）主动公开',
    '（3）政府信息管理',
    '一是加强领导。二是完善机制。',
    '本报告由6个部分组成，从5个方面推进。',
    '推进“高效办成一件事”，“最多跑1次”，办好三件实事，没有一件申请被遗忘。',
    '每季度开展1次自查，每年不少于2次。',
    '联系电话：0571－89391223，地址：文一西路1500号2号楼3层，邮编311100。',
    '拨打12345热线，提供7×24小时服务。',
  ])('stay where they count nothing of the year: %s', (text) => {
    expect(carried(text)).toBe(text);
  });

  it('that follow a cell go on doing so, where this year’s form has it', () => {
    const report = realReport('pingtan-2020');
    const overview =
      '许可{{disclosure/licensing/decisions}}件，项目{{disclosure/licensing/previousItems}}项';
    const last = { ...report, chapters: { ...report.chapters, overview } };
    expect(carriedTexts(last).overview).toBe('许可{{disclosure/licensing/decisions}}件，项目××项');
  });
});

describe('what last year’s report planned for this one', () => {
  it('is emptied from the sentence that names the year to the end of its paragraph', () => {
    expect(carried('工作平稳。2024年，我局将做好三件事。一是加强培训。\n（五）监督保障')).toBe(
      '工作平稳。【请填写2025年的工作打算】\n（五）监督保障',
    );
    expect(carried('问题在2024年12月底前力争整改到位。')).toBe('【请填写2025年的工作打算】');
    expect(carried('（五）2024年，我局将加强培训。')).toBe('（五）【请填写2025年的工作打算】');
  });

  it('is emptied under a heading that names the year, up to the next one', () => {
    expect(carried('（五）2024年工作打算\n1.加强培训。\n2.检查2次。\n（六）监督保障\n有力。')).toBe(
      '（五）2025年工作打算\n【请填写2025年的工作打算】\n（六）监督保障\n有力。',
    );
  });
});

describe('the texts of next year’s report', () => {
  const last: Report = reportOf('2023年，我局收到申请12件。', {
    preface: '本报告统计期限为2023年1月1日至2023年12月31日，联系电话：0571-88880000。',
  });
  const full: Report = {
    ...last,
    chapters: {
      ...last.chapters,
      problems: '2023年的问题。',
      other: '2023年未收取信息处理费。\n某某局\n2024年1月12日',
    },
  };

  it('have preface and chapters one and six, not five', () => {
    const next = nextYearOf(full);
    expect(next.preface).toContain('2024年1月1日至2024年12月31日，联系电话：0571-88880000');
    expect(next.chapters.overview).toContain('2024年，我局收到申请{{');
    expect(next.chapters.other).toBe('2024年未收取信息处理费。\n某某局\n2025年××月××日');
    expect(next.chapters.problems).toBe('');
  });

  it('tell their gaps as 待填, and the copy of an untouched chapter too', () => {
    const previous = reportOf(
      [
        '（一）主动公开',
        '我局充分利用门户网站等多种媒体形式，及时主动向社会公开有关政策和措施，积极回应关切。',
        '全年在门户网站累计发布信息89条，有效扩大了信息公开的覆盖面，群众满意度进一步提升。',
        '我局严格落实发布审核制度，安排专人负责，确保公开的信息准确、及时、完整、可查可用。',
      ].join('\n'),
    );
    const told = runChecks(nextYearOf(previous), { previous }).map(
      ({ check, severity, about }) => `${check} ${severity} ${about}`,
    );
    expect(told).toContain('D-PLACE todo overview');
    expect(told).toContain('X-COPY todo overview');
  });

  it('are the same objects for the same report', () => {
    expect(carriedTexts(full)).toBe(carriedTexts(full));
  });

  it('take time in proportion to what there is to read', () => {
    const baits = ['2024年将', '《2023年', '“12件', '1、', '每2次，', '（2023年1月', '百分之九'];
    for (const bait of baits) {
      const timeOf = (signs: number): number =>
        processorMs((turn) =>
          carriedTexts(reportOf(`${bait.repeat(Math.ceil(signs / bait.length))}${turn}`)),
        );
      timeOf(2_000);
      const short = timeOf(5_000);
      // Eight times the text in less than forty times its time: a square would take sixty-four.
      expect(timeOf(40_000), bait).toBeLessThan(40 * Math.max(short, 4));
    }
  });
});
