export const settings = {
  heading: '设置',
  language: '语言',
  storage: '本机暂存',
  storageText:
    '年报存放在这个浏览器里，是工作底稿，可能因清理浏览器数据而消失。请用“存为文件”和“导出全部”留存。',
  storageFile:
    '程序从磁盘打开时，数据跟着这个文件的位置走：移动或改名后，浏览器会把它当作另一个程序。',
  reports: (count: number, examples: number) =>
    examples > 0 ? `${count} 份年报，另有示例 ${examples} 份` : `${count} 份年报`,
  used: (used: string, quota: string) => `已用 ${used}，浏览器最多可给 ${quota}`,
  usedUnknown: '这种打开方式下，浏览器不提供用量',
  persisted: '浏览器已答应不主动清理这些数据',
  notPersisted: '浏览器没有答应长期保留这些数据',
  about: '关于',
  version: (version: string) => `版本 ${version}`,
  promise: '不联网，不需要账号，没有服务器。所有内容只在这台电脑上。',
  licence: 'MIT 许可证',
  inMemory: '本次只在内存中工作，没有本机暂存',
};
