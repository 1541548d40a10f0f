import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExampleDistrict } from '@/report/example/district';
import { createLargeLibrary } from '@/report/example/library';
import { percent } from '@/report/example/requestText';
import type { Report } from '@/report/report';
import { making, numberOf, previousOf, sentencesOf, shareOfSame, textOf } from './reading';

const OUTCOMES = {
  予以公开: 'granted',
  部分公开: 'partial',
  不予公开: 'denied',
  无法提供: 'unable',
  不予处理: 'notProcessed',
  其他处理: 'other',
} as const;
const RESULTS = {
  结果维持: 'upheld',
  结果纠正: 'corrected',
  其他结果: 'other',
  尚未审结: 'pending',
} as const;

/** Reports of both forms, with and without requests, carried-over requests and disputes. */
function manyReports(): readonly Report[] {
  const districts = [1, 2, 3, 4, 5, 6].flatMap((seed) => [
    ...createExampleDistrict(making(seed, 2024)),
    ...createExampleDistrict(making(seed, 2022)),
  ]);
  return [...districts, ...createLargeLibrary({ ...making(7), agencies: 60, years: 6 })];
}
const REPORTS = manyReports();

interface Said {
  readonly report: Report;
  readonly match: RegExpExecArray;
}

/** Every place where a text matches; the pattern must be met somewhere, or the test proves nothing. */
function everywhere(pattern: RegExp): readonly Said[] {
  const said = REPORTS.flatMap((report) =>
    [...report.chapters.overview.matchAll(new RegExp(pattern, 'g'))].map((match) => ({
      report,
      match,
    })),
  );
  expect(said.length).toBeGreaterThan(0);
  return said;
}

/** The number in the pattern's group is the cell's, wherever the pattern is met. */
function expectCell(pattern: RegExp, address: string): void {
  for (const { report, match } of everywhere(pattern)) {
    expect(`${report.title} ${match[1]}`).toBe(`${report.title} ${numberOf(report, address)}`);
  }
}

function outcomeOf(report: Report, group: string): number {
  return Object.entries(report.tables.requests)
    .filter(([row]) => row === group || row.startsWith(`${group}.`))
    .reduce((sum, [row]) => sum + numberOf(report, `requests/${row}/total`), 0);
}

function litigationOf(report: Report): number {
  return (
    numberOf(report, 'disputes/litigationDirect/total') +
    numberOf(report, 'disputes/litigationAfterReconsideration/total')
  );
}

