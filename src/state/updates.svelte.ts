import type { Timer } from '@/platform/clock';
import type { registerServiceWorker, ServiceWorkerControl } from '@/platform/serviceWorker';
import type { Settings } from '@/platform/settings';

/** What would be lost by loading the page anew. */
export type Obstacle = 'unsaved' | 'memory' | 'preview';

interface Parts {
  /** The hash of this window's build. */
  readonly build: string;
  readonly register: typeof registerServiceWorker;
  /** Stores what can be stored, and tells what stands in the way all the same. */
  readonly findObstacle: () => Promise<Obstacle | undefined>;
  readonly reload: () => void;
  readonly isOnline: () => boolean;
  readonly timer: Timer;
  /** Of this tab, over a reload. */
  readonly tabSettings: Settings;
}

const TAKE_OVER_LIMIT_MS = 5_000;
const RELOADED = 'reloadedFrom';

/** New builds of the program: offered, never forced, and taken up only when nothing is lost by it. */
export class Updates {
  readonly #parts: Parts;
  #control: ServiceWorkerControl | undefined;
  #isTakingOver = false;

  /** All of the program is kept, and this window is served from it. */
  isOffline = $state(false);
  isOffered = $state(false);
  /** Why the update that was asked for did not happen. */
  obstacle = $state<Obstacle | undefined>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async start(): Promise<void> {
    this.#control = await this.#parts.register(this.#parts.build, {
      complete: () => {
        this.isOffline = true;
      },
      waiting: () => {
        this.isOffered = true;
      },
      replaced: () => {
        if (this.#isTakingOver) void this.#reload();
        else this.isOffered = true;
      },
    });
  }

  /** 稍后: the offer comes back with the next visit. */
  later(): void {
    this.isOffered = false;
    this.obstacle = undefined;
  }

  /** 更新并重新载入. In other windows the older build stays until they are loaded anew. */
  async apply(): Promise<void> {
    this.obstacle = await this.#parts.findObstacle();
    if (this.obstacle) return;
    // Nobody waits where another window was first: this one only has to be loaded anew.
    if (!this.#control?.takeOver()) {
      this.#parts.reload();
      return;
    }
    this.#isTakingOver = true;
    this.#parts.timer.after(TAKE_OVER_LIMIT_MS, () => {
      if (this.#isTakingOver) void this.#reload();
    });
  }

  /**
   * A part of the program did not arrive. On a host that has a newer build by now it never will, so the page is
   * loaded anew, once for each build; not offline, where that would leave nothing on the screen.
   */
  async recoverMissingPart(): Promise<void> {
    const { build, tabSettings, isOnline, findObstacle, reload } = this.#parts;
    if (!isOnline() || tabSettings.read(RELOADED) === build || (await findObstacle())) return;
    // A tab that cannot remember would reload for ever.
    if (tabSettings.write(RELOADED, build)) reload();
  }

  /** Edits may have come in while the newer build took over. */
  async #reload(): Promise<void> {
    this.#isTakingOver = false;
    this.obstacle = await this.#parts.findObstacle();
    if (this.obstacle) this.isOffered = true;
    else this.#parts.reload();
  }
}
