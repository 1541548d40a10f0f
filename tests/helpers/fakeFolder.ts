/** A folder as Chromium gives it out, in memory, whose files can be looked at and whose answers can be changed. */
export class FakeFolder {
  readonly kind = 'directory';
  readonly name = '备份';
  readonly files = new Map<string, Uint8Array>();
  permission: PermissionState = 'granted';
  /** What the user answers when asked. */
  answer: PermissionState = 'granted';
  /** Thrown by the next write, by its name. */
  failing: string | undefined;
  /** Whether what is written arrives with its last byte missing. */
  isLossy = false;

  queryPermission(): Promise<PermissionState> {
    return Promise.resolve(this.permission);
  }

  requestPermission(): Promise<PermissionState> {
    this.permission = this.answer;
    return Promise.resolve(this.answer);
  }

  getFileHandle(name: string, options: { create?: boolean } = {}): Promise<unknown> {
    if (!this.files.has(name)) {
      if (!options.create) return Promise.reject(new DOMException('none', 'NotFoundError'));
      this.files.set(name, new Uint8Array());
    }
    return Promise.resolve({
      createWritable: () => Promise.resolve(this.#writable(name)),
      getFile: () =>
        Promise.resolve({
          arrayBuffer: () => Promise.resolve(new Uint8Array(this.files.get(name) ?? []).buffer),
        }),
    });
  }

  removeEntry(name: string): Promise<void> {
    return this.files.delete(name)
      ? Promise.resolve()
      : Promise.reject(new DOMException('none', 'NotFoundError'));
  }

  #writable(name: string) {
    let pending = new Uint8Array();
    return {
      write: (bytes: Uint8Array): Promise<void> => {
        const { failing } = this;
        this.failing = undefined;
        if (failing) return Promise.reject(new DOMException('failed', failing));
        pending = new Uint8Array(bytes);
        return Promise.resolve();
      },
      close: (): Promise<void> => {
        this.files.set(name, this.isLossy ? pending.slice(0, -1) : pending);
        return Promise.resolve();
      },
      abort: (): Promise<void> => Promise.resolve(),
    };
  }
}
