export const shell = {
  product: '公开年报',
  productLong: '政府信息公开工作年度报告编制工具',
};