describe('the figures of the text', () => {
  it('are the cells of table three, in every wording', () => {
    expectCell(/新收(?:政府信息公开)?申请(\d+)件/, 'requests/newlyReceived/total');
    expectCell(/收到新申请(\d+)件/, 'requests/newlyReceived/total');
    expectCell(/上年度?结转(\d+)件/, 'requests/carriedIn/total');
    expectCell(/(?:办结|答复)(\d+)件/, 'requests/outcomesTotal/total');
    expectCell(/结转(?:下年度|下一年度)(?:继续办理)?(\d+)件/, 'requests/carriedOut/total');
    expectCell(/(\d+)件顺延至下一年度/, 'requests/carriedOut/total');
    expectCell(/自然人申请(\d+)件/, 'requests/newlyReceived/naturalPerson');
  });

  it('add up where they are parts of the new requests', () => {
    for (const { report, match } of everywhere(/自然人申请(\d+)件、法人或其他组织申请(\d+)件/)) {
      const sum = Number(match[1]) + Number(match[2]);
      expect(sum).toBe(numberOf(report, 'requests/newlyReceived/total'));
    }
    const channels = everywhere(/网上申请(\d+)件、信函申请(\d+)件、当面申请(\d+)件/);
    for (const { report, match } of channels) {
      const sum = Number(match[1]) + Number(match[2]) + Number(match[3]);
      expect(sum).toBe(numberOf(report, 'requests/newlyReceived/total'));
    }
    for (const { report, match } of everywhere(/加上上年结转\d+件，共(\d+)件/)) {
      expect(Number(match[1])).toBe(
        numberOf(report, 'requests/newlyReceived/total') +
          numberOf(report, 'requests/carriedIn/total'),
      );
    }
  });

  it('tell each group of outcomes that is not 0, and no other', () => {
    const withRequests = REPORTS.filter(
      (report) => numberOf(report, 'requests/outcomesTotal/total') > 0,
    );
    for (const report of withRequests) {
      for (const [label, group] of Object.entries(OUTCOMES)) {
        const told = new RegExp(`[：，、]${label}(\\d+)件`).exec(report.chapters.overview);
        expect(Number(told?.[1] ?? 0)).toBe(outcomeOf(report, group));
      }
    }
  });

  it('give the share of what was disclosed to the digits printed', () => {
    for (const { report, match } of everywhere(/合计(\d+)件，占办结总数的([\d.]+)%/)) {
      const disclosed = outcomeOf(report, 'granted') + outcomeOf(report, 'partial');
      expect(Number(match[1])).toBe(disclosed);
      const share = (disclosed * 100) / numberOf(report, 'requests/outcomesTotal/total');
      expect(Math.abs(Number(match[2]) - share)).toBeLessThan(0.05);
    }
  });

  it('compare with the cell of last year’s report', () => {
    const pattern = /比(\d+)年的(\d+)件(增加|减少)(\d+)件，(增长|下降)([\d.]+)%/;
    for (const { report, match } of everywhere(pattern)) {
      const now = numberOf(report, 'requests/newlyReceived/total');
      const last = Number(match[2]);
      const sign = match[3] === '增加' ? 1 : -1;
      expect(Number(match[1])).toBe(report.year - 1);
      expect(last + sign * Number(match[4])).toBe(now);
      expect(match[5]).toBe(sign > 0 ? '增长' : '下降');
      const rate = (Math.abs(now - last) * 100) / last;
      expect(Math.abs(Number(match[6]) - rate)).toBeLessThan(0.05);
    }
    const district = createExampleDistrict(making(9));
    const compared = district.flatMap((report) => {
      const told = pattern.exec(report.chapters.overview);
      return told ? [{ last: Number(told[2]), previous: previousOf(district, report) }] : [];
    });
    expect(compared.length).toBeGreaterThan(8);
    for (const { last, previous } of compared) {
      expect(previous && numberOf(previous, 'requests/newlyReceived/total')).toBe(last);
    }
  });

  it('are the cells of table four, litigation being both groups together', () => {
    expectCell(/被申请行政复议(\d+)件/, 'disputes/reconsideration/total');
    expectCell(/复议后起诉(\d+)件/, 'disputes/litigationAfterReconsideration/total');
    expectCell(/未经复议直接起诉(\d+)件/, 'disputes/litigationDirect/total');
    for (const [label, column] of Object.entries(RESULTS)) {
      expectCell(new RegExp(`${label}(\\d+)件`), `disputes/reconsideration/${column}`);
    }
    for (const { report, match } of everywhere(/行政诉讼(\d+)件/)) {
      expect(Number(match[1])).toBe(litigationOf(report));
    }
  });

  it('are the cells of table two', () => {
    const documents = 'disclosure/normativeDocuments';
    expectCell(/(?:制发行政规范性文件|本年制发)(\d+)件/, `${documents}/issued`);
    expectCell(/废止(\d+)件/, `${documents}/repealed`);
    expectCell(/现行有效(?:的行政规范性文件)?(\d+)件/, `${documents}/inForce`);
    expectCell(/新制作规范性文件(\d+)件/, `${documents}/newlyMade`);
    expectCell(/行政许可决定(\d+)件/, 'disclosure/licensing/decisions');
    expectCell(/行政处罚决定(\d+)件/, 'disclosure/penalties/decisions');
    expectCell(/行政强制决定(\d+)件/, 'disclosure/compulsion/decisions');
  });

  it('name no 件 that is not one of these cells', () => {
    const known =
      /(?:申请|结转|办结|答复|共|办理|公开|提供|处理|合计|增加|减少|的|另有|下年度|下一年度|复议|诉讼|起诉|维持|纠正|结果|审结|文件|制发|废止|有效|决定)\d+件/;
    for (const { report, match } of everywhere(/.{0,8}\d+件/)) {
      expect(`${report.title}: ${match[0]}`).toMatch(known);
    }
  });
});

