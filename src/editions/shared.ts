/** What the 2019 and the 2021 form share, word for word. */
import type {
  Chapter,
  DisputesTable,
  FormColumn,
  Identity,
  RequestsRow,
  RequestsTable,
} from './edition';

export const chapters: readonly Chapter[] = [
  {
    id: 'overview',
    heading: '一、总体情况',
    kind: 'narrative',
  },
  {
    id: 'disclosure',
    heading: '二、主动公开政府信息情况',
    kind: 'table',
    table: 'disclosure',
  },
  {
    id: 'requests',
    heading: '三、收到和处理政府信息公开申请情况',
    kind: 'table',
    table: 'requests',
  },
  {
    id: 'disputes',
    heading: '四、政府信息公开行政复议、行政诉讼情况',
    kind: 'table',
    table: 'disputes',
  },
  {
    id: 'problems',
    heading: '五、存在的主要问题及改进情况',
    kind: 'narrative',
  },
  {
    id: 'other',
    heading: '六、其他需要报告的事项',
    kind: 'narrative',
  },
];

export const overviewTopics: readonly string[] = [
  '主动公开',
  '依申请公开',
  '政府信息管理',
  '政府信息公开平台建设',
  '监督保障',
];

const requestsColumns: readonly FormColumn[] = [
  {
    id: 'naturalPerson',
    zh: '自然人',
    en: 'Natural persons',
    kind: 'input',
  },
  {
    id: 'business',
    zh: '商业企业',
    en: 'Commercial enterprises',
    kind: 'input',
  },
  {
    id: 'research',
    zh: '科研机构',
    en: 'Scientific research institutions',
    kind: 'input',
  },
  {
    id: 'publicInterest',
    zh: '社会公益组织',
    en: 'Public-interest social organizations',
    kind: 'input',
  },
  {
    id: 'legalService',
    zh: '法律服务机构',
    en: 'Legal service institutions',
    kind: 'input',
  },
  {
    id: 'otherOrganization',
    zh: '其他',
    en: 'Other',
    kind: 'input',
  },
  {
    id: 'total',
    zh: '总计',
    en: 'Total',
    kind: 'total',
  },
];

/** Table three down to （五）不予处理; the editions differ only in （六）其他处理. */
const rowsBeforeOther: readonly RequestsRow[] = [
  {
    id: 'newlyReceived',
    zh: '一、本年新收政府信息公开申请数量',
    en: '1. Requests newly received this year',
    kind: 'input',
  },
  {
    id: 'carriedIn',
    zh: '二、上年结转政府信息公开申请数量',
    en: '2. Requests carried over from last year',
    kind: 'input',
  },
  {
    id: 'outcomes',
    zh: '三、本年度办理结果',
    en: '3. Outcomes this year',
    kind: 'group',
  },
  {
    id: 'granted',
    zh: '（一）予以公开',
    en: '(1) Disclosed',
    kind: 'input',
    parent: 'outcomes',
    basis: '条例 第三十六条第（一）（二）项',
  },
  {
    id: 'partial',
    zh: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    en: '(2) Partially disclosed (redacted cases are counted here only, not elsewhere)',
    kind: 'input',
    parent: 'outcomes',
    basis: '条例 第三十七条',
  },
  {
    id: 'denied',
    zh: '（三）不予公开',
    en: '(3) Not disclosed',
    kind: 'group',
    parent: 'outcomes',
  },
  {
    id: 'denied.stateSecret',
    zh: '1.属于国家秘密',
    en: 'State secret',
    kind: 'input',
    parent: 'denied',
    basis: '条例 第十四条',
  },
  {
    id: 'denied.prohibitedByLaw',
    zh: '2.其他法律行政法规禁止公开',
    en: 'Disclosure prohibited by other laws or administrative regulations',
    kind: 'input',
    parent: 'denied',
    basis: '条例 第十四条',
  },
  {
    id: 'denied.securityStability',
    zh: '3.危及“三安全一稳定”',
    en: 'Endangers national, public or economic security or social stability',
    kind: 'input',
    parent: 'denied',
    basis: '条例 第十四条',
  },
  {
    id: 'denied.thirdParty',
    zh: '4.保护第三方合法权益',
    en: "Protection of third parties' lawful rights and interests",
    kind: 'input',
    parent: 'denied',
    basis: '条例 第十五条、第三十二条',
  },
  {
    id: 'denied.internalAffairs',
    zh: '5.属于三类内部事务信息',
    en: 'One of three kinds of internal-affairs information',
    kind: 'input',
    parent: 'denied',
    basis: '条例 第十六条第一款',
  },
  {
    id: 'denied.process',
    zh: '6.属于四类过程性信息',
    en: 'One of four kinds of process information',
    kind: 'input',
    parent: 'denied',
    basis: '条例 第十六条第二款',
  },
  {
    id: 'denied.enforcementFile',
    zh: '7.属于行政执法案卷',
    en: 'Administrative law-enforcement case file',
    kind: 'input',
    parent: 'denied',
    basis: '条例 第十六条第二款',
  },
  {
    id: 'denied.registryQuery',
    zh: '8.属于行政查询事项',
    en: 'Matter for an administrative registry query',
    kind: 'input',
    parent: 'denied',
    basis: '条例 第三十六条第（七）项',
  },
  {
    id: 'unable',
    zh: '（四）无法提供',
    en: '(4) Unable to provide',
    kind: 'group',
    parent: 'outcomes',
  },
  {
    id: 'unable.notHeld',
    zh: '1.本机关不掌握相关政府信息',
    en: 'The organ does not hold the information',
    kind: 'input',
    parent: 'unable',
    basis: '条例 第三十六条第（四）（五）项',
  },
  {
    id: 'unable.needsCreation',
    zh: '2.没有现成信息需要另行制作',
    en: 'No existing information; would have to be created',
    kind: 'input',
    parent: 'unable',
    basis: '条例 第三十八条',
  },
  {
    id: 'unable.unclear',
    zh: '3.补正后申请内容仍不明确',
    en: 'Request still unclear after correction',
    kind: 'input',
    parent: 'unable',
    basis: '条例 第三十条',
  },
  {
    id: 'notProcessed',
    zh: '（五）不予处理',
    en: '(5) Not processed',
    kind: 'group',
    parent: 'outcomes',
  },
  {
    id: 'notProcessed.petition',
    zh: '1.信访举报投诉类申请',
    en: 'Petition, report or complaint in the form of a request',
    kind: 'input',
    parent: 'notProcessed',
    basis: '条例 第三十九条第一款',
  },
  {
    id: 'notProcessed.repeat',
    zh: '2.重复申请',
    en: 'Repeated request',
    kind: 'input',
    parent: 'notProcessed',
    basis: '条例 第三十六条第（六）项',
  },
  {
    id: 'notProcessed.publication',
    zh: '3.要求提供公开出版物',
    en: 'Asks for a public publication',
    kind: 'input',
    parent: 'notProcessed',
    basis: '条例 第三十九条第二款',
  },
  {
    id: 'notProcessed.excessive',
    zh: '4.无正当理由大量反复申请',
    en: 'Large number of repeated requests without just cause',
    kind: 'input',
    parent: 'notProcessed',
    basis: '条例 第三十五条',
  },
  {
    id: 'notProcessed.reconfirm',
    zh: '5.要求行政机关确认或重新出具已获取信息',
    en: 'Asks the organ to confirm or re-issue information already obtained',
    kind: 'input',
    parent: 'notProcessed',
  },
];

