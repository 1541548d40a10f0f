import { writeFile } from 'node:fs/promises';
import { cell, giveFiles, importFiles, realReportFile, reportLink } from './actions.ts';
import { expect, test } from './app.ts';

const BROKEN: readonly (readonly [string, string, RegExp])[] = [
  ['空.json', '', /空\.json：文件是空的/],
  [
    '截断.json',
    '{"format":"gongkai-reports","version":1,"rep',
    /截断\.json：文件不完整，在第 1 行/,
  ],
  ['别的.json', '{"name":"x"}', /别的\.json：不是年报文件/],
  [
    '新版.json',
    '{"format":"gongkai-reports","version":99,"reports":[]}',
    /新版\.json：由更新的版本生成，请先更新/,
  ],
  [
    '恶意.json',
    '{"format":"gongkai-reports","version":1,"reports":[{"__proto__":{"polluted":true}}]}',
    /恶意\.json：文件在“.*__proto__.*”处含有不允许的名称/,
  ],
  [
    '文字格.json',
    '{"format":"gongkai-reports","version":1,"reports":[{"agency":{"name":"甲局"},"year":2023,"edition":"2021","tables":{"disclosure":{"licensing":{"decisions":"很多"}}}}]}',
    /文字格\.json：第 1 份.*licensing\/decisions.*很多/,
  ],
  ['聊天.txt', '今天下午三点开会，请带上材料。', /聊天\.txt：没有认出年报的表格和章节/],
];

test('a file that cannot be read gets a plain sentence, and the library is unchanged', async ({
  page,
  open,
}) => {
  await open('#/import');
  await giveFiles(
    page,
    BROKEN.map(([name, text]) => ({ name, text })),
  );
  for (const [, , sentence] of BROKEN) {
    await expect(page.getByRole('alert').filter({ hasText: sentence })).toHaveCount(1);
  }
  await expect(page.getByRole('article')).toHaveCount(0);
  await expect(page.getByRole('button', { name: '存入年报库' })).toBeDisabled();
  await page.getByRole('link', { name: '年报库' }).click();
  await expect(page.getByRole('button', { name: '打开示例' })).toBeVisible();
});

test('a file above 20 MB is refused with its size', async ({ page, open }, info) => {
  const file = info.outputPath('太大.json');
  await writeFile(file, `{"a":"${'x'.repeat(20_100_000)}"}`);
  await open('#/import');
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByRole('alert')).toContainText('超过 20 MB 的上限');
});

test('a large file is read off the main thread, and of many rows only those near the screen are drawn', async ({
  page,
  open,
}) => {
  await open('#/import');
  const { text } = await realReportFile('suqian-2023');
  const [report] = (JSON.parse(text) as { reports: [Record<string, unknown>] }).reports;
  const reports = Array.from({ length: 260 }, (_, index) => ({
    ...report,
    id: `large-${index}`,
    agency: { name: `第${index}局` },
  }));
  await giveFiles(page, [
    { name: '很多.json', text: JSON.stringify({ format: 'gongkai-reports', version: 1, reports }) },
  ]);
  await expect(page.getByText('读到 260 份年报')).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: '存入年报库' }).click();
  await expect(reportLink(page, '第0局', 2023)).toBeVisible();
  expect(await page.locator('a[href^="#/report/"]').count()).toBeLessThan(100);
  await page.getByRole('searchbox', { name: '搜索机关' }).fill('第259局');
  await expect(reportLink(page, '第259局', 2023)).toBeVisible();
});

test('where the library has another version, both are shown and the choice is the user’s', async ({
  page,
  open,
}) => {
  await open();
  const given = await realReportFile('suqian-2023');
  await importFiles(page, [given]);
  const other = given.text.replace(
    /"licensing":\{"decisions":\d+\}/,
    '"licensing":{"decisions":7}',
  );
  await page.getByRole('link', { name: '导入' }).click();
  await giveFiles(page, [given, { name: '另一版.json', text: other }]);
  const articles = page.getByRole('article');
  await expect(articles).toHaveCount(2);
  await expect(articles.last().getByRole('row', { name: /行政许可/ })).toContainText('7');
  await articles.last().getByRole('radio', { name: '用导入的替换' }).check();
  await page.getByRole('button', { name: '存入年报库' }).click();
  await expect(reportLink(page, '宿迁市人民政府', 2023)).toHaveCount(1);
  await reportLink(page, '宿迁市人民政府', 2023).click();
  await expect(cell(page, 'disclosure/licensing/decisions')).toHaveText('7');
});

test('a store that cannot be opened leaves a way to work, and deletes nothing', async ({
  page,
  open,
  evidence,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(IDBFactory.prototype, 'open', {
      value: () => {
        throw new DOMException('Internal error opening backing store', 'UnknownError');
      },
    });
  });
  await open();
  await expect(page.getByRole('heading', { name: '打不开本机暂存' })).toBeVisible({
    timeout: 15_000,
  });
  await expect(page.getByRole('button', { name: '再试一次' })).toBeVisible();
  await page.getByRole('button', { name: '先在内存中工作' }).click();
  await importFiles(page, [await realReportFile('suqian-2023')]);
  await expect(reportLink(page, '宿迁市人民政府', 2023)).toBeVisible();
  evidence.takeExpected(/Internal error opening/);
});
