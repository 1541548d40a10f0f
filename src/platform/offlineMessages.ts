/** What a window asks of the service worker: to take over, to let older builds go, whether it has all. */
export type OfflineRequest = 'takeOver' | 'tidy' | 'isComplete';

export interface OfflineAnswer {
  readonly isComplete: boolean;
  readonly build: string;
}
