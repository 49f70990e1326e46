import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { DueTimes } from '../../../platform/database/due-times.js';
import { dialect } from '../../../platform/database/dialect.js';
import { Files } from '../../../platform/files/files.js';
import { newId } from '../../../platform/ids.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { Signal } from '../../../platform/messaging/signal.js';
import { SetAvatar } from '../../contacts/contract.js';
import { MediaFetched } from '../contract.js';
import type { MediaPurpose } from '../persistence/media-download.entity.js';

/** Wakes the worker that fetches media. */
export class MediaWanted extends Signal {}

/** A file to copy. */
export interface WantedMedia {
  fileId: string;
  name: string;
  accountId: string;
  /** Null: the messenger gave no address, so it is lost at once. */
  url: string | null;
  purpose: MediaPurpose;
  /** The contact or account whose picture it is; empty for a message. */
  ownerId: string;
  /** When the link dies, epoch ms. */
  endsAt: number;
  /** It shows this file, small. */
  thumbnailOf?: string;
}

/** One file to fetch now, under a lease. */
export interface MediaJob {
  fileId: string;
  accountId: string;
  url: string;
  purpose: MediaPurpose;
  ownerId: string;
  lease: string;
  /** This one included. */
  attempts: number;
  endsAt: number;
  /** Whoever tried it last never said what came of it. */
  unreturned: boolean;
}

/** A worker says again and again that it is alive; one that fell silent for so long is taken over from. */
export const LEASE_MS = 20_000;

/** Before any time of the database's clock, which need not be asked then; ids rise with time, so the oldest comes first. */
const AT_ONCE = 0;

const NO_ADDRESS = 'The messenger sent no address for it. Ask the customer to send it again.';

/** The durable side of fetching media: what is to be copied, by whom, and what came of it. */
@Injectable()
export class MediaQueue {
  private readonly times: DueTimes;

  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly commands: CommandBus,
    private readonly events: EventLog,
    private readonly wanted: MediaWanted,
  ) {
    this.times = new DueTimes(database, { name: 'media_download', key: 'file_id', leaseMs: LEASE_MS });
  }

  /** In the caller's transaction: two statements, however many. */
  async add(media: readonly WantedMedia[]): Promise<void> {
    if (media.length === 0) return;
    await this.files.expect(
      media.map(({ fileId: id, name, url, thumbnailOf }) => ({
        id,
        name,
        ...(thumbnailOf ? { thumbnailOf } : {}),
        ...(url === null ? { lost: NO_ADDRESS } : {}),
      })),
    );
    const rows = media.flatMap(({ fileId, accountId, url, purpose, ownerId, endsAt }) =>
      url === null
        ? []
        : [
            {
              file_id: fileId,
              account_id: accountId,
              url,
              purpose,
              owner_id: ownerId,
              attempts: 0,
              due_at: AT_ONCE,
              ends_at: endsAt,
            },
          ],
    );
    await this.database.insert('media_download', rows);
    this.database.afterCommit(() => this.wanted.wake());
  }

  /** What waits since before the database's clock was put back: see `DueTimes`. For each turn of a worker. */
  async keepTimes(): Promise<void> {
    if (this.times.isTimeToLook()) await this.times.mend();
  }

  /** Those that were never tried come first: what fails again and again holds nothing up. */
  claim(limit: number): Promise<MediaJob[]> {
    return this.database.transaction(async () => {
      const rows = await this.database.query<DownloadRow>(
        `SELECT file_id, account_id, url, purpose, owner_id, attempts, ends_at, lease FROM media_download WHERE due_at <= ${dialect.now}
         ORDER BY attempts, due_at, file_id LIMIT ${Number(limit)} ${dialect.skipLocked}`,
      );
      const jobs = rows.map((row) => ({
        fileId: row.file_id,
        accountId: row.account_id,
        url: row.url,
        purpose: row.purpose,
        ownerId: row.owner_id,
        lease: newId(),
        attempts: row.attempts + 1,
        endsAt: Number(row.ends_at),
        unreturned: row.lease !== null,
      }));
      for (const { fileId, lease, attempts } of jobs) {
        await this.database.execute(
          `UPDATE media_download SET lease = ?, attempts = ?, due_at = ${dialect.now} + ${LEASE_MS} WHERE file_id = ?`,
          [lease, attempts, fileId],
        );
      }
      return jobs;
    });
  }

  /** @returns false when somebody else has it by now */
  async renew({ fileId, lease }: MediaJob): Promise<boolean> {
    const sql = `UPDATE media_download SET due_at = ${dialect.now} + ${LEASE_MS} WHERE file_id = ? AND lease = ?`;
    return (await this.database.execute(sql, [fileId, lease])) > 0;
  }

  /** The file is there. @param enter writes its record */
  done(job: MediaJob, enter: () => Promise<void>): Promise<void> {
    return this.end(job, 'stored', enter);
  }

  lost(job: MediaJob, reason: string, state: 'lost' | 'infected' = 'lost'): Promise<void> {
    return this.end(job, 'lost', () => this.files.lose(job.fileId, reason, state));
  }

  async later({ fileId, lease }: MediaJob, waitMs: number): Promise<void> {
    await this.database.execute(
      `UPDATE media_download SET lease = NULL, due_at = ${dialect.now} + ?, wait_ms = ? WHERE file_id = ? AND lease = ?`,
      [Math.round(waitMs), Math.round(waitMs), fileId, lease],
    );
  }

  private async end(job: MediaJob, state: 'stored' | 'lost', record: () => Promise<void>): Promise<void> {
    const { fileId, lease } = job;
    await this.database.transaction(async () => {
      const ours = await this.database.execute(
        'UPDATE media_download SET lease = NULL, due_at = NULL WHERE file_id = ? AND lease = ?',
        [fileId, lease],
      );
      if ((await this.files.hold([fileId])).length === 0) return this.forget(fileId);
      if (ours === 0) return;
      await record();
      if (state === 'stored') await this.handOver(job);
      else if (job.purpose === 'contact-avatar') await this.forgetFace(job);
      await this.events.append([new MediaFetched(fileId, state)]);
    });
  }

  /** It was removed while it was being fetched: nothing of it stays. */
  private async forget(fileId: string): Promise<void> {
    await this.database.execute('DELETE FROM media_download WHERE file_id = ?', [fileId]);
    await this.files.remove([fileId]);
  }

  /** The same address is tried again with a later message, once a day at most. */
  private async forgetFace({ accountId, ownerId }: MediaJob): Promise<void> {
    await this.database.execute('UPDATE chat SET avatar_url = NULL WHERE account_id = ? AND contact_id = ?', [
      accountId,
      ownerId,
    ]);
  }

  private async handOver({ purpose, ownerId, fileId }: MediaJob): Promise<void> {
    if (purpose === 'contact-avatar') await this.commands.execute(new SetAvatar(ownerId, fileId));
    if (purpose === 'account-avatar') {
      await this.database.execute('UPDATE account SET avatar_file_id = ? WHERE id = ?', [fileId, ownerId]);
    }
  }
}

interface DownloadRow {
  file_id: string;
  account_id: string;
  url: string;
  purpose: MediaPurpose;
  owner_id: string;
  attempts: number;
  ends_at: string | number;
  lease: string | null;
}
