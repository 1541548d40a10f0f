export const grid = {
  blank: '空白',
  computed: '合计',
  /** Why a text is not a cell's value, told under the cell. */
  refused: {
    notANumber: (text: string) => `“${text}”不是数字`,
    grouping: (text: string) => `“${text}”里的分隔号位置不对`,
    notWhole: (text: string) => `“${text}”应为整数`,
    negative: (text: string) => `“${text}”不能为负数`,
    tooLarge: (text: string) => `“${text}”太大，上限为 999,999,999`,
    tooManyPlaces: (text: string) => `“${text}”小数最多六位`,
    tenThousand: (text: string) => `“${text}”带有“万”或“亿”，请写成完整的数`,
  },
};
