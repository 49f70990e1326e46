/** Ids, names of fields and values of settings: never what people wrote, nor anything secret. */
export type AuditDetails = Record<string, unknown>;

/** What somebody has done, or was not let do. */
export interface AuditRecord {
  /** The thing and what became of it, as in `employee.role-changed`. */
  action: string;
  /** To what it was done. */
  target: { kind: string; id: string | null };
  /** `refused`: they may not; `failed`: it could not be done. Without it: done. */
  outcome?: AuditOutcome;
  details?: AuditDetails;
}

export const AUDIT_OUTCOMES = ['ok', 'refused', 'failed'] as const;
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number];

/** `system`: the service itself; `anonymous`: somebody who has not signed in. */
export const AUDIT_ACTORS = ['employee', 'system', 'anonymous'] as const;

export interface AuditActor {
  kind: (typeof AUDIT_ACTORS)[number];
  /** Of an employee. */
  id: string | null;
  name: string | null;
}

export const SYSTEM: AuditActor = { kind: 'system', id: null, name: null };
export const ANONYMOUS: AuditActor = { kind: 'anonymous', id: null, name: null };

/** The entry that tells how far the trail was deleted since its time was over. */
export const EXPIRED = 'audit.expired';

/** Of what an event says has changed: yes and no, and numbers, from and to; of all else only that it did. */
export const auditedChanges = (changes: Readonly<Record<string, { from: unknown; to: unknown }>>): AuditDetails =>
  Object.fromEntries(
    Object.entries(changes).map(([field, { from, to }]) => [field, isPlain(from) && isPlain(to) ? { from, to } : {}]),
  );

const isPlain = (value: unknown): boolean => value === null || typeof value === 'boolean' || typeof value === 'number';
