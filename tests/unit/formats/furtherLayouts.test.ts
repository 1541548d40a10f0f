import { describe, expect, it, test } from 'vitest';
import { readHtml } from '@/formats/html/readHtml';
import type { ReportDraft } from '@/formats/draft';
import { parseDocument } from '@/formats/text/parseDocument';
import { parseMarkdown } from '@/formats/markdown/parseMarkdown';
import { cellValue, type Report } from '@/report/report';
import { bytesOf } from '@tests/helpers/reportFile';
import { draftOf } from './opened';
import { countingReport, differences, read } from './text/reading';

const REPORT = countingReport();
const COLUMNS = ['upheld', 'corrected', 'other', 'pending', 'total'];
const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const GROUPS: readonly (readonly [string, string])[] = [
  ['reconsideration', '行政复议'],
  ['litigationDirect', '行政诉讼—未经复议直接起诉'],
  ['litigationAfterReconsideration', '行政诉讼—复议后起诉'],
];

const TITLE = '某区某局2023年政府信息公开工作年度报告';
const HEADING = '四、政府信息公开行政复议、行政诉讼情况';
const END = '六、其他需要报告的事项\n无。';

function valueAt(report: Report, row: string, column: string): string {
  return String(cellValue(report, `disputes/${row}/${column}`));
}

function valuesOf(row: string): readonly string[] {
  return COLUMNS.map((column) => valueAt(REPORT, row, column));
}

/** Where a table of a draft differs from the report that it was written from. */
function differencesIn(table: string, draft: ReportDraft, report = REPORT): readonly unknown[] {
  return differences(draft, report).filter(({ address }) => address.startsWith(`${table}/`));
}

