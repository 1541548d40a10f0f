import {
  agreeToEdit,
  beginReport,
  cell,
  enter,
  finding,
  importFiles,
  paste,
  realReportFile,
  reportLink,
  waitUntilSaved,
} from './actions.ts';
import { downloadText, expect, test } from './app.ts';

test('a new report shows only what is still to do, and never a zero that nobody typed', async ({
  page,
  open,
}) => {
  await open();
  await beginReport(page);
  const severities = await page
    .locator('[data-check]')
    .evaluateAll((all) => all.map((item) => item.getAttribute('data-severity')));
  expect(severities.length).toBeGreaterThan(0);
  expect(new Set(severities)).toEqual(new Set(['todo']));
  await expect(cell(page, 'requests/granted/naturalPerson')).toHaveText('');
});

test('numbers are typed along a row with Tab and Enter, as in a spreadsheet', async ({
  page,
  open,
}) => {
  await open();
  await beginReport(page);
  await cell(page, 'requests/newlyReceived/naturalPerson').click();
  for (const text of ['12', '３', '0', '0', '1']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('2件');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'requests/newlyReceived/total')).toHaveText('18');
  await page.keyboard.type('5');
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, 'requests/carriedIn/naturalPerson')).toHaveText('5');
  await page.keyboard.type('7');
  await page.keyboard.press('Escape');
  await expect(cell(page, 'requests/carriedIn/business')).toHaveText('');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('F2');
  await page.keyboard.type('0');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'requests/carriedIn/naturalPerson')).toHaveText('50');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Delete');
  await expect(cell(page, 'requests/carriedIn/naturalPerson')).toHaveText('');
});

test('a letter in a number cell is refused with its reason and not lost', async ({
  page,
  open,
}) => {
  await open();
  await beginReport(page);
  await enter(page, 'requests/newlyReceived/naturalPerson', '十二a');
  await expect(page.getByRole('alert')).toContainText('“十二a”不是数字');
  await cell(page, 'requests/carriedIn/naturalPerson').click();
  await expect(cell(page, 'requests/newlyReceived/naturalPerson')).toHaveText('十二a');
  await waitUntilSaved(page);
  const { text } = await downloadText(page, () => page.keyboard.press('Control+s'));
  expect(JSON.parse(text)).toMatchObject({
    reports: [{ tables: { requests: { newlyReceived: { naturalPerson: null } } } }],
  });
  await enter(page, 'requests/newlyReceived/naturalPerson', '12');
  await expect(cell(page, 'requests/newlyReceived/naturalPerson')).toHaveText('12');
});

test('a block of numbers is pasted, its totals skipped, and taken back as one step', async ({
  page,
  open,
}) => {
  await open();
  await beginReport(page);
  await cell(page, 'requests/newlyReceived/naturalPerson').click();
  await paste(page, '1\t2\t3\t4\t5\t6\t21\r\n1\t1\t1\t1\t1\t1\t6\r\n');
  await expect(cell(page, 'requests/newlyReceived/total')).toHaveText('21');
  await expect(cell(page, 'requests/carriedIn/otherOrganization')).toHaveText('1');
  await expect(cell(page, 'requests/granted/naturalPerson')).toHaveText('');
  await expect(page.getByText('写入 12 格，跳过 2 个合计格')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'requests/carriedIn/otherOrganization')).toHaveText('');
  await expect(cell(page, 'requests/newlyReceived/total')).toHaveText('');
  await page.keyboard.press('Control+y');
  await expect(cell(page, 'requests/newlyReceived/total')).toHaveText('21');
});

test('a cell is copied and pasted by the keyboard', async ({ page, open, context, hosting }) => {
  if (hosting === 'localhost')
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open();
  await beginReport(page);
  await enter(page, 'disclosure/licensing/decisions', '195');
  await cell(page, 'disclosure/licensing/decisions').click();
  await page.keyboard.press('Control+c');
  await cell(page, 'disclosure/penalties/decisions').click();
  await page.keyboard.press('Control+v');
  await expect(cell(page, 'disclosure/penalties/decisions')).toHaveText('195');
  await page.keyboard.press('Control+x');
  await expect(cell(page, 'disclosure/penalties/decisions')).toHaveText('');
});

