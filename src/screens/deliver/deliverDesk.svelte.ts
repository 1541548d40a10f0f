import type { Finding } from '@/checks/finding';
import { DELIVER_WORDS } from '@/messages/deliver';
import { handedIn } from '@/messages/zh/handedIn';
import type { MessageSource } from '@/messages/messages';
import type { DeliverWords } from '@/messages/zh/deliver';
import type { FilledTemplate, TemplateFailure } from '@/formats/docx/fillTemplate';
import { finishReport, type FinishedReport } from '@/formats/finished/finishedReport';
import { reportFileName } from '@/formats/json/fileName';
import { localDay, type Clock } from '@/platform/clock';
import { writeClipboardHtml } from '@/platform/clipboard';
import { MEDIA_TYPES, downloadFile, readFileBytes } from '@/platform/files';
import type { Settings } from '@/platform/settings';
import { cellValue, editionsOf, formCellsOf, type Report } from '@/report/report';
import {
  makeDeliverable,
  type DeliverableKind,
  type DeliveryTexts,
  type DocumentChoice,
} from '@/state/deliverables';
import type { OpenReport } from '@/state/openReport.svelte';
import { findingRows, writeSelfCheck } from './selfCheck';

type Blanks = DocumentChoice['blanks'];

/** What says blanks in its documents: asked once before the first of them. */
const ASKS_OF_BLANKS: readonly DeliverableKind[] = ['package', 'word', 'page', 'excel'];

export interface DeliverDeps {
  readonly open: OpenReport;
  readonly messages: MessageSource;
  readonly clock: Clock;
  /** Where the choice for the documents is kept. */
  readonly settings: Settings;
  /** Notes that the data stand in a file now. */
  readonly noteSaved: (report: Report) => Promise<void>;
}

/** Makes the files of a report that is being handed in, and tells how that went. */
export class DeliverDesk {
  readonly #deps: DeliverDeps;
  #blanks = $state<Blanks | undefined>();
  #requestsPage = $state<DocumentChoice['requestsPage']>('portrait');
  /** What waits for the answer how blanks are to be written. */
  #waiting = $state.raw<(() => Promise<void>) | undefined>();
  /** What is being made, and what became of it. */
  making = $state<DeliverableKind | undefined>();
  told = $state('');
  isFailed = $state(false);

  constructor(deps: DeliverDeps) {
    this.#deps = deps;
    const { settings, open } = deps;
    const blanks = settings.read(`deliver.blanks.${open.frame.id}`);
    if (blanks === 'blank' || blanks === 'zero') this.#blanks = blanks;
    if (settings.read('deliver.requestsPage') === 'landscape') this.#requestsPage = 'landscape';
  }

