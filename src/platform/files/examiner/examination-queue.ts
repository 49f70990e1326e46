/** Nobody could begin in time. */
export class WaitedTooLong extends Error {}

/** Who asks: people who wait go ahead; of the others, those whose work took least so far. */
export interface Asker {
  ahead: boolean;
  of: string;
}

interface Waiting extends Asker {
  begin: () => void;
}

/** One after the other, so that nobody's work holds up everybody else's for longer than one piece of it. */
export class ExaminationQueue {
  private readonly waiting: Waiting[] = [];
  private taken = false;
  /** What each asker's work took since nobody waited last, ms. */
  private readonly spent = new Map<string, number>();

  constructor(private readonly waitMs: number) {}

  /** @throws WaitedTooLong when it has waited for too long, or the signal's reason */
  async run<T>(work: () => Promise<T>, asker: Asker, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    if (this.taken) await this.waitFor(asker, signal);
    this.taken = true;
    const began = performance.now();
    const working = work().finally(() => {
      this.spent.set(asker.of, this.spentBy(asker) + performance.now() - began);
      this.next();
    });
    return signal ? unlessAborted(working, signal) : working;
  }

  private next(): void {
    // The first of equals: whoever came first.
    const [next] = this.waiting.toSorted(
      (a, b) => Number(b.ahead) - Number(a.ahead) || this.spentBy(a) - this.spentBy(b),
    );
    if (next) {
      this.leave(next);
      next.begin();
    } else {
      this.taken = false;
      this.spent.clear();
    }
  }

  private readonly spentBy = ({ of }: Asker): number => this.spent.get(of) ?? 0;

  private leave(one: Waiting): void {
    this.waiting.splice(this.waiting.indexOf(one), 1);
  }

  private waitFor(asker: Asker, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = (reason: unknown) => {
        settle();
        this.leave(mine);
        reject(reason);
      };
      const onAbort = () => giveUp(signal!.reason);
      const tooLong = () => giveUp(new WaitedTooLong(`Others were before it for ${this.waitMs / 1000} s.`));
      const timer = setTimeout(tooLong, this.waitMs);
      signal?.addEventListener('abort', onAbort);
      const settle = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
      };
      const begin = () => {
        settle();
        resolve();
      };
      const mine: Waiting = { ...asker, begin };
      this.waiting.push(mine);
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