test('a year without requests is one command and one undo', async ({ page, open }) => {
  await open();
  await beginReport(page);
  await page.getByRole('button', { name: '本年无申请' }).click();
  await expect(cell(page, 'requests/granted/total')).toHaveText('0');
  await expect(cell(page, 'disputes/litigationDirect/total')).toHaveText('0');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(cell(page, 'requests/granted/total')).toHaveText('');
});

test('text is edited in place, and Ctrl+Z takes back text and cells in their order', async ({
  page,
  open,
}) => {
  await open();
  await beginReport(page);
  const overview = page.getByRole('textbox', { name: '一、总体情况' });
  await overview.click();
  await page.keyboard.type('全年收到申请');
  await enter(page, 'requests/newlyReceived/naturalPerson', '4');
  await overview.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('4件。');
  await expect(overview).toHaveValue('全年收到申请4件。');
  await page.keyboard.press('Control+z');
  await expect(overview).toHaveValue('全年收到申请');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'requests/newlyReceived/naturalPerson')).toHaveText('');
  await page.keyboard.press('Control+z');
  await expect(overview).toHaveValue('');
  await page.getByRole('button', { name: '重做' }).click();
  await expect(overview).toHaveValue('全年收到申请');
});

test('an edit made just before the page is closed is there afterwards', async ({
  page,
  open,
  context,
  address,
}) => {
  await open();
  await beginReport(page);
  await enter(page, 'disclosure/licensing/decisions', '9');
  await waitUntilSaved(page);
  await enter(page, 'disclosure/licensing/decisions', '10');
  const hash = new URL(page.url()).hash;
  await page.goto('about:blank');
  const next = await context.newPage();
  await next.goto(address + hash);
  await expect(cell(next, 'disclosure/licensing/decisions')).toHaveText('10');
});

test('next year begins from last year, with what was carried over', async ({ page, open }) => {
  await open();
  await importFiles(page, [await realReportFile('suqian-2023')]);
  await page.getByRole('button', { name: '宿迁市人民政府：更多操作' }).click();
  await page.getByRole('menuitem', { name: '以上年为底稿编制 2024 年度' }).click();
  const { text } = await realReportFile('suqian-2023');
  const last = (
    JSON.parse(text) as {
      reports: [{ tables: { requests: { carriedOut: { total: number } } } }];
    }
  ).reports[0].tables.requests.carriedOut.total;
  await expect(cell(page, 'requests/carriedIn/total')).toHaveText(String(last));
  await expect(cell(page, 'requests/newlyReceived/total')).toHaveText('');
});

test('a published report that is not meant to be edited stays as it was', async ({
  page,
  open,
}) => {
  await open();
  await importFiles(page, [await realReportFile('shuyang-drc-2023')]);
  await reportLink(page, '沭阳县发展和改革局', 2023).click();
  await enter(page, 'requests/newlyReceived/naturalPerson', '99');
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  await expect(cell(page, 'requests/newlyReceived/naturalPerson')).toHaveText('26');
  await expect(cell(page, 'requests/newlyReceived/business')).toHaveText('');
  await waitUntilSaved(page);
  await enter(page, 'requests/newlyReceived/naturalPerson', '27');
  await agreeToEdit(page);
  await expect(cell(page, 'requests/newlyReceived/naturalPerson')).toHaveText('27');
  await expect(finding(page, 'T3-BAL')).toHaveCount(1);
});

test('the input method loses no letter and commits nothing early', async ({ page, open }) => {
  await open();
  await beginReport(page);
  await cell(page, 'requests/newlyReceived/naturalPerson').click();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'y', selectionStart: 1, selectionEnd: 1 });
  await session.send('Input.imeSetComposition', { text: 'yi', selectionStart: 2, selectionEnd: 2 });
  await expect(cell(page, 'requests/newlyReceived/naturalPerson')).toHaveText('');
  await session.send('Input.insertText', { text: '１２' });
  await page.keyboard.press('Enter');
  await expect(cell(page, 'requests/newlyReceived/naturalPerson')).toHaveText('12');
});