function inTable(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`);
  return `<table>${cells.join('')}</table>`;
}

function fromHtml(body: string): ReportDraft {
  const draft = readHtml(
    `<p>${TITLE}</p><p>一、总体情况</p><p>好。</p>${body}<p>六、其他需要报告的事项</p>`,
  );
  if (!draft.ok) throw new Error(draft.failure.kind);
  return draft.value;
}

describe('table four', () => {
  const list = GROUPS.flatMap(([row, label]) =>
    RESULTS.map((result, at) => [label, result, valuesOf(row)[at] ?? '']),
  );

  it('is read as a list, a line a figure', () => {
    const rows = [['类别', '结果', '件数'], ...list];
    expect(differencesIn('disputes', fromHtml(`<p>${HEADING}</p>${inTable(rows)}`))).toEqual([]);
    const text = [TITLE, HEADING, ...rows.map((row) => row.join('\t')), END].join('\n');
    expect(differencesIn('disputes', read(text))).toEqual([]);
  });

  it('has no figure from a list in which one is missing', () => {
    const rows = list.filter((_, at) => at !== 6);
    const draft = fromHtml(`<p>${HEADING}</p>${inTable(rows)}`);
    const found = differencesIn('disputes', draft) as { readonly found: unknown }[];
    expect(found.every((difference) => difference.found === null)).toBe(true);
  });

  it('is read from three tables under their captions', () => {
    const captions = [
      '（一）行政复议',
      '（二）行政诉讼（未经复议直接起诉）',
      '（三）行政诉讼（复议后起诉）',
    ];
    const tables = GROUPS.map(
      ([row], at) => `<p>${captions[at] ?? ''}</p>${inTable([RESULTS, valuesOf(row)])}`,
    );
    expect(differencesIn('disputes', fromHtml(`<p>${HEADING}</p>${tables.join('')}`))).toEqual([]);
  });

  it('is read from two tables, one of them with two groups', () => {
    const [one, two, three] = GROUPS.map(([row]) => valuesOf(row));
    const text = [
      TITLE,
      HEADING,
      '行政复议',
      RESULTS.join('\t'),
      one?.join('\t'),
      '',
      '行政诉讼',
      '未经复议直接起诉\t复议后起诉',
      [...RESULTS, ...RESULTS].join('\t'),
      [...(two ?? []), ...(three ?? [])].join('\t'),
      END,
    ].join('\n');
    expect(differencesIn('disputes', read(text))).toEqual([]);
  });

  it('is read with a row a group, 行政复议 over two columns written out', () => {
    const rows = [
      ['类别', '', ...RESULTS],
      ['行政复议', '', ...valuesOf('reconsideration')],
      ['行政诉讼', '未经复议直接起诉', ...valuesOf('litigationDirect')],
      ['', '复议后起诉', ...valuesOf('litigationAfterReconsideration')],
    ];
    expect(differencesIn('disputes', fromHtml(`<p>${HEADING}</p>${inTable(rows)}`))).toEqual([]);
  });

  it('does not take who filled it in for a row of it', () => {
    const rows = [
      ['行政复议', '', '', '', '', '行政诉讼', ...Array<string>(9).fill('')],
      [
        ...Array<string>(5).fill(''),
        '未经复议直接起诉',
        '',
        '',
        '',
        '',
        '复议后起诉',
        '',
        '',
        '',
        '',
      ],
      [...RESULTS, ...RESULTS, ...RESULTS],
      GROUPS.flatMap(([row]) => valuesOf(row)),
      ['填报人：王某', '', '', '审核人：李某', ...Array<string>(11).fill('')],
    ];
    const wide = inTable(rows)
      .replace('<td>行政复议</td>' + '<td></td>'.repeat(4), '<td colspan=5>行政复议</td>')
      .replace('<td>行政诉讼</td>' + '<td></td>'.repeat(9), '<td colspan=10>行政诉讼</td>')
      .replace(
        '<td>未经复议直接起诉</td>' + '<td></td>'.repeat(4),
        '<td colspan=5>未经复议直接起诉</td>',
      )
      .replace('<td>复议后起诉</td>' + '<td></td>'.repeat(4), '<td colspan=5>复议后起诉</td>');
    expect(differencesIn('disputes', fromHtml(`<p>${HEADING}</p>${wide}`))).toEqual([]);
  });
});

describe('table two', () => {
  it('is read as a list, a line a figure', () => {
    const rows = [
      ['条款', '信息内容', '指标', '数值'],
      ['第二十条第（一）项', '规章', '本年制发件数', '1'],
      ['第二十条第（一）项', '规章', '本年废止件数', '2'],
      ['第二十条第（一）项', '规章', '现行有效件数', '3'],
      ['第二十条第（五）项', '行政许可', '本年处理决定数量', '4'],
      ['第二十条第（八）项', '行政事业性收费', '本年收费金额（单位：万元）', '5.5'],
    ];
    const { tables } = fromHtml(`<p>二、主动公开政府信息情况</p>${inTable(rows)}`);
    expect([tables.disclosure.rules, tables.disclosure.licensing, tables.disclosure.fees]).toEqual([
      { issued: 1, repealed: 2, inForce: 3 },
      { decisions: 4 },
      { amount: 5.5 },
    ]);
  });

  it.each([
    ['alone in the first of its cells', ['39', '', '']],
    ['in each of them', ['39', '39', '39']],
  ])('has a figure under a merged head that is written out, %s', (_, cells) => {
    const head = Array<string>(3).fill('本年处理决定数量');
    const rows = [
      ['信息内容', ...head],
      ['行政处罚', ...cells],
      ['行政强制', '0', '', ''],
    ];
    const { tables } = fromHtml(`<p>二、主动公开政府信息情况</p>${inTable(rows)}`);
    expect(tables.disclosure.penalties).toEqual({ decisions: 39 });
  });

  it('has no figure where several stand under such a head', () => {
    const rows = [
      ['信息内容', '本年处理决定数量', '本年处理决定数量'],
      ['行政处罚', '39', '4'],
    ];
    const { tables } = fromHtml(`<p>二、主动公开政府信息情况</p>${inTable(rows)}${END}`);
    expect(tables.disclosure.penalties).toEqual({ decisions: null });
  });

  test.each([
    ['609①', 609],
    ['609 ※', 609],
    ['609①7', null],
    // What is cut off is no figure.
  ])('a figure with more behind it, %s, is %j', (text, expected) => {
    const rows = [
      ['信息内容', '本年处理决定数量'],
      ['行政处罚', text],
      ['行政强制', '1'],
    ];
    const { tables } = fromHtml(`<p>二、主动公开政府信息情况</p>${inTable(rows)}`);
    expect(tables.disclosure.penalties?.decisions ?? null).toBe(expected);
    // Where the head is not the form's word for word, the rows are read as text.
    const other = fromHtml(
      `<p>二、主动公开政府信息情况</p>${inTable(rows).replace('数量<', '数量（件）<')}`,
    ).tables.disclosure;
    expect(other.penalties?.decisions ?? null).toBe(expected);
  });

  it('of 2019 has its changes in words', () => {
    const rows = [
      ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
      ['行政许可', '9', '增加5', '14'],
      ['其他对外管理服务事项', '8', '减少2', '6'],
    ];
    const { tables } = fromHtml(`<p>二、主动公开政府信息情况</p>${inTable(rows)}`);
    expect([tables.disclosure.licensing?.change, tables.disclosure.otherServices?.change]).toEqual([
      5, -2,
    ]);
  });
});

describe('table three', () => {
  const ROWS: readonly (readonly string[])[] = [
    ['一、本年新收政府信息公开申请数量', '41', '4', '0', '0', '1', '3', '49'],
    ['二、上年结转政府信息公开申请数量', '1', '0', '0', '0', '0', '0', '1'],
    ['（一）予以公开', '14', '1', '0', '0', '1', '1', '17'],
    ['四、结转下年度继续办理', '2', '1', '0', '0', '0', '0', '3'],
  ];
  const HEAD = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const BROKEN = [
    '申请人情况',
    '自然人 法人或其他组织 总计',
    '商业 科研 社会公 法律服 其他',
    '企业 机构 益组织 务机构',
  ];
  const textOf = (head: readonly string[], rows = ROWS): string =>
    [
      TITLE,
      '三、收到和处理政府信息公开申请情况',
      ...head,
      ...rows.map((row) => row.join(' ')),
      END,
    ].join('\n');
  const FIRST = {
    naturalPerson: 41,
    business: 4,
    research: 0,
    publicInterest: 0,
    legalService: 1,
    otherOrganization: 3,
    total: 49,
  };

  it('is read under a head whose labels are broken and mixed, if the totals prove the columns', () => {
    const draft = read(textOf(BROKEN));
    expect(draft.tables.requests.newlyReceived).toEqual(FIRST);
    expect(draft.places['requests/newlyReceived/total']?.sureness).toBe('guessed');
  });

  it('is not, if they do not, or where a label is missing', () => {
    const wrong = ROWS.map((row) => [...row.slice(0, 7), '77']);
    expect(read(textOf(BROKEN, wrong)).tables.requests.newlyReceived?.total).toBeNull();
    const fewer = BROKEN.map((line) => line.replace(' 科研', ''));
    expect(read(textOf(fewer)).tables.requests.newlyReceived?.total).toBeNull();
  });

  it('is never read in the order of lines that are mixed', () => {
    const mixed = [
      '法人或其他组织',
      '自然人 总计',
      '商业企业 科研机构 社会公益组织 法律服务机构 其他',
    ];
    const rows = ROWS.map((row) => [...row.slice(0, 7), '77']);
    const { requests } = read(textOf(mixed, rows)).tables;
    expect(Object.values(requests.newlyReceived ?? {})).toEqual(Array(7).fill(null));
  });

  it('may have numbers before its rows and remarks behind them', () => {
    const rows = [
      ['序号', '', ...HEAD, '备注'],
      ...ROWS.map((row, at) => [String(at + 1), ...row, at === 1 ? '含转办件' : '']),
    ];
    const draft = fromHtml(`<p>三、收到和处理政府信息公开申请情况</p>${inTable(rows)}`);
    expect(draft.tables.requests.newlyReceived).toEqual(FIRST);
    expect(draft.tables.requests.carriedIn?.total).toBe(1);
  });
});

describe('a sheet as text', () => {
  const LINES = [
    `${TITLE}统计表`,
    '二、主动公开政府信息情况',
    '信息内容,本年制发件数,本年废止件数,现行有效件数',
    '规章,1,2,3',
    '行政规范性文件,4,5,6',
    '三、收到和处理政府信息公开申请情况',
    ',,自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计',
    ...[
      '一、本年新收政府信息公开申请数量',
      '二、上年结转政府信息公开申请数量',
      '（一）予以公开',
    ].map((label) => `${label},,1,2,,,4,5,12`),
    ...['1.属于国家秘密', '2.其他法律行政法规禁止公开', '3.危及“三安全一稳定”'].map(
      (label) => `（三）不予公开,${label},0,0,,,0,0,0`,
    ),
  ];

  it('has tables of several widths, with text between them', () => {
    const { tables, agency, year } = draftOf(bytesOf(LINES.join('\r\n')));
    expect([agency.name, year]).toEqual(['某区某局', 2023]);
    expect(tables.disclosure.normativeDocuments).toEqual({ issued: 4, repealed: 5, inForce: 6 });
    expect(tables.requests.granted).toEqual({
      naturalPerson: 1,
      business: 2,
      research: null,
      publicInterest: null,
      legalService: 4,
      otherOrganization: 5,
      total: 12,
    });
  });

  it('may have a tab behind each figure, as some systems write them', () => {
    const lines = LINES.map((line) => line.replace(/(\d),/g, '$1\t,'));
    const { tables } = draftOf(bytesOf(lines.join('\n')));
    expect(tables.requests.granted?.total).toBe(12);
  });

  it('is none where commas are marks of thousands', () => {
    const text = [TITLE, '二、主动公开政府信息情况', '信息内容\t本年处理决定数量']
      .concat(Array<string>(9).fill('行政许可\t11,398,889'))
      .join('\n');
    expect(draftOf(bytesOf(text)).tables.disclosure.licensing).toEqual({
      decisions: 11_398_889,
    });
  });
});

test('a text with the tab between two cells on a line of its own is read by its rows', () => {
  const rows = [
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', '1', '', '3'],
    ['行政规范性文件', '4', '5', '6'],
  ];
  const text = [
    TITLE,
    '',
    '二、主动公开政府信息情况',
    '',
    ...rows.flatMap((row) => [row.join('\n\t\n'), '']),
  ];
  const { tables } = draftOf(bytesOf([...text, END].join('\n')));
  expect([tables.disclosure.rules, tables.disclosure.normativeDocuments]).toEqual([
    { issued: 1, repealed: null, inForce: 3 },
    { issued: 4, repealed: 5, inForce: 6 },
  ]);
});

test('a table in HTML inside a Markdown text is read with the text around it', () => {
  const table = inTable([
    ['信息内容', '本年处理决定数量'],
    ['行政许可', '7'],
  ]).replace(/<tr>/g, '\n  <tr>');
  const document = parseMarkdown(
    `# ${TITLE}\n\n## 二、主动公开政府信息情况\n\n${table}\n\n## ${END}`,
  );
  const draft = document && parseDocument(document);
  if (!draft?.ok) throw new Error('not read');
  expect(draft.value.agency.name).toBe('某区某局');
  expect(draft.value.tables.disclosure.licensing).toEqual({ decisions: 7 });
});

