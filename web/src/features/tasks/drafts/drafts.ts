import type { QueryClient } from '@tanstack/react-query';
import { del, entries, get, set } from 'idb-keyval';
import { answered, api } from '../../../api/client.ts';
import { doneHere } from '../../../api/live/apply-event.ts';
import { type Draft, isEmpty, isSaved, type OwnDraft } from './draft.ts';
import { draftOf, rememberServers, showDraft } from './drafts.query.ts';

/** After a key press; every letter of its own would be too much work for nothing. */
const DISK_AFTER_MS = 300;
const SERVER_AFTER_MS = 2_000;

type Timer = ReturnType<typeof setTimeout>;
type Fill = (draft: Draft | undefined) => void;

/** The drafts of whoever is signed in: at once in this page, then on the disk, then in the service. */
export class Drafts {
  /** What this page knows already, so that a thread that is opened again does not wait for the disk. */
  private readonly known = new Map<string, OwnDraft | undefined>();
  private readonly toDisk = new Map<string, Timer>();
  private readonly toServer = new Map<string, Timer>();
  private readonly editors = new Map<string, Fill>();
  /** Keys of those that have become actions: what was asked for before may still show them. */
  private readonly sent = new Set<string>();

  constructor(
    readonly employeeId: string,
    private readonly queries: QueryClient,
  ) {}

  isLoaded(taskId: string): boolean {
    return this.known.has(taskId);
  }

  async load(taskId: string): Promise<void> {
    const draft = await get<OwnDraft>(this.nameOf(taskId)).catch(() => undefined);
    if (!this.known.has(taskId)) this.known.set(taskId, draft);
  }

  of(taskId: string): OwnDraft | undefined {
    return this.known.get(taskId);
  }

  /** @param held a later one of another device is offered: this one stays behind it until somebody has chosen */
  save(taskId: string, draft: Omit<Draft, 'savedAt'>, held = false): void {
    const before = this.known.get(taskId);
    // A device whose clock is late still comes after what it has seen.
    const savedAt = held && before ? before.savedAt : Math.max(Date.now(), (before?.savedAt ?? 0) + 1);
    this.known.set(taskId, { ...draft, savedAt });
    this.after(this.toDisk, taskId, DISK_AFTER_MS, () => this.write(taskId));
    if (!held) this.after(this.toServer, taskId, SERVER_AFTER_MS, () => this.push(taskId));
  }

  /** Nobody writes any more for the moment. */
  rest(taskId: string): void {
    if (this.toServer.has(taskId)) void this.push(taskId);
  }

  /** Whatever is written next comes after this one of another device. */
  outlive(taskId: string, other: Draft): void {
    const own = this.known.get(taskId);
    if (own) this.known.set(taskId, { ...own, savedAt: Math.max(Date.now(), other.savedAt + 1) });
    void this.write(taskId);
    void this.push(taskId);
  }

  /** This one stands now, here and in the editor. */
  fill(taskId: string, draft: Draft | undefined, isServers: boolean): void {
    this.cancel(taskId);
    this.known.set(taskId, draft && { ...draft, ...(isServers && { serverHas: draft.savedAt }) });
    void this.write(taskId);
    this.editors.get(taskId)?.(draft);
  }

  /** @returns what ends it */
  onFill(taskId: string, fill: Fill): () => void {
    this.editors.set(taskId, fill);
    return () => void this.editors.delete(taskId);
  }

  /** It has become an action of this key, by which the service lets go of it: before its answer comes, perhaps. */
  forget(taskId: string, key: string): void {
    this.cancel(taskId);
    this.sent.add(key);
    this.known.set(taskId, undefined);
    void this.write(taskId);
    this.editors.get(taskId)?.(undefined);
    void rememberServers(this.queries, taskId, undefined);
  }

  isSent({ key }: Draft): boolean {
    return this.sent.has(key);
  }

  /** What this device has and the service has not, such as from a time without a connection. */
  async pushAll(): Promise<void> {
    const prefix = this.nameOf('');
    const all = await entries<string, OwnDraft>().catch(() => []);
    for (const [name, draft] of all) {
      if (!String(name).startsWith(prefix)) continue;
      const taskId = name.slice(prefix.length);
      if (!this.known.has(taskId)) this.known.set(taskId, draft);
      await this.push(taskId);
    }
  }

  private nameOf(taskId: string): string {
    return `draft ${this.employeeId} ${taskId}`;
  }

  private after(timers: Map<string, Timer>, taskId: string, ms: number, work: () => Promise<void>): void {
    clearTimeout(timers.get(taskId));
    timers.set(
      taskId,
      setTimeout(() => {
        timers.delete(taskId);
        void work();
      }, ms),
    );
  }

  private cancel(taskId: string): void {
    for (const timers of [this.toDisk, this.toServer]) {
      clearTimeout(timers.get(taskId));
      timers.delete(taskId);
    }
  }

  private async write(taskId: string): Promise<void> {
    const draft = this.known.get(taskId);
    const name = this.nameOf(taskId);
    await (draft ? set(name, draft) : del(name)).catch(() => undefined);
    showDraft(this.queries, taskId, draft);
  }

  /** What cannot be saved now is saved with the next letter, or when the connection is back. */
  private async push(taskId: string): Promise<void> {
    clearTimeout(this.toServer.get(taskId));
    this.toServer.delete(taskId);
    const draft = this.known.get(taskId);
    if (!draft || isSaved(draft)) return;
    try {
      if (isEmpty(draft)) await this.giveUp(taskId, draft);
      else await this.put(taskId, draft);
    } catch {
      // It is on the disk.
    }
  }

  private async giveUp(taskId: string, draft: OwnDraft): Promise<void> {
    await doneHere({ type: 'draft', subject: { id: taskId }, data: {} }, () =>
      answered(api.DELETE('/api/tasks/{id}/draft', { params: { path: { id: taskId } } })),
    );
    await rememberServers(this.queries, taskId, undefined);
    if (this.known.get(taskId) !== draft) return;
    this.known.set(taskId, undefined);
    await this.write(taskId);
  }

  private async put(taskId: string, draft: OwnDraft): Promise<void> {
    const { text, files, location, notify, key } = draft;
    const savedAt = new Date(draft.savedAt).toISOString();
    const answer = await doneHere({ type: 'draft', subject: { id: taskId }, data: { savedAt } }, () =>
      answered(
        api.PUT('/api/tasks/{id}/draft', {
          params: { path: { id: taskId } },
          body: { text, fileIds: files.map(({ id }) => id), location, notify, key, savedAt },
        }),
      ),
    );
    const standing = draftOf(answer);
    const now = this.known.get(taskId);
    // Sent meanwhile.
    if (!now) return;
    const isOurs = standing.key === key && standing.text === text;
    if (isOurs) {
      // The service's clock is right, should ours be ahead.
      if (now === draft) this.known.set(taskId, { ...now, savedAt: standing.savedAt, serverHas: standing.savedAt });
      await this.write(taskId);
    }
    await rememberServers(this.queries, taskId, standing);
  }
}
