import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, IsNull, LessThan, MoreThan } from 'typeorm';
import { Database } from '../../../platform/database/database.js';
import { OneTimeLinkEntity } from './one-time-link.entity.js';
import type { LinkKind } from './link-kind.js';

/** Inside a transaction or a read unit, all of it. */
@Injectable()
export class OneTimeLinkStore {
  constructor(private readonly database: Database) {}

  private get links() {
    return this.database.repository(OneTimeLinkEntity);
  }

  async add(link: OneTimeLinkEntity): Promise<void> {
    await this.links.insert(link);
  }

  /** One that still works. */
  working(kind: LinkKind, hash: string, now: number): Promise<OneTimeLinkEntity | null> {
    return this.links.findOneBy({ kind, hash, ...open(now) });
  }

  /** @returns false: it did not work any more; of two who come at once one is too late. */
  async use(id: string, now: number): Promise<boolean> {
    const { affected } = await this.links.update({ id, ...open(now) }, { used_at: now });
    return affected === 1;
  }

  async revoke(kind: LinkKind, of: FindOptionsWhere<OneTimeLinkEntity>, now: number): Promise<void> {
    await this.links.update({ kind, ...of, ...open(now) }, { revoked_at: now });
  }

  find(kind: LinkKind, id: string): Promise<OneTimeLinkEntity | null> {
    return this.links.findOneBy({ kind, id });
  }

  /** The newest first, those that ended too; `before` is the last id of the page before. */
  list(kind: LinkKind, count: number, before: string | undefined): Promise<OneTimeLinkEntity[]> {
    return this.links.find({
      where: { kind, ...(before === undefined ? {} : { id: LessThan(before) }) },
      order: { id: 'DESC' },
      take: count,
    });
  }
}

const open = (now: number) => ({ used_at: IsNull(), revoked_at: IsNull(), expires_at: MoreThan(now) });