test('a figure that stands in a field of a form is read', () => {
  const field = '<input type="text" readonly value="7"><input type="hidden" value="8">';
  const rows = [
    ['信息内容', '本年处理决定数量'],
    ['行政许可', field],
  ];
  const { tables } = fromHtml(`<p>二、主动公开政府信息情况</p>${inTable(rows)}`);
  expect(tables.disclosure.licensing).toEqual({ decisions: 7 });
});

describe('whose and when', () => {
  const page = (title: string, body: string): ReportDraft => {
    const draft = readHtml(
      `<html><head><title>${title}</title></head><body>${body}<p>一、总体情况</p><p>好。</p><p>六、其他需要报告的事项</p><p>无。</p></body></html>`,
    );
    if (!draft.ok) throw new Error(draft.failure.kind);
    return draft.value;
  };
  const BARE = '2023年政府信息公开工作年度报告';

  test.each([
    [
      'behind the word for it in a card',
      '门户',
      `<table><tr><td>标题</td><td>甲县乙局${BARE}</td></tr></table>`,
    ],
    ['below the title', '门户', `<p>${BARE}</p><p>甲县乙局</p>`],
    [
      'as who filled in the sheet',
      '门户',
      `<p>${BARE}数据统计表</p><p>填报单位（盖章）：甲县乙局 单位：件</p>`,
    ],
    ['as the title of the page', '甲县乙局', `<p>${BARE}</p><p>如有疑问，请与乙局联系。</p>`],
    ['behind the title of the page', `${BARE}_甲县乙局`, `<p>${BARE}</p>`],
    ['before a year in wide figures', '门户', '<p>甲县乙局２０２３年政府信息公开工作年度报告</p>'],
  ])('the organ stands %s', (_, title, body) => {
    const { agency, year } = page(title, body);
    expect([agency.name, year]).toEqual(['甲县乙局', 2023]);
  });

  test('the organ with its other name in brackets', () => {
    const { agency } = page('门户', `<p>甲县人民政府办公室（县大数据管理局）</p><p>${BARE}</p>`);
    expect(agency.name).toBe('甲县人民政府办公室（县大数据管理局）');
  });

  test('the organ is not the government on whose pages a bureau publishes', () => {
    const { agency, notices } = page(
      '甲县人民政府',
      `<p>${BARE}</p><p>如有疑问，请与甲县乙局办公室联系。</p>`,
    );
    expect(agency.name).toBe('');
    expect(notices).toContainEqual({ kind: 'agencyUnknown' });
  });
});

test('a label that is short for 未按收费通知要求缴纳费用 is that row', () => {
  const head = [
    '',
    '自然人',
    '商业企业',
    '科研机构',
    '社会公益组织',
    '法律服务机构',
    '其他',
    '总计',
  ];
  const row = ['2.申请人逾期未缴费', '2', '0', '0', '0', '0', '1', '3'];
  const { tables } = fromHtml(inTable([head, row]));
  expect(tables.requests['other.feeUnpaid']?.total).toBe(3);
});
