import { AsyncLocalStorage } from 'node:async_hooks';

/** So long somebody waits for connections; then they are told to come again, rather than left in a queue that only grows. */
const PATIENCE_MS = 2_000;

/** All connections were in use. Its code is one that `dialect.isUnavailable` knows; nothing was begun. */
export class NoTurn extends Error {
  readonly code = 'POOL_NO_TURN';

  constructor() {
    super(`All connections to the database were in use for ${PATIENCE_MS} ms.`);
  }
}

/** Who waits, and what is left of their patience. */
interface Waiter {
  urgent: boolean;
  leftMs: number;
}

const waiters = new AsyncLocalStorage<Waiter>();

/** Runs what answers one request: all its statements together wait no longer than one of them may. */
export const impatiently = <T>(work: () => T): T => waiters.run({ urgent: false, leftMs: PATIENCE_MS }, work);

/** For callbacks: staff who hold every connection, or wait for locks on them, shall not stop them. */
export const urgently = <T>(work: () => T): T => waiters.run({ urgent: true, leftMs: PATIENCE_MS }, work);

/** Whoever waits now. Outside of requests each statement has a patience of its own. */
const waiter = (): Waiter => waiters.getStore() ?? { urgent: false, leftMs: PATIENCE_MS };

/** Waits in a queue that cannot be left. @throws NoTurn when it was too long */
export async function inTime(turn: Promise<unknown>): Promise<void> {
  const who = waiter();
  const since = performance.now();
  await turn;
  const waited = performance.now() - since;
  if (waited > who.leftMs) throw new NoTurn();
  who.leftMs -= waited;
}

interface Waiting {
  who: Waiter;
  begin: (giveBack: () => void) => void;
}

/** Turns at something of which there are few. First come, first served, but some of it is kept for what is urgent. */
export class Turns {
  private readonly waiting: Waiting[] = [];
  private taken = 0;

  constructor(
    private readonly count: number,
    private readonly kept: number,
  ) {}

  /** @returns what gives the turn back. @throws NoTurn */
  take(): Promise<() => void> {
    const who = waiter();
    if (this.mayBegin(who)) return Promise.resolve(this.begin());
    const since = performance.now();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(waiting), 1);
        who.leftMs = 0;
        reject(new NoTurn());
      }, who.leftMs);
      const begin = (giveBack: () => void) => {
        clearTimeout(timer);
        who.leftMs -= performance.now() - since;
        resolve(giveBack);
      };
      const waiting = { who, begin };
      this.waiting.push(waiting);
    });
  }

  private mayBegin({ urgent }: Waiter): boolean {
    return this.taken < this.count - (urgent ? 0 : this.kept);
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
