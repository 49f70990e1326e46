/** Nobody could begin in time. */
export class NoTurn extends Error {}

interface Waiting {
  ahead: boolean;
  begin: () => void;
}

/** One after the other; who is to go ahead waits for the one that has begun only. */
export class Turns {
  private readonly waiting: Waiting[] = [];
  private taken = false;

  constructor(private readonly waitMs: number) {}

  /** @throws NoTurn when it has waited for too long, or the signal's reason */
  async run<T>(work: () => Promise<T>, ahead: boolean, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    if (this.taken) await this.turn(ahead, signal);
    this.taken = true;
    const working = work().finally(() => this.next());
    return signal ? unlessAborted(working, signal) : working;
  }

  private next(): void {
    const next = this.waiting.shift();
    if (next) next.begin();
    else this.taken = false;
  }

  private turn(ahead: boolean, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (reason: unknown) => {
        settle();
        this.waiting.splice(this.waiting.indexOf(mine), 1);
        reject(reason);
      };
      const onAbort = () => leave(signal!.reason);
      const timer = setTimeout(
        () => leave(new NoTurn(`Others were before it for ${this.waitMs / 1000} s.`)),
        this.waitMs,
      );
      signal?.addEventListener('abort', onAbort);
      const settle = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
      };
      const mine: Waiting = { ahead, begin: () => (settle(), resolve()) };
      const behind = ahead ? this.waiting.findIndex((other) => !other.ahead) : -1;
      this.waiting.splice(behind === -1 ? this.waiting.length : behind, 0, mine);
    });
  }
}

/** Whoever asked does not want it any more; it goes on to its end without them. */
async function unlessAborted<T>(working: Promise<T>, signal: AbortSignal): Promise<T> {
  let onAbort = () => undefined as void;
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason as Error);
    signal.addEventListener('abort', onAbort);
  });
  return Promise.race([working, aborted]).finally(() => signal.removeEventListener('abort', onAbort));
}
