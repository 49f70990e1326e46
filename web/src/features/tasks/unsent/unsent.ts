import type { QueryClient } from '@tanstack/react-query';
import { get, update } from 'idb-keyval';
import { answered, api } from '../../../api/client.ts';
import { isAway } from '../../../api/problem.ts';
import { questionOf, type UnsentAction } from './unsent-action.ts';

const CHANNEL = 'viber-tasks-unsent';
/** The end of a feed that tells whether the customer has written. */
const NEWEST = 20;
/** A request that says nothing for so long is given up; it goes again under its key. */
export const PATIENCE_MS = 20_000;

/** Actions of whoever is signed in that wait for the connection: on the disk, in order, the same in all tabs. */
export class Unsent {
  private list: readonly UnsentAction[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly channel = new BroadcastChannel(CHANNEL);
  private readonly name: string;
  /** What waits is known. */
  readonly loaded: Promise<unknown>;

  constructor(
    readonly employeeId: string,
    private readonly queries: QueryClient,
  ) {
    this.name = `unsent ${employeeId}`;
    this.channel.onmessage = () => void this.read();
    this.loaded = this.read();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  readonly all = (): readonly UnsentAction[] => this.list;

  add(action: UnsentAction): Promise<void> {
    return this.change((list) => [...list.filter(({ key }) => key !== action.key), action]);
  }

  /** @returns false where it has left meanwhile */
  async takeBack({ key }: UnsentAction): Promise<boolean> {
    let found = false;
    // What is being sent at this moment cannot be taken back.
    await this.alone(() =>
      this.change((list) => {
        found = list.some((action) => action.key === key);
        return list.filter((action) => action.key !== key);
      }),
    );
    return found;
  }

  /** Its author was asked, and wants it sent; or the service is to be asked again. */
  async sendAnyway({ key }: UnsentAction): Promise<void> {
    await this.set(key, { state: 'waits', agreed: true, question: undefined, reason: undefined });
    await this.flush();
  }

  /**
   * Sends what waits, in order. What its author has to be asked about holds back what follows it in its task alone.
   * @returns how many have left
   */
  async flush(): Promise<number> {
    let sent = 0;
    await this.alone(async () => {
      const held = new Set<string>();
      for (const action of await this.read()) {
        if (held.has(action.taskId) || action.state !== 'waits') held.add(action.taskId);
        else if (await this.send(action)) sent += 1;
        else held.add(action.taskId);
      }
    }).catch((error: unknown) => {
      if (!isAway(error)) throw error;
    });
    return sent;
  }

  /** @returns whether it has left. Throws where there is no connection. */
  private async send(action: UnsentAction): Promise<boolean> {
    const { key, taskId, body } = action;
    try {
      const question = await this.questionOf(action);
      if (question) {
        await this.set(key, { state: 'asks', question });
        return false;
      }
      await answered(
        api.POST('/api/tasks/{taskId}/actions', {
          params: { path: { taskId }, header: { 'Idempotency-Key': key } },
          body,
          signal: AbortSignal.timeout(PATIENCE_MS),
        }),
      );
    } catch (error) {
      if (isAway(error)) throw error;
      await this.set(key, { state: 'refused', reason: (error as Error).message });
      return false;
    }
    await this.change((list) => list.filter((each) => each.key !== key));
    await this.queries.invalidateQueries({ queryKey: ['tasks'] });
    return true;
  }

  private async questionOf(action: UnsentAction): Promise<UnsentAction['question']> {
    if (action.agreed) return undefined;
    const { items } = await answered(
      api.GET('/api/tasks/{taskId}/actions', {
        params: { path: { taskId: action.taskId }, query: { order: 'desc', limit: NEWEST } },
        signal: AbortSignal.timeout(PATIENCE_MS),
      }),
    );
    return questionOf(action, items, this.employeeId, Date.now());
  }

  private set(key: string, changes: Partial<UnsentAction>): Promise<void> {
    return this.change((list) => list.map((action) => (action.key === key ? { ...action, ...changes } : action)));
  }

  /** Two tabs do not send at once. Pages that are not secure have no locks; the key keeps them from sending twice. */
  private alone(work: () => Promise<void>): Promise<void> {
    const locks = navigator.locks as LockManager | undefined;
    return locks ? locks.request(CHANNEL, work) : work();
  }

  private async read(): Promise<readonly UnsentAction[]> {
    this.show((await get<UnsentAction[]>(this.name).catch(() => undefined)) ?? this.list);
    return this.list;
  }

  private async change(next: (list: readonly UnsentAction[]) => UnsentAction[]): Promise<void> {
    try {
      await update<UnsentAction[]>(this.name, (list = []) => next(list));
      await this.read();
      this.channel.postMessage('changed');
    } catch {
      // A browser without a disk: it waits as long as the page is open.
      this.show(next(this.list));
    }
  }

  private show(list: readonly UnsentAction[]): void {
    this.list = list;
    for (const listener of this.listeners) listener();
  }
}
