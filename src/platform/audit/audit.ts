import { Injectable, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Database } from '../database/database.js';
import { clientAddress } from '../http/client-address.js';
import { currentRequest } from '../http/request-context.js';
import type { ChainedEntry, UnchainedEntry } from './audit-chain.js';
import { ANONYMOUS, type AuditActor, type AuditRecord, SYSTEM } from './audit-record.js';
import { AuditStore } from './audit.store.js';

/** Who, from where; what is left out is the request's that is being answered. */
export interface AuditOrigin {
  actor?: AuditActor;
  request?: FastifyRequest;
  /** Where there is no request of the API. */
  address?: string;
}

/** The audit trail: who did what to which thing, when, from where. */
@Injectable()
export class Audit {
  private readonly logger = new Logger('Audit');

  constructor(
    private readonly database: Database,
    private readonly store: AuditStore,
  ) {}

  /**
   * Adds an entry, in the current transaction where there is one: what is undone leaves none. A refusal, which ends a
   * transaction, is recorded outside of it.
   */
  async record(record: AuditRecord, { actor, address, request = currentRequest() }: AuditOrigin = {}): Promise<void> {
    const entry = { ...entryOf(record, actor ?? actorOf(request), request), ...(address !== undefined && { address }) };
    await this.database.transaction(async () =>
      this.database.beforeCommit(async () => {
        const written = await this.store.append(entry);
        this.database.afterCommit(() => this.copy(written));
      }),
    );
  }

  /** For whoever collects logs elsewhere. With number and hash, it tells also whether the newest entries were taken away. */
  private copy(entry: ChainedEntry): void {
    const { actor_name: _name, details, previous_hash: _before, seal: _seal, sealed_under: _key, ...rest } = entry;
    this.logger.log({ audit: { ...rest, details: JSON.parse(details) as object } }, 'An entry of the audit trail.');
  }
}

/** Whose request it is. */
export function actorOf(request: FastifyRequest | undefined): AuditActor {
  if (!request) return SYSTEM;
  const { principal } = request;
  return principal ? { kind: 'employee', id: principal.employeeId, name: principal.name } : ANONYMOUS;
}

function entryOf(record: AuditRecord, actor: AuditActor, request: FastifyRequest | undefined): UnchainedEntry {
  const { via, credentialId } = request?.principal ?? {};
  return {
    at: Date.now(),
    actor_kind: actor.kind,
    actor_id: actor.id,
    // As the database keeps it, or its hash would be another.
    actor_name: actor.name?.toWellFormed() ?? null,
    credential_kind: via ?? null,
    credential_id: credentialId ?? null,
    address: request ? clientAddress(request).slice(0, 45) : null,
    action: record.action,
    target_kind: record.target.kind,
    target_id: record.target.id,
    outcome: record.outcome ?? 'ok',
    request_id: request?.id ?? null,
    details: JSON.stringify(record.details ?? {}),
  };
}
