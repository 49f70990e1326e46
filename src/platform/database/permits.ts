import { AsyncLocalStorage } from 'node:async_hooks';

/** So long somebody waits for connections; then they are told to come again, rather than left in a queue that only grows. */
const DEADLINE_MS = 2_000;
/** Whoever has begun an answer cannot be told to come again. */
const PATIENCE_MS = 60_000;

/** All connections were in use. Its code is one that `dialect.isUnavailable` knows; nothing was begun. */
export class PoolExhausted extends Error {
  readonly code = 'POOL_EXHAUSTED';

  constructor() {
    super('All connections to the database were in use for too long.');
  }
}

/** Who waits, and what is left of their deadline. */
interface Waiter {
  priority: boolean;
  leftMs: number;
}

/** Tells who waits: one for all statements, or one for each. */
const waiters = new AsyncLocalStorage<() => Waiter>();

function runAs<T>(who: Waiter, work: () => T): T {
  return waiters.run(() => who, work);
}

/** Runs what answers one request: all its statements together wait no longer than one of them may. */
export const withDeadline = <T>(work: () => T): T => runAs({ priority: false, leftMs: DEADLINE_MS }, work);

/** For callbacks: staff who hold every connection, or wait for locks on them, shall not stop them. */
export const withPriority = <T>(work: () => T): T => runAs({ priority: true, leftMs: DEADLINE_MS }, work);

/** For an answer that is sent as it is made: each of its statements waits for long. */
export const withPatience = <T>(work: () => T): T =>
  waiters.run(() => ({ priority: false, leftMs: PATIENCE_MS }), work);

/** Whoever waits now. Outside of requests each statement has a deadline of its own. */
const waiter = (): Waiter => waiters.getStore()?.() ?? { priority: false, leftMs: DEADLINE_MS };

/** Waits in a queue that cannot be left. @throws PoolExhausted when it was too long */
export async function inTime(wait: Promise<unknown>): Promise<void> {
  const who = waiter();
  const since = performance.now();
  await wait;
  const waited = performance.now() - since;
  if (waited > who.leftMs) throw new PoolExhausted();
  who.leftMs -= waited;
}

interface Waiting {
  who: Waiter;
  begin: (release: () => void) => void;
}

/** Permits for connections, of which there are few. First come, first served, but some are kept for what has priority. */
export class ConnectionPermits {
  private readonly waiting: Waiting[] = [];
  private taken = 0;

  constructor(
    private readonly count: number,
    private readonly kept: number,
  ) {}

  /** @returns what gives the permit back. @throws PoolExhausted */
  take(): Promise<() => void> {
    const who = waiter();
    if (this.mayBegin(who)) return Promise.resolve(this.begin());
    const since = performance.now();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(waiting), 1);
        who.leftMs = 0;
        reject(new PoolExhausted());
      }, who.leftMs);
      const begin = (release: () => void) => {
        clearTimeout(timer);
        who.leftMs -= performance.now() - since;
        resolve(release);
      };
      const waiting = { who, begin };
      this.waiting.push(waiting);
    });
  }

  private mayBegin({ priority }: Waiter): boolean {
    return this.taken < this.count - (priority ? 0 : this.kept);
  }

  private begin(): () => void {
    this.taken += 1;
    let given = false;
    return () => {
      if (given) return;
      given = true;
      this.taken -= 1;
      const next = this.waiting.findIndex(({ who }) => this.mayBegin(who));
      if (next !== -1) this.waiting.splice(next, 1)[0]!.begin(this.begin());
    };
  }
}
