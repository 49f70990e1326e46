import { DomainEvent } from '../domain-event.js';
import { auditedChanges, type AuditRecord } from './audit-record.js';

/** Something that staff keep, such as a status or a template, was added (`from` null) or changed; audited by its fields. */
export abstract class ChangedByStaff extends DomainEvent {
  constructor(
    readonly subjectId: string,
    readonly changes: Record<string, { from: unknown; to: unknown }>,
    readonly byEmployeeId: string,
  ) {
    super();
  }

  /** The entry of it without what has changed. */
  protected abstract get audited(): { action: string; kind: string };

  override get audit(): AuditRecord {
    const { action, kind } = this.audited;
    return { action, target: { kind, id: this.subjectId }, details: auditedChanges(this.changes) };
  }
}
