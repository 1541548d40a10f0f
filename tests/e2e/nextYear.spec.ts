import { cell, enter, finding, fixtureText, importFiles, reportLink } from './actions.ts';
import { expect, test } from './app.ts';

test('next year’s report begins with last year’s text, its years moved on and its numbers to be filled in', async ({
  page,
  open,
}) => {
  await open();
  await importFiles(page, [
    { name: '应急局.txt', text: await fixtureText('sample-yuhang-2023.txt') },
  ]);
  await reportLink(page, '杭州市余杭区应急管理局', 2023).click();
  await page.getByRole('button', { name: '以本报告为底稿编制 2024 年度' }).click();

  const overview = page.getByRole('textbox', { name: '一、总体情况' });
  await expect(overview).toHaveValue(/2024年，收到政府信息公开申请＿＿件/);
  await expect(overview).toHaveValue(/累计发布信息××条.*推送信息近××条，阅读量约××万次/);
  await expect(overview).not.toHaveValue(/2023|89条|580/);
  await expect(overview).toHaveAccessibleDescription(/6 段从上年带入/);
  await expect(page.getByRole('textbox', { name: '六、其他需要报告的事项' })).toHaveValue(
    '本单位2024年未收取信息处理费。',
  );
  await expect(cell(page, 'requests/carriedIn/total')).toHaveText('0');
  await expect(cell(page, 'requests/newlyReceived/total')).toHaveText('');
  await expect(finding(page, 'D-PLACE')).toContainText('共 4 处');
  const told = page.getByRole('list', { name: '审核结果' }).locator('[data-severity]');
  for (const one of await told.all()) await expect(one).toHaveAttribute('data-severity', 'todo');

  // The text follows the table.
  await enter(page, 'requests/newlyReceived/naturalPerson', '7');
  await expect(overview).toHaveValue(/2024年，收到政府信息公开申请7件/);
  await expect(overview).toHaveAccessibleDescription(/6 段从上年带入/);

  // What was touched is no longer last year's, and a gap that was filled is told no more.
  await overview.fill(
    (await overview.inputValue()).replace('累计发布信息××条', '累计发布信息120条'),
  );
  await expect(overview).toHaveAccessibleDescription(/5 段从上年带入/);
  await expect(finding(page, 'D-PLACE')).toContainText('共 3 处');

  // Chapter five is this year's own; last year's stands beside it while it is written.
  const problems = page.getByRole('textbox', { name: '五、存在的主要问题及改进情况' });
  await expect(problems).toHaveValue('');
  const lastYears = page.getByText('政务公开意识有待进一步强化');
  await expect(lastYears).toBeHidden();
  await problems.click();
  await expect(lastYears).toBeInViewport();
});