const rowsAfterOther: readonly RequestsRow[] = [
  {
    id: 'outcomesTotal',
    zh: '（七）总计',
    en: '(7) Total',
    kind: 'total',
    parent: 'outcomes',
  },
  {
    id: 'carriedOut',
    zh: '四、结转下年度继续办理',
    en: '4. Carried over to next year',
    kind: 'input',
  },
];

const APPLICANTS = requestsColumns.filter((column) => column.kind === 'input');

/** Table three with the given rows for （六）其他处理. Its equations follow from its rows. */
export function createRequestsTable(otherRows: readonly RequestsRow[]): RequestsTable {
  const rows = [...rowsBeforeOther, ...otherRows, ...rowsAfterOther];
  const outcomes = rows.filter((row) => row.kind === 'input' && row.parent !== undefined);
  return {
    heading: '三、收到和处理政府信息公开申请情况',
    cornerNote: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    columnGroups: [
      {
        zh: '申请人情况',
        en: 'Applicant',
        columns: [
          'naturalPerson',
          'business',
          'research',
          'publicInterest',
          'legalService',
          'otherOrganization',
          'total',
        ],
      },
      {
        zh: '法人或其他组织',
        en: 'Legal persons or other organizations',
        columns: ['business', 'research', 'publicInterest', 'legalService', 'otherOrganization'],
      },
    ],
    columns: requestsColumns,
    rows,
    identities: [
      { rule: 'T3-ROW', each: 'row', total: 'total', of: APPLICANTS.map((column) => column.id) },
      { rule: 'T3-SUM', each: 'column', total: 'outcomesTotal', of: outcomes.map((row) => row.id) },
      {
        rule: 'T3-BAL',
        each: 'column',
        left: ['newlyReceived', 'carriedIn'],
        right: ['outcomesTotal', 'carriedOut'],
      },
    ] satisfies Identity[],
  };
}

export const disputes: DisputesTable = {
  heading: '四、政府信息公开行政复议、行政诉讼情况',
  layout: 'one row of 15: the three groups side by side',
  columnGroups: [
    {
      zh: '行政复议',
      en: 'Administrative reconsideration',
      groups: ['reconsideration'],
    },
    {
      zh: '行政诉讼',
      en: 'Administrative litigation',
      groups: ['litigationDirect', 'litigationAfterReconsideration'],
    },
  ],
  rows: [
    {
      id: 'reconsideration',
      zh: '行政复议',
      en: 'Administrative reconsideration',
    },
    {
      id: 'litigationDirect',
      zh: '未经复议直接起诉',
      en: 'Brought directly, without reconsideration',
    },
    {
      id: 'litigationAfterReconsideration',
      zh: '复议后起诉',
      en: 'Brought after reconsideration',
    },
  ],
  columns: [
    {
      id: 'upheld',
      zh: '结果维持',
      en: 'Upheld',
      kind: 'input',
    },
    {
      id: 'corrected',
      zh: '结果纠正',
      en: 'Corrected',
      kind: 'input',
    },
    {
      id: 'other',
      zh: '其他结果',
      en: 'Other result',
      kind: 'input',
    },
    {
      id: 'pending',
      zh: '尚未审结',
      en: 'Not yet concluded',
      kind: 'input',
    },
    {
      id: 'total',
      zh: '总计',
      en: 'Total',
      kind: 'total',
    },
  ],
  identities: [
    {
      rule: 'T4-SUM',
      each: 'row',
      total: 'total',
      of: ['upheld', 'corrected', 'other', 'pending'],
    },
  ],
};
