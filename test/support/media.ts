import { ContactsModule } from '../../src/contexts/contacts/contacts.module.js';
import { CreateContacts } from '../../src/contexts/contacts/contract.js';
import { contactsSchema } from '../../src/contexts/contacts/persistence/schema.js';
import { MediaMetrics } from '../../src/contexts/messengers/fetch-media/media.metrics.js';
import { MediaDownloader } from '../../src/contexts/messengers/fetch-media/media-downloader.js';
import {
  type MediaJob,
  MediaQueue,
  MediaWanted,
  type WantedMedia,
} from '../../src/contexts/messengers/fetch-media/media-queue.js';
import { MediaWorker } from '../../src/contexts/messengers/fetch-media/media-worker.js';
import { RetryMediaHandler } from '../../src/contexts/messengers/fetch-media/retry-media.command.js';
import { MESSENGER_GATEWAYS } from '../../src/contexts/messengers/messenger-gateway.js';
import { Messengers } from '../../src/contexts/messengers/messengers.js';
import { messengersSchema } from '../../src/contexts/messengers/persistence/schema.js';
import { Files, type StoredFile } from '../../src/platform/files/files.js';
import { newId } from '../../src/platform/ids.js';
import { Contexts } from './contexts.js';

const HOUR = 3_600_000;

/** The queue of customers' media and its worker; a test says which files are wanted and runs the attempts by hand. */
export class MediaBench {
  private constructor(
    readonly app: Contexts,
    /** Where media may be fetched from. */
    readonly hosts: string[],
  ) {}

  static async start(): Promise<MediaBench> {
    const hosts: string[] = [];
    const gateway = { kind: 'test', mediaHosts: hosts };
    const app = await Contexts.start(
      [ContactsModule],
      [contactsSchema, messengersSchema],
      [
        { provide: MESSENGER_GATEWAYS, useValue: [gateway] },
        Messengers,
        MediaWanted,
        MediaQueue,
        MediaMetrics,
        MediaDownloader,
        MediaWorker,
        RetryMediaHandler,
      ],
    );
    const account = { id: 'account', external_id: 'x', webhook_key: 'x', kind: 'test', type: 'bot', state: 'linked' };
    const texts = { name: 'Desk', uri: 'desk', api_key: 'x', api_key_last4: 'x', health_reason: '', overrides: '{}' };
    const rest = { additional_assignee_ids: '[]', linked_by: 'x', enabled: true, healthy: true, checked_at: 0 };
    await app.database.insert('account', [{ ...account, ...texts, ...rest, stops: 0, created_at: 0 }]);
    // What goes wrong on purpose need not be read in the log of the tests.
    Object.assign(app.get(MediaWorker), { logger: { error: () => undefined } });
    return new MediaBench(app, hosts);
  }

  stop(): Promise<void> {
    return this.app.stop();
  }

  get queue(): MediaQueue {
    return this.app.get(MediaQueue);
  }

  get files(): Files {
    return this.app.get(Files);
  }

  /** @returns the id of the file */
  async want(rest: Partial<WantedMedia> = {}): Promise<string> {
    const wanted: WantedMedia = {
      fileId: newId(),
      name: 'photo.jpg',
      accountId: 'account',
      url: 'https://media.example/x',
      purpose: 'message',
      ownerId: '',
      endsAt: Date.now() + HOUR,
      ...rest,
    };
    await this.app.database.transaction(() => this.queue.add([wanted]));
    return wanted.fileId;
  }

  async contact(): Promise<string> {
    const [contact] = await this.app.database.transaction(() =>
      this.app.commands.execute(new CreateContacts([{ name: 'Ann' }])),
    );
    return contact!.id;
  }

  /** The only job there is now. */
  async claimOne(): Promise<MediaJob> {
    const jobs = await this.queue.claim(10);
    if (jobs.length !== 1) throw new Error(`${jobs.length} jobs were waiting`);
    return jobs[0]!;
  }

  /** One attempt of the worker at the only job there is now. */
  async attempt(): Promise<void> {
    await this.app.get(MediaWorker).fetch(await this.claimOne());
  }

  /** Attempts until nothing is left to try, without waiting in between. @returns how many it took */
  async exhaust(fileId: string): Promise<number> {
    for (let attempts = 0; ; attempts++) {
      const row = await this.row(fileId);
      if (row!.due_at === null) return attempts;
      await this.dueNow(fileId);
      await this.attempt();
    }
  }

  /** As if the lease had run out, or the wait were over. */
  async dueNow(fileId: string): Promise<void> {
    await this.app.database.execute('UPDATE media_download SET due_at = 1 WHERE file_id = ?', [fileId]);
  }

  /** Leaves nothing to others. */
  async clear(): Promise<void> {
    for (const table of ['media_download', 'file', 'event_log'])
      await this.app.database.execute(`DELETE FROM ${table}`);
  }

  async row(fileId: string) {
    const [row] = await this.app.rows<{ lease: string | null; due_at: string | number | null; attempts: number }>(
      'SELECT lease, due_at, attempts FROM media_download WHERE file_id = ?',
      [fileId],
    );
    return row;
  }

  async file(fileId: string): Promise<StoredFile> {
    return (await this.files.find([fileId])).get(fileId)!;
  }

  /** What was told of this file. */
  async outcomes(fileId: string): Promise<unknown[]> {
    const rows = await this.app.rows<{ data: string }>(
      "SELECT data FROM event_log WHERE type = 'messengers.MediaFetched' AND subject_id = ? ORDER BY position",
      [fileId],
    );
    return rows.map(({ data }) => (JSON.parse(data) as { state: unknown }).state);
  }
}
