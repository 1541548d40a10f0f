import { beginReport, cell, copied, paste } from './actions.ts';
import { expect, test } from './app.ts';

const FIRST = 'requests/newlyReceived/naturalPerson';

test('a block is selected by the keyboard, filled, summed and cleared, each as one step', async ({
  page,
  open,
}) => {
  await open();
  await beginReport(page);
  await cell(page, FIRST).click();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.type('5');
  await page.keyboard.press('Control+Enter');
  await expect(cell(page, 'requests/carriedIn/business')).toHaveText('5');
  await expect(cell(page, 'requests/newlyReceived/total')).toHaveText('10');
  await expect(page.getByText('已选 4 格')).toBeVisible();
  await expect(page.getByText('合计 20')).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(cell(page, 'requests/carriedIn/business')).toHaveText('');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'requests/carriedIn/business')).toHaveText('5');
  await page.keyboard.press('Control+z');
  await expect(cell(page, FIRST)).toHaveText('');
  await page.keyboard.press('Escape');
  await expect(page.getByText('已选 4 格')).toBeHidden();
});

test('a block is selected with the mouse, and a column by its head', async ({ page, open }) => {
  await open();
  await beginReport(page);
  const first = cell(page, FIRST);
  await first.scrollIntoViewIfNeeded();
  await first.hover();
  await page.mouse.down();
  await cell(page, 'requests/granted/research').hover();
  await page.mouse.up();
  await expect(page.getByText('已选 9 格')).toBeVisible();
  await page.getByRole('columnheader', { name: '科研机构' }).click();
  await expect(page.getByText('已选 25 格')).toBeVisible();
});

test('what is copied can be pasted as it was, and the whole table is the official one', async ({
  page,
  open,
}) => {
  await open();
  await beginReport(page);
  await cell(page, FIRST).click();
  await paste(page, '1\t2\n3\t/\n');
  const block = await copied(page);
  expect(block.text).toBe('1\t2\n3\t/');
  expect(block.html).toContain('<tr><td>3</td><td>/</td></tr>');
  await cell(page, 'requests/granted/naturalPerson').click();
  await paste(page, block.text);
  expect((await copied(page)).text).toBe(block.text);
  await page.keyboard.press('Control+a');
  expect((await copied(page)).html).toContain('<th rowspan="22">三、本年度办理结果</th>');
});

test('a table with the form’s labels goes where they say, after a look', async ({ page, open }) => {
  await open();
  await beginReport(page);
  await cell(page, 'disclosure/licensing/decisions').click();
  await paste(
    page,
    '（一）予以公开\t3\t1\t0\t0\t0\t0\t4\n（二）部分公开\t2\t0\t0\t0\t0\t0\t2\n没有这一行\t7\n',
  );
  const dialog = page.getByRole('dialog', { name: '按标签对齐粘贴' });
  await expect(dialog).toContainText('没有这一行');
  await expect(cell(page, 'requests/granted/naturalPerson')).toHaveText('');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'requests/granted/naturalPerson')).toHaveText('3');
  await expect(cell(page, 'requests/outcomesTotal/total')).toHaveText('6');
  await expect(cell(page, 'disclosure/licensing/decisions')).toHaveText('');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(cell(page, 'requests/granted/naturalPerson')).toHaveText('');
});

test('12万 is refused and offered as a whole number', async ({ page, open }) => {
  await open();
  await beginReport(page);
  await cell(page, FIRST).click();
  await page.keyboard.type('12万');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '改为 120000' }).click();
  await expect(cell(page, FIRST)).toHaveText('');
  await page.keyboard.press('Enter');
  await expect(cell(page, FIRST)).toHaveText('120000');
});

test('the keys are listed with F1, and the focus comes back to the cell', async ({
  page,
  open,
}) => {
  await open();
  await beginReport(page);
  await cell(page, FIRST).click();
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toContainText('Ctrl+D');
  await page.keyboard.press('Escape');
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect(cell(page, FIRST)).toHaveText('7');
});

test('a remark is written beside its cell and kept', async ({ page, open }) => {
  await open();
  await beginReport(page);
  await cell(page, 'disclosure/rules/issued').click();
  await page.getByRole('textbox', { name: '备注' }).fill('其中修订 16 件');
  await page.keyboard.press('Control+s');
  await page.reload();
  await cell(page, 'disclosure/rules/issued').click();
  await expect(page.getByRole('textbox', { name: '备注' })).toHaveValue('其中修订 16 件');
});

test('undo, and text that was refused, outlive a reload', async ({ page, open }) => {
  await open();
  await beginReport(page);
  await cell(page, FIRST).click();
  await paste(page, '1\t2\n3\t4\n');
  await cell(page, 'requests/granted/naturalPerson').click();
  await page.keyboard.type('三件');
  await cell(page, 'requests/partial/naturalPerson').click();
  await expect(cell(page, 'requests/granted/naturalPerson')).toHaveText('三件');
  await page.reload();
  await expect(cell(page, 'requests/granted/naturalPerson')).toHaveText('三件');
  await expect(cell(page, 'requests/carriedIn/business')).toHaveText('4');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(cell(page, 'requests/carriedIn/business')).toHaveText('');
  await expect(page.getByText('已选 4 格')).toBeVisible();
  await page.getByRole('button', { name: '重做' }).click();
  await expect(cell(page, 'requests/carriedIn/business')).toHaveText('4');
});

test('the view and size of the tables are chosen once, and the input still lies over its cell', async ({
  page,
  open,
}) => {
  await open();
  await beginReport(page);
  await page.getByLabel('表格视图').selectOption('compact');
  await page.getByLabel('表格缩放').selectOption('125');
  await page.reload();
  await expect(page.getByLabel('表格视图')).toHaveValue('compact');
  await cell(page, FIRST).click();
  await page.keyboard.type('12');
  const [over, under] = await Promise.all([
    page.locator('input:focus').boundingBox(),
    cell(page, FIRST).boundingBox(),
  ]);
  for (const side of ['x', 'y', 'width', 'height'] as const) {
    expect(Math.abs((over?.[side] ?? 0) - (under?.[side] ?? 99))).toBeLessThan(2);
  }
});

test('Alt and the arrow down lead to the remark of the cell, Esc back', async ({ page, open }) => {
  await open();
  await beginReport(page);
  await cell(page, FIRST).click();
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.type('含两件转办');
  await page.keyboard.press('Escape');
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect(cell(page, FIRST)).toHaveText('7');
  await cell(page, FIRST).click();
  await expect(page.getByRole('textbox', { name: '备注' })).toHaveValue('含两件转办');
});