describe('sentences of nothing', () => {
  it('stand where the cells are 0, and only there', () => {
    for (const report of REPORTS) {
      const text = report.chapters.overview;
      const reviews = numberOf(report, 'disputes/reconsideration/total');
      const suits = litigationOf(report);
      const told = {
        requests: text.includes('未收到政府信息公开申请'),
        both: /未发生[^。；]*行政复议(?:和|、)行政诉讼/.test(text),
        reviews: text.includes('未发生行政复议'),
        suits: text.includes('未发生行政诉讼'),
      };
      expect({ title: report.title, ...told }).toEqual({
        title: report.title,
        requests: numberOf(report, 'requests/newlyReceived/total') === 0,
        both: reviews + suits === 0,
        reviews: reviews === 0 && suits > 0,
        suits: suits === 0 && reviews > 0,
      });
    }
  });

  it('say that nothing is carried over only where nothing is', () => {
    for (const { report } of everywhere(/没有结转下年度的申请|年末无结转|均在法定期限内答复/)) {
      expect(numberOf(report, 'requests/carriedOut/total')).toBe(0);
    }
    for (const { report } of everywhere(/无上年结转申请|没有上年结转的申请/)) {
      expect(numberOf(report, 'requests/carriedIn/total')).toBe(0);
    }
  });

  it('leave the carried-over figures out of the report whose balance is broken', () => {
    const planted = createExampleDistrict(making(1)).find(
      ({ agency, year }) => agency.name === '云溪区民政局' && year === 2024,
    );
    expect(planted?.chapters.overview).toMatch(/新收政府信息公开申请\d+件/);
    expect(planted?.chapters.overview).not.toMatch(/结转|顺延/);
  });
});

describe('what a careful office writes', () => {
  it('has the five topics in order in chapter one, under 1,000 characters', () => {
    for (const { chapters } of REPORTS) {
      const headings = chapters.overview.split('\n').filter((line) => line.startsWith('（'));
      expect(headings).toEqual([
        '（一）主动公开',
        '（二）依申请公开',
        '（三）政府信息管理',
        '（四）政府信息公开平台建设',
        '（五）监督保障',
      ]);
      expect(chapters.overview.length).toBeLessThan(1000);
    }
  });

  it('states legal basis, statistical period, download and contact', () => {
    for (const { preface, year, agency } of REPORTS) {
      expect(preface).toContain('《中华人民共和国政府信息公开条例》');
      expect(preface).toContain(`自${year}年1月1日至${year}年12月31日`);
      expect(preface).toContain('下载');
      expect(preface).toContain(`与${agency.name}`);
      expect(preface).toMatch(/地址：.+；联系电话：0000-0000\d{4}/);
    }
  });

  it('tells problems, remedies and what became of last year’s problems', () => {
    for (const { chapters } of REPORTS) {
      expect(chapters.problems).toMatch(/一是.+；二是.+。/);
      expect(chapters.problems).toMatch(/上年度.+的问题/);
      expect(chapters.problems).toMatch(/下一步|措施|今后/);
    }
  });

  it('reports as mended the very problems that last year’s report told', () => {
    const reports = createExampleDistrict(making(11));
    for (const report of reports) {
      const previous = previousOf(reports, report);
      if (!previous) continue;
      const told = /一是([^；。]+)；二是([^；。]+)。/.exec(previous.chapters.problems);
      expect(report.chapters.problems).toContain(`${told?.[1]}的问题`);
      expect(report.chapters.problems).toContain(`${told?.[2]}的问题`);
    }
  });

  it('reports assessment, evaluation and accountability for every 人民政府', () => {
    const governments = REPORTS.filter(({ agency }) => agency.name.endsWith('人民政府'));
    expect(new Set(governments.map(({ agency }) => agency.kind)).size).toBe(2);
    for (const { chapters } of governments) {
      expect(chapters.overview).toContain('工作考核');
      expect(chapters.overview).toContain('社会评议');
      expect(chapters.overview).toMatch(/责任追究/);
    }
  });

  it('says in chapter six what 信息处理费 was charged, the same in the region as in its parts', () => {
    const charged = (report: Report): number =>
      Number(/信息处理费(\d+)元/.exec(report.chapters.other)?.[1] ?? 0);
    const reports = createExampleDistrict(making(12));
    expect(reports.filter((report) => charged(report) > 0).length).toBeGreaterThan(0);
    for (const report of reports) expect(report.chapters.other).toContain('信息处理费');
    for (const region of reports.filter(({ scope }) => scope === 'region')) {
      const parts = reports.filter(({ year, scope }) => year === region.year && scope === 'agency');
      expect(charged(region)).toBe(parts.reduce((sum, part) => sum + charged(part), 0));
    }
  });

  it('names no year but the data year and the one it compares with', () => {
    for (const report of REPORTS) {
      const compared = textOf(report).replace(/(?:比|与)(\d{4})年(?=的|持平)/g, (_all, year) => {
        expect(Number(year)).toBe(report.year - 1);
        return '';
      });
      const years = [...compared.matchAll(/\d{4}(?=年)/g)].map(([year]) => Number(year));
      expect(new Set(years)).toEqual(new Set([report.year]));
    }
  });

  it('calls itself by the right name', () => {
    for (const report of REPORTS) {
      const text = textOf(report);
      const isBureau = report.agency.kind === 'department';
      const own = {
        department: '我局',
        government: '我区',
        township: '我镇',
        subdistrict: '我街道',
      };
      for (const [kind, word] of Object.entries(own)) {
        if (kind === report.agency.kind) continue;
        expect(`${report.title} ${text.includes(word)}`).toBe(`${report.title} false`);
      }
      if (!isBureau) expect(text).not.toContain('科室经办');
    }
  });

  it('has no placeholder, debris, doubled word or half-width punctuation', () => {
    for (const report of REPORTS) {
      const text = textOf(report);
      expect(text).not.toMatch(/××|XX|待补|TODO|【|】|截止|我单位|部分地区|较好的|bookmark/);
      expect(text).not.toMatch(/[{}]|undefined|NaN/);
      expect(text).not.toMatch(/[,;:!?()]/);
      expect(text).not.toMatch(/[，。；：、]{2}/);
      expect(text).not.toMatch(/([\u4e00-\u9fff]{2,})\1/);
      expect(text).not.toMatch(/([的了是在和与及])\1/);
      expect(text).not.toMatch(/ |\u3000/);
      expect(text).not.toMatch(/60号/);
    }
  });
});

