import { askToPersist } from '@/platform/storageUse';
import type { Clock, Timer } from '@/platform/clock';
import type { ReportHeader } from '@/report/header';
import type { Report } from '@/report/report';
import type { ReportStore } from '@/storage/reportStore';
import type { FolderState } from './folderBackup';

interface Parts {
  readonly store: ReportStore;
  readonly clock: Clock;
  readonly timer: Timer;
}

/** How often the folder is looked at while the page is open. */
const LOOK_EVERY_MS = 10 * 60_000;

/** What keeps the work beyond this page: backups, the folder for them, and the browser's word not to clear it. */
export class Keeping {
  readonly #parts: Parts;
  #hasAsked = false;
  /** When everything was last backed up, ISO 8601; undefined where never. */
  backedUpAt = $state<string | undefined>();
  /** Reports whose latest state is in no file; undefined until they were counted. */
  unfiled = $state<number | undefined>();
  /** What the last backup of this visit had to leave out, since it can't be read. */
  unreadable = $state.raw<readonly ReportHeader[]>([]);
  /** Undefined until it was looked at. */
  folder = $state.raw<FolderState | undefined>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Reads when the last backup was. */
  async load(): Promise<void> {
    this.backedUpAt = await this.#parts.store.lastBackup();
  }

  /** Downloads everything as one file; how many reports, 0 where there is nothing to back up. */
  async backUp(): Promise<number> {
    const { exportBackup } = await import('./exporting');
    const done = await exportBackup(this.#parts);
    if (done) {
      this.backedUpAt = done.at;
      await this.countUnfiled();
    }
    this.unreadable = done?.unreadable ?? [];
    return done?.reports.length ?? 0;
  }

  /** Counts the reports whose latest state is in no file. */
  async countUnfiled(): Promise<void> {
    const { store, clock } = this.#parts;
    const [{ findUnfiledWork }, archive] = await Promise.all([
      import('./unfiled'),
      store.openArchive(),
    ]);
    const [headers, files] = await Promise.all([store.listHeaders(), archive.listSavedToFile()]);
    this.unfiled = findUnfiledWork(headers, files, {}, clock.now()).ids.length;
  }

  /** A report was saved. After the first one that is no example the browser is asked to keep the store. */
  noteSaved(report: Report): void {
    if (this.#hasAsked || report.example || this.#parts.store.kind === 'memory') return;
    this.#hasAsked = true;
    void askToPersist();
  }

  /** Backs up to the folder whenever it is time, until the returned function is called. */
  watchFolder(): () => void {
    let stop = (): void => undefined;
    let isStopped = false;
    const look = async (): Promise<void> => {
      try {
        await this.folderDo('backUpIfDue');
      } catch {
        // The store would not be read; with a folder in use that is told, and tried again.
        const { folder } = this;
        if (folder && folder.kind !== 'none') {
          this.folder = { kind: 'failed', name: folder.name, failure: 'store' };
        }
      }
      if (!isStopped) stop = this.#parts.timer.after(LOOK_EVERY_MS, () => void look());
    };
    if (this.#parts.store.kind === 'database' && !this.#parts.store.isReadOnly) void look();
    return () => {
      isStopped = true;
      stop();
    };
  }

  /** Does something with the folder, and shows how it stands after that. */
  async folderDo(
    action: 'lookAtFolder' | 'backUpIfDue' | 'backUpToFolder' | 'allowFolder' | 'forgetFolder',
  ): Promise<FolderState> {
    const folders = await import('./folderBackup');
    return this.#show(await folders[action](this.#parts));
  }

  /** Takes a folder that the user has chosen. */
  async useFolder(handle: unknown): Promise<FolderState> {
    const { useFolder } = await import('./folderBackup');
    return this.#show(await useFolder(this.#parts, handle));
  }

  async #show(state: FolderState): Promise<FolderState> {
    this.folder = state;
    await this.load();
    if (state.kind === 'ready') await this.countUnfiled();
    return state;
  }
}
