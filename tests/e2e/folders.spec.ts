import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixtureText } from './actions.ts';
import { expect, test } from './app.ts';

const SAMPLE = 'sample-yuhang-2023.txt';

test('a folder that is chosen is read with the folders in it, without what a system keeps there', async ({
  page,
  open,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'reports-'));
  const sample = await fixtureText(SAMPLE);
  await mkdir(join(folder, '2022'));
  await writeFile(join(folder, '今年.txt'), sample);
  await writeFile(join(folder, '2022', '去年.txt'), sample.replace(/2023/g, '2022'));
  await writeFile(
    join(folder, '2022', '年报.pdf'),
    await readFile(new URL('../fixtures/pdf/libreoffice-2021.pdf', import.meta.url)),
  );
  await writeFile(join(folder, '.DS_Store'), 'x');
  await writeFile(join(folder, '2022', '~$去年.docx'), 'x');

  await open('#/import');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '选择文件夹' }).click(),
  ]);
  await chooser.setFiles(folder);

  const results = page.getByRole('table', { name: '读取结果' });
  await expect(results.getByRole('row')).toHaveCount(4);
  await expect(page.getByRole('alert')).toHaveCount(0);
  // Each is named with its way through the folder.
  const name = folder.split(/[\\/]/).pop() ?? '';
  await expect(results.getByRole('row').filter({ hasText: `${name}/2022/年报.pdf` })).toHaveCount(
    1,
  );
  await expect(results.getByRole('row').filter({ hasText: `${name}/2022/去年.txt` })).toContainText(
    '2022',
  );
  await rm(folder, { recursive: true });
});
