import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { handedIn } from '@/messages/zh/handedIn';
import type { ManyRequest } from '@/state/writeMany';
import type { WorkerPart } from '@/state/readingQueue';
import { runWritingJob } from '@/state/writingJob';
import { ManualTimer } from '@tests/helpers/manualTimer';
import { zeroReport } from '@tests/helpers/smallReports';

const reports = ['甲局', '乙局', '丙局'].map((name, index) => {
  const report = zeroReport();
  return { ...report, id: `r${index}`, title: `${name}年报`, agency: { ...report.agency, name } };
});
const request = (kind: ManyRequest['kind']): ManyRequest => ({
  kind,
  reports,
  choice: { blanks: 'blank', requestsPage: 'portrait' },
  workbook: { sheets: handedIn.sheets, findingHeads: handedIn.findingHeads },
  findings: [],
  now: '2024-01-15T02:00:00.000Z',
});

const noWorker = () => Promise.reject(new Error('Forbidden'));

function options(startWorker: () => Promise<WorkerPart>, signal = new AbortController().signal) {
  return { timer: new ManualTimer(), signal, progress: vi.fn(), startWorker };
}

describe('one file of many reports', () => {
  it('is made on the page where there can be no worker', async () => {
    const given = options(noWorker);
    const content = await runWritingJob(request('word'), given);
    expect(Object.keys(unzipSync(content as Uint8Array))).toEqual([
      '甲局年报.docx',
      '乙局年报.docx',
      '丙局年报.docx',
    ]);
    expect(given.progress.mock.calls).toEqual([[1], [2], [3]]);
  });

  it('has one head of the columns, and the rows of every report', async () => {
    const content = await runWritingJob(request('csv'), options(noWorker));
    const lines = String(content).trim().split('\r\n');
    expect(lines.filter((line) => line.includes('report_id'))).toHaveLength(1);
    for (const { id } of reports)
      expect(lines.some((line) => line.startsWith(`${id},`))).toBe(true);
    const ndjson = await runWritingJob(request('ndjson'), options(noWorker));
    expect(String(ndjson).trim().split('\n')).toHaveLength(lines.length - 1);
  });

  it('ends between two reports when it is stopped, with no file', async () => {
    const control = new AbortController();
    const given = options(noWorker, control.signal);
    given.progress.mockImplementation(() => control.abort());
    expect(await runWritingJob(request('word'), given)).toBeUndefined();
    expect(given.progress).toHaveBeenCalledOnce();
  });

  it('comes from the worker, which is ended with it', async () => {
    const worker = fakeWorker();
    const given = options(() => Promise.resolve(worker));
    const job = runWritingJob(request('csv'), given);
    await vi.waitFor(() => expect(worker.postMessage).toHaveBeenCalledOnce(), { timeout: 20_000 });
    worker.answer({ kind: 'progress', done: 2 });
    worker.answer({ kind: 'made', content: 'x' });
    expect(await job).toBe('x');
    expect(given.progress.mock.calls).toEqual([[2]]);
    expect(worker.terminate).toHaveBeenCalledOnce();
  });

  it('is made on the page when the worker breaks, and ended with it when stopped', async () => {
    const broken = fakeWorker();
    const job = runWritingJob(
      request('csv'),
      options(() => Promise.resolve(broken)),
    );
    await vi.waitFor(() => expect(broken.postMessage).toHaveBeenCalledOnce(), { timeout: 20_000 });
    broken.break();
    expect(String(await job)).toContain('report_id');

    const stopped = fakeWorker();
    const control = new AbortController();
    const other = runWritingJob(
      request('csv'),
      options(() => Promise.resolve(stopped), control.signal),
    );
    await vi.waitFor(() => expect(stopped.postMessage).toHaveBeenCalledOnce(), { timeout: 20_000 });
    control.abort();
    expect(await other).toBeUndefined();
    expect(stopped.terminate).toHaveBeenCalledOnce();
  });
});

it('names the reports in the workbook by their agencies', async () => {
  const content = await runWritingJob(request('excel'), options(noWorker));
  const parts = unzipSync(content as Uint8Array);
  const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  for (const name of ['甲局2023', '乙局2023', '丙局2023', '数据明细', '审核结果'])
    expect(workbook).toContain(`name="${name}"`);
});

function fakeWorker() {
  const worker: WorkerPart = {
    postMessage: vi.fn(),
    terminate: vi.fn(),
    onmessage: null,
    onerror: null,
  };
  return Object.assign(worker, {
    answer: (data: unknown): void => {
      worker.onmessage?.call(worker as Worker, { data } as MessageEvent<unknown>);
    },
    break: (): void => {
      worker.onerror?.call(worker as Worker, {} as ErrorEvent);
    },
  });
}