describe('likeness', () => {
  const both = ({ chapters }: Report): readonly string[] => [chapters.overview, chapters.problems];

  function mostAlike(pairs: readonly (readonly [Report, Report])[]): number {
    const shares = pairs.flatMap(([one, other]) =>
      both(one).map((text, chapter) => shareOfSame(text, both(other)[chapter] ?? '')),
    );
    return Math.max(...shares);
  }

  it('sets numbers and years aside', () => {
    expect(sentencesOf('（一）主动公开\n2023年共收到政府信息公开申请12件，均已答复。')).toEqual([
      '#年共收到政府信息公开申请#件，均已答复',
    ]);
    expect(shareOfSame('本年度新收政府信息公开申请12件。', '本年度新收政府信息公开申请7件。')).toBe(
      1,
    );
  });

  it('with the same agency’s last year stays under half of the sentences of a chapter', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 2021, max: 2045 }), (seed, lastYear) => {
        const reports = createExampleDistrict(making(seed, lastYear));
        const pairs = reports.flatMap((report) => {
          const previous = previousOf(reports, report);
          return previous ? [[report, previous] as const] : [];
        });
        expect(pairs).toHaveLength(18);
        expect(mostAlike(pairs)).toBeLessThan(0.5);
      }),
      { numRuns: 25 },
    );
  });

  it('with another agency of the same year stays under half of the sentences of a chapter', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 2021, max: 2045 }), (seed, lastYear) => {
        const reports = createExampleDistrict(making(seed, lastYear));
        const pairs = reports.flatMap((report) =>
          reports
            .filter(({ id, year }) => id !== report.id && year === report.year)
            .map((other) => [report, other] as const),
        );
        expect(pairs).toHaveLength(120);
        expect(mostAlike(pairs)).toBeLessThan(0.5);
      }),
      { numRuns: 25 },
    );
  });
});

describe('percent', () => {
  it('prints one decimal, and two where one would be halfway', () => {
    expect(percent(46, 86)).toBe('53.5%');
    expect(percent(5, 80)).toBe('6.25%');
    expect(percent(1, 1)).toBe('100.0%');
  });
});
