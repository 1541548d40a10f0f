/** The form of 国办公开办函〔2019〕60号, for data years 2019 to 2020. */
import type { Edition } from './edition';
import { chapters, createRequestsTable, disputes, overviewTopics } from './shared';

export const edition2019: Edition = {
  id: '2019',
  document: '国办公开办函〔2019〕60号',
  dataYears: {
    from: 2019,
    to: 2020,
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
              id: 'newlyMade',
              zh: '本年新制作数量',
              en: 'Newly made this year',
              value: 'integer',
            },
            {
              id: 'newlyDisclosed',
              zh: '本年新公开数量',
              en: 'Newly disclosed this year',
              value: 'integer',
            },
            {
              id: 'totalDisclosed',
              zh: '对外公开总数量',
              en: 'Total disclosed to the public',
              value: 'integer',
            },
          ],
          rows: [
            {
              id: 'rules',
              zh: '规章',
              en: 'Rules',
            },
            {
              id: 'normativeDocuments',
              zh: '规范性文件',
              en: 'Normative documents',
            },
          ],
        },
        {
          article: '第二十条第（五）项',
          columns: [
            {
              id: 'previousItems',
              zh: '上一年项目数量',
              en: 'Number of items last year',
              value: 'integer',
            },
            {
              id: 'change',
              zh: '本年增/减',
              en: 'Increase/decrease this year',
              value: 'signedInteger',
            },
            {
              id: 'decisions',
              zh: '处理决定数量',
              en: 'Number of decisions',
              value: 'integer',
            },
          ],
          rows: [
            {
              id: 'licensing',
              zh: '行政许可',
              en: 'Administrative licensing',
            },
            {
              id: 'otherServices',
              zh: '其他对外管理服务事项',
              en: 'Other outward-facing management and service matters',
            },
          ],
        },
        {
          article: '第二十条第（六）项',
          columns: [
            {
              id: 'previousItems',
              zh: '上一年项目数量',
              en: 'Number of items last year',
              value: 'integer',
            },
            {
              id: 'change',
              zh: '本年增/减',
              en: 'Increase/decrease this year',
              value: 'signedInteger',
            },
            {
              id: 'decisions',
              zh: '处理决定数量',
              en: 'Number of decisions',
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
              id: 'previousItems',
              zh: '上一年项目数量',
              en: 'Number of items last year',
              value: 'integer',
            },
            {
              id: 'change',
              zh: '本年增/减',
              en: 'Increase/decrease this year',
              value: 'signedInteger',
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
        {
          article: '第二十条第（九）项',
          columns: [
            {
              id: 'projects',
              zh: '采购项目数量',
              en: 'Number of procurement projects',
              value: 'integer',
            },
            {
              id: 'amount',
              zh: '采购总金额',
              en: 'Total procurement amount',
              value: 'decimal',
              unit: '万元',
            },
          ],
          rows: [
            {
              id: 'procurement',
              zh: '政府集中采购',
              en: 'Centralized government procurement',
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
        kind: 'input',
        parent: 'outcomes',
      },
    ]),
    disputes,
  },
};
