import type { AuditRecord } from './audit/audit-record.js';

/** `says` is a sentence; the others are ids, and words of ours. */
export interface LogLine {
  says: string;
  [id: string]: string | boolean | null;
}

/**
 * A fact that one context tells the others. Subclasses live in a context's `contract.ts`, carry data only and name
 * themselves by a static `type` (`tasks.TaskOpened`), which is what the event log keeps.
 */
export abstract class DomainEvent {
  /** The id of what the event is about: a task, a contact, an account. */
  abstract readonly subjectId: string;

  get type(): string {
    return (this.constructor as unknown as { type: string }).type;
  }

  /** The line of it in the operator's log: our own words and ids, never what people wrote. Most have none. */
  get line(): LogLine | undefined {
    return undefined;
  }

  /** The entry of it in the audit trail, where one is kept: ids, names of fields and settings, never what people wrote. */
  get audit(): AuditRecord | undefined {
    return undefined;
  }
}

/** The class of an event, as reactions name it. */
export interface DomainEventClass<E extends DomainEvent = DomainEvent> {
  readonly type: string;
  new (...args: never[]): E;
}
