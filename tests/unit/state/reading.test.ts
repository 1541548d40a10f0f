import { describe, expect, it } from 'vitest';
import { readClipboard, readPasted } from '@/state/reading';
import { SAMPLE } from '../formats/text/reading';
import { createReport, fileOf } from '@tests/helpers/reportFile';

const CLOCK = { now: () => new Date('2024-02-02T00:00:00Z') };
const TABLE =
  '<p>甲县乙局2023年政府信息公开工作年度报告</p><table><tr><td></td><td>自然人</td></tr>' +
  '<tr><td>（一）予以公开</td><td>5</td></tr></table>';

describe('what is pasted', () => {
  it('is read from its HTML, where the tables are', async () => {
    const read = await readClipboard({ text: '甲县乙局', html: TABLE }, CLOCK);
    expect(read).toMatchObject({
      ok: true,
      value: { draft: { year: 2023, tables: { requests: { granted: { naturalPerson: 5 } } } } },
    });
  });

  it('is read from its text where the HTML holds no report', async () => {
    const html = '<table><tr><td>导航</td></tr></table>';
    const read = await readClipboard({ text: SAMPLE, html }, CLOCK);
    expect(read).toMatchObject({ ok: true, value: { draft: { year: 2023 } } });
  });

  it('is a file of ours where an editor gives its colours for HTML', async () => {
    const text = JSON.stringify(fileOf([createReport()]));
    const html = '<table><tr><td><span style="color:red">{</span></td></tr></table>';
    const read = await readClipboard({ text, html }, CLOCK);
    expect(read).toMatchObject({ ok: true, value: { kind: 'file' } });
  });

  it('and is neither tells how it begins', async () => {
    const read = await readClipboard({ text: '', html: '<table><td>导航</table>' }, CLOCK);
    expect(read).toEqual({ ok: false, failure: { kind: 'notAReport', beginning: '导航' } });
  });

  it('may be the source of a page', async () => {
    const read = await readPasted(`<!DOCTYPE html><html><body>${TABLE}</body></html>`, CLOCK);
    expect(read).toMatchObject({ ok: true, value: { draft: { year: 2023 } } });
  });
});
