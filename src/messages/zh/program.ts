export const program = {
  updateOffered: '有新版本。更新前会先存好手上的修改，不会丢失。',
  update: '更新并重新载入',
  later: '稍后',
  obstacles: {
    unsaved: '还有没能存下的修改，现在更新会丢失。请先存为文件，或等它存好，再更新。',
    memory: '本次只在内存中工作，现在更新会丢失全部年报。请先到年报库导出全部，再更新。',
    preview: '导入页里还有没存入年报库的内容，现在更新会丢失。请先存入或清空，再更新。',
  },
  offlineTold: '可离线使用：断开网络后，本程序照样能打开。',
  offline: '可离线使用',
  notOffline: '还不能离线使用：程序没有全部存进这个浏览器。保持联网，过一会儿再看。',
  offlineNeedsHttps: '这种打开方式不能离线使用：网址不是 https 开头。',
  offlineFile: '程序就在这个文件里，不需要网络。',
  build: (build: string) => `构建 ${build}`,
  check: '怎样核对程序没有被改过',
  checkHow:
    '每次发布都附有 SHA256SUMS，列出每个文件的 SHA-256。请从发布处取得这个清单，在程序所在的文件夹里运行下面的命令，与清单比对。页面上的构建号只用来分辨版本，不能证明什么。',
};

export type ProgramWords = typeof program;
