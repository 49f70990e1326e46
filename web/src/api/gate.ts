interface Wait {
  over: Promise<boolean>;
  end: (passed: boolean) => void;
}

/** Something that a person has to do first; all requests of the page that need it wait for the same. */
class Gate {
  private wait: Wait | undefined;
  private readonly listeners = new Set<() => void>();

  /** For `useSyncExternalStore`. */
  readonly isClosed = (): boolean => this.wait !== undefined;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Resolves once they have done it; false: they would not. */
  passed(): Promise<boolean> {
    if (!this.wait) {
      let end = (_passed: boolean) => {};
      this.wait = { over: new Promise<boolean>((done) => (end = done)), end };
      this.tell();
    }
    return this.wait.over;
  }

  end(passed: boolean): void {
    this.wait?.end(passed);
    this.wait = undefined;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** Closed while nobody is signed in any more on a page that was opened by somebody. */
export const sessionGate = new Gate();
/** Closed while the password is asked for once more: what is risky wants a sign-in of the last minutes. */
export const confirmationGate = new Gate();
