/** The form of 国办公开办函〔2021〕30号, for data years 2021 and later. */
import type { Edition } from './edition';
import { chapters, createRequestsTable, disputes, overviewTopics } from './shared';

export const edition2021: Edition = {
  id: '2021',
  document: '国办公开办函〔2021〕30号',
  dataYears: {
    from: 2021,
  },
  chapters,
  overviewTopics,
  tables: {
    disclosure: {
      heading: '二、主动公开政府信息情况',
      gridColumns: 4,
      rowHeading: '信息内容',
      blocks: [
        {
          article: '第二十条第（一）项',
          columns: [
            {
              id: 'issued',
              zh: '本年制发件数',
              en: 'Issued this year',
              value: 'integer',
            },
            {
              id: 'repealed',
              zh: '本年废止件数',
              en: 'Repealed this year',
              value: 'integer',
            },
            {
              id: 'inForce',
              zh: '现行有效件数',
              en: 'Currently in force',
              value: 'integer',
            },
          ],
          rows: [
            {
              id: 'rules',
              zh: '规章',
              en: 'Rules (departmental or local-government)',
            },
            {
              id: 'normativeDocuments',
              zh: '行政规范性文件',
              en: 'Administrative normative documents',
            },
          ],
        },
        {
          article: '第二十条第（五）项',
          columns: [
            {
              id: 'decisions',
              zh: '本年处理决定数量',
              en: 'Decisions made this year',
              value: 'integer',
            },
          ],
          rows: [
            {
              id: 'licensing',
              zh: '行政许可',
              en: 'Administrative licensing',
            },
          ],
        },
        {
          article: '第二十条第（六）项',
          columns: [
            {
              id: 'decisions',
              zh: '本年处理决定数量',
              en: 'Decisions made this year',
              value: 'integer',
            },
          ],
          rows: [
            {
              id: 'penalties',
              zh: '行政处罚',
              en: 'Administrative penalties',
            },
            {
              id: 'compulsion',
              zh: '行政强制',
              en: 'Administrative compulsion',
            },
          ],
        },
        {
          article: '第二十条第（八）项',
          columns: [
            {
              id: 'amount',
              zh: '本年收费金额（单位：万元）',
              en: 'Fees collected this year (unit: CNY 10,000)',
              value: 'decimal',
              unit: '万元',
            },
          ],
          rows: [
            {
              id: 'fees',
              zh: '行政事业性收费',
              en: 'Administrative and institutional fees',
            },
          ],
        },
      ],
    },
    requests: createRequestsTable([
      {
        id: 'other',
        zh: '（六）其他处理',
        en: '(6) Other handling',
        kind: 'group',
        parent: 'outcomes',
      },
      {
        id: 'other.notCorrected',
        zh: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
        en: 'Applicant failed without just cause to correct in time; no longer processed',
        kind: 'input',
        parent: 'other',
        basis: '条例 第三十条',
      },
      {
        id: 'other.feeUnpaid',
        zh: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
        en: 'Applicant did not pay the notified fee in time; no longer processed',
        kind: 'input',
        parent: 'other',
        basis: '国办函〔2020〕109号',
      },
      {
        id: 'other.misc',
        zh: '3.其他',
        en: 'Other',
        kind: 'input',
        parent: 'other',
      },
    ]),
    disputes,
  },
};
