import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { conflict } from '../../../platform/domain-error.js';
import { newId } from '../../../platform/ids.js';
import { hashIdentity, type Identity } from './identity.js';
import { IdentityEntity } from './identity.entity.js';

/** Whom an identity belongs to. */
export interface Holder {
  identityId: string;
  employeeId: string;
}

/** Inside a transaction or a read unit, all of it. */
@Injectable()
export class IdentityStore {
  constructor(private readonly database: Database) {}

  private get identities() {
    return this.database.repository(IdentityEntity);
  }

  /** @returns its id. @throws DomainError `identity-taken` */
  async add(employeeId: string, identity: Identity): Promise<string> {
    const [id, now] = [newId(), Date.now()];
    const { issuer } = identity;
    const row = { id, employee_id: employeeId, hash: hashIdentity(identity), issuer, created_at: now };
    try {
      await this.identities.insert({ ...row, last_used_at: null });
    } catch (error) {
      throw dialect.isUniqueViolation(error) ? TAKEN : error;
    }
    return id;
  }

  async holderOf(identity: Identity): Promise<Holder | undefined> {
    const row = await this.identities.findOneBy({ hash: hashIdentity(identity) });
    return row ? { identityId: row.id, employeeId: row.employee_id } : undefined;
  }

  async noteUse(id: string): Promise<void> {
    await this.identities.update({ id }, { last_used_at: Date.now() });
  }

  list(employeeId: string): Promise<IdentityEntity[]> {
    return this.identities.find({ where: { employee_id: employeeId }, order: { id: 'ASC' } });
  }

  /** @returns false: they have none with this id */
  async remove(employeeId: string, id: string): Promise<boolean> {
    const { affected } = await this.identities.delete({ id, employee_id: employeeId });
    return affected === 1;
  }
}

const TAKEN = conflict(
  'identity-taken',
  'This account of the provider is linked already, here or with another employee. Sign in with it, or unlink it there.',
);
