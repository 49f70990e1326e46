import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { DomainError } from '../domain-error.js';
import { FileUses } from './file-uses.js';

const DAY_MS = 24 * 3_600_000;
const MIB = 1024 * 1024;
const PAGE = 500;

interface Upload {
  id: string;
  size: number;
  created_at: number;
}

/** What an employee, or a program with their tokens, may have lying here that is attached to nothing. */
@Injectable()
export class UploadQuota {
  private readonly most: number;

  constructor(
    private readonly database: Database,
    private readonly uses: FileUses,
    { UNATTACHED_UPLOADS_MIB }: Config,
  ) {
    this.most = UNATTACHED_UPLOADS_MIB * MIB;
  }

  /**
   * Uploads that come at the same moment do not see each other: their number is bounded by the limit of uploads.
   * @throws DomainError `too-many-uploads`
   */
  async check(employeeId: string): Promise<void> {
    const since = (await this.database.now()) - DAY_MS;
    const sent = await this.uploadsOf(employeeId, since);
    // What is attached need not be asked for while all of it together is little.
    if (sizeOf(sent) < this.most) return;
    const unattached = await this.unattached(sent);
    if (sizeOf(unattached) < this.most) return;
    throw tooMany(this.most / MIB, Math.max(1, Math.ceil((unattached[0]!.created_at - since) / 1_000)));
  }

  /** The oldest first. */
  private async uploadsOf(employeeId: string, since: number): Promise<Upload[]> {
    const rows = await this.database.query<Record<keyof Upload, string>>(
      'SELECT id, size, created_at FROM file WHERE uploaded_by = ? AND created_at > ? ORDER BY created_at',
      [employeeId, since],
    );
    return rows.map(({ id, size, created_at }) => ({ id, size: Number(size), created_at: Number(created_at) }));
  }

  private async unattached(sent: Upload[]): Promise<Upload[]> {
    const found: Upload[] = [];
    for (let at = 0; at < sent.length; at += PAGE) {
      const some = sent.slice(at, at + PAGE);
      const unused = new Set(await this.uses.unused(some.map(({ id }) => id)));
      found.push(...some.filter(({ id }) => unused.has(id)));
    }
    return found;
  }
}

/** A small file is a record, a look inside and a place in the store, too. */
const sizeOf = (uploads: Upload[]): number => uploads.reduce((sum, { size }) => sum + Math.max(size, MIB), 0);

const tooMany = (mib: number, retryAfter: number): DomainError =>
  new DomainError(
    'too-many',
    'too-many-uploads',
    `Of what you sent within a day, ${mib} MiB or more are attached to nothing. Nothing was stored. Name them in ` +
      'an action, or come again later: they go by themselves. An admin can raise UNATTACHED_UPLOADS_MIB.',
    [],
    { retryAfter },
  );