  get choice(): DocumentChoice {
    return { blanks: this.#blanks ?? 'blank', requestsPage: this.#requestsPage };
  }

  get words(): DeliverWords {
    return DELIVER_WORDS[this.#deps.messages.language];
  }

  /** How many cells are blank, those that could not be read left aside: they stay blank whatever is chosen. */
  readonly blankCount = $derived.by(() => {
    const { report } = this.#deps.open;
    const unread = new Set(report.unread);
    return formCellsOf(editionsOf(report)).filter(
      ({ address }) => cellValue(report, address) === null && !unread.has(address),
    ).length;
  });

  readonly findings: readonly Finding[] = $derived.by(() => this.#deps.open.reviewHandedIn());

  readonly finished: FinishedReport = $derived.by(() =>
    finishReport(this.#deps.open.report, this.choice),
  );

  readonly selfCheck = $derived.by(() =>
    writeSelfCheck(this.#deps.open.report, this.findings, {
      title: this.finished.title,
      today: localDay(this.#deps.clock.now()),
    }),
  );

  get isAsking(): boolean {
    return this.#waiting !== undefined;
  }

  chooseBlanks(blanks: Blanks): void {
    const { settings, open } = this.#deps;
    this.#blanks = blanks;
    settings.write(`deliver.blanks.${open.frame.id}`, blanks);
    const waiting = this.#waiting;
    this.#waiting = undefined;
    void waiting?.();
  }

  stopAsking(): void {
    this.#waiting = undefined;
  }

  chooseRequestsPage(page: DocumentChoice['requestsPage']): void {
    this.#requestsPage = page;
    this.#deps.settings.write('deliver.requestsPage', page);
  }

  /** Makes a file and downloads it, after the question about blanks where that is still open. */
  async download(kind: DeliverableKind): Promise<void> {
    await this.#afterQuestion(ASKS_OF_BLANKS.includes(kind), () => this.#make(kind));
  }

  /** Copies the report for the editor of a site. */
  async copyPage(): Promise<void> {
    await this.#afterQuestion(true, async () => {
      const { files } = this.words;
      try {
        const { writeHtmlFragment } = await import('@/formats/html/writeHtml');
        const { html, text } = writeHtmlFragment(this.#deps.open.report, this.choice);
        const isCopied = await writeClipboardHtml({ html, text });
        this.#tell(isCopied ? files.copied : files.copyFailed, !isCopied);
      } catch {
        this.#tell(files.failed(files.reasonMissing), true);
      }
    });
  }

  /** Fills the office's own template and downloads what comes of it. */
  async fillTemplate(file: File): Promise<void> {
    await this.#afterQuestion(true, async () => {
      const { files } = this.words;
      const bytes = await readFileBytes(file);
      try {
        const [{ fillTemplate }, { documentFileName }] = await Promise.all([
          import('@/formats/docx/fillTemplate'),
          import('@/formats/json/fileName'),
        ]);
        const filled = bytes && fillTemplate(bytes, this.#deps.open.report, this.choice);
        if (filled?.ok)
          this.#handTemplate(documentFileName(this.finished.title, 'docx'), filled.value);
        else this.#tell(files.failed(this.#sayTemplate(filled?.failure)), true);
      } catch {
        this.#tell(files.failed(files.reasonMissing), true);
      }
    });
  }

  #handTemplate(name: string, { bytes, filled, unknown }: FilledTemplate): void {
    const { template } = this.words;
    downloadFile(name, bytes, MEDIA_TYPES.docx);
    const left = unknown.length > 0 ? ` ${template.unknown(unknown)}` : '';
    this.#tell(template.made(name, filled) + left, unknown.length > 0);
  }

  #sayTemplate(failure: TemplateFailure | undefined): string {
    const { failures } = this.words.template;
    if (!failure) return failures.unreadable;
    return failure.kind === 'tooLarge'
      ? failures.tooLarge(failure.limitBytes / 1_000_000)
      : failures[failure.kind];
  }

  async #afterQuestion(isAsked: boolean, run: () => Promise<void>): Promise<void> {
    if (isAsked && this.#blanks === undefined && this.blankCount > 0) this.#waiting = run;
    else await run();
  }

  async #make(kind: DeliverableKind): Promise<void> {
    const { open, clock, noteSaved } = this.#deps;
    const { files } = this.words;
    this.making = kind;
    this.#tell(files.making, false);
    try {
      await open.flush();
      const report = open.snapshot();
      const made = await makeDeliverable(kind, {
        report,
        choice: this.choice,
        texts: this.#textsOf(report),
        now: clock.now().toISOString(),
      });
      downloadFile(made.name, made.content, made.type);
      this.#tell(files.made(made.name), false);
      if (kind === 'data' || kind === 'package') await noteSaved(report);
    } catch {
      // The codec is a chunk of its own, which an update may have taken away.
      this.#tell(files.failed(files.reasonMissing), true);
    } finally {
      this.making = undefined;
    }
  }

  #textsOf(report: Report): DeliveryTexts {
    const { selfCheck, howToOpen, sheets, findingHeads } = handedIn;
    return {
      workbook: { sheets, findingHeads },
      findings: findingRows(report, this.findings),
      selfCheck: { name: selfCheck.fileName, text: this.selfCheck },
      howToOpen: { name: howToOpen.fileName, text: howToOpen.text(reportFileName(report)) },
    };
  }

  #tell(text: string, isFailed: boolean): void {
    this.told = text;
    this.isFailed = isFailed;
  }
}
