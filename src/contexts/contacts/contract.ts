import { Command, Query } from '@nestjs/cqrs';
import type { AuditRecord } from '../../platform/audit/audit-record.js';
import { ChangedByStaff } from '../../platform/audit/changed-by-staff.js';
import { DomainEvent } from '../../platform/domain-event.js';

/** A contact as other contexts show it. */
export interface ContactRef {
  id: string;
  name: string;
  /** The name is a placeholder: nobody has told the true one yet. */
  unnamed: boolean;
}

/** Name and all are those of the card that stands for it now. */
export interface FoundContact extends ContactRef {
  /** The id that was asked for. */
  id: string;
  /** The card it was merged into, whose id is shown instead; its own id otherwise. */
  currentId: string;
  /** Their picture, as the messenger or an employee gave it. */
  avatarFileId: string | null;
}

/**
 * Contacts by id; unknown ids are absent from the answer. Merged cards are found too: what refers to a person keeps the
 * id of the card it came with, so that an undone merge leaves nothing behind, and shows `currentId`.
 */
export class FindContacts extends Query<FoundContact[]> {
  constructor(readonly ids: readonly string[]) {
    super();
  }
}

/** The tags of the newest cards, each as often as it stands there. */
export class NewestContactTags extends Query<string[]> {}

export interface SameContact {
  id: string;
  currentId: string;
}

/**
 * All cards that stand for the same people as these: the ones that can be seen and those merged into them. Who looks for
 * what belongs to a person looks for all of them. Unknown ids stand for themselves.
 */
export class FindSameContacts extends Query<SameContact[]> {
  constructor(readonly ids: readonly string[]) {
    super();
  }
}

/** What a messenger tells of a person who writes for the first time. */
export interface NewPerson {
  /** Null where the messenger hides it: the card then gets a placeholder name. */
  name: string | null;
  /** The contact template of their card; null, or one that is gone: none. */
  templateId?: string | null;
}

/** Creates one card per person, in the caller's transaction. @returns the cards, in the order of `people`. */
export class CreateContacts extends Command<ContactRef[]> {
  constructor(readonly people: readonly NewPerson[]) {
    super();
  }
}

export interface ContactTemplateRef {
  id: string;
  name: string;
  /** What of it does not hold now: sentences. */
  warnings: string[];
}

/** Contact templates by id; those that are gone are absent. `keep`: the others stay until the caller's transaction ends. */
export class FindContactTemplates extends Query<ContactTemplateRef[]> {
  constructor(
    readonly ids: readonly string[],
    readonly keep = false,
  ) {
    super();
  }
}

/**
 * Gives the true names to cards that still carry the placeholder, in the caller's transaction. A name that staff or an
 * earlier message has set is left alone.
 */
export class NamePlaceholders extends Command<void> {
  constructor(readonly names: ReadonlyArray<{ contactId: string; name: string }>) {
    super();
  }
}

/** The messenger's picture of a person is there; in the caller's transaction. */
export class SetAvatar extends Command<void> {
  constructor(
    readonly contactId: string,
    readonly fileId: string,
  ) {
    super();
  }
}

/** A number that its owner has shared, as their messenger tells it. */
export interface SharedPhone {
  contactId: string;
  number: string;
  /** Their country, ISO 3166 with two letters, for numbers without a country code. */
  country: string | null;
}

/**
 * Puts numbers onto the cards of their owners as `shared`, in the caller's transaction; the same number, typed, becomes
 * shared. One that cannot be read is left out.
 */
export class SharePhones extends Command<void> {
  constructor(readonly phones: readonly SharedPhone[]) {
    super();
  }
}

export class ContactCreated extends DomainEvent {
  static readonly type = 'contacts.ContactCreated';
  constructor(
    readonly subjectId: string,
    readonly name: string,
  ) {
    super();
  }
}

export class ContactChanged extends DomainEvent {
  static readonly type = 'contacts.ContactChanged';
  constructor(
    readonly subjectId: string,
    readonly changes: Record<string, { from: unknown; to: unknown }>,
    readonly byEmployeeId: string | null,
  ) {
    super();
  }
}

/** A template of contacts was added (`from` null) or changed. */
export class ContactTemplateChanged extends ChangedByStaff {
  static readonly type = 'contacts.ContactTemplateChanged';
  protected get audited() {
    return { action: 'contact-template.changed', kind: 'contact-template' };
  }
}

/** One card stands for two people's cards that are one's; `otherId` is not shown any more. */
export class ContactsMerged extends DomainEvent {
  static readonly type = 'contacts.ContactsMerged';
  constructor(
    readonly subjectId: string,
    readonly otherId: string,
    readonly mergeId: string,
    readonly byEmployeeId: string,
  ) {
    super();
  }

  override get audit(): AuditRecord {
    return {
      action: 'contact.merged',
      target: { kind: 'contact', id: this.subjectId },
      details: { otherId: this.otherId, mergeId: this.mergeId },
    };
  }
}

export class ContactTemplateRemoved extends DomainEvent {
  static readonly type = 'contacts.ContactTemplateRemoved';
  constructor(
    readonly subjectId: string,
    readonly name: string,
    readonly byEmployeeId: string,
  ) {
    super();
  }

  override get audit(): AuditRecord {
    return { action: 'contact-template.removed', target: { kind: 'contact-template', id: this.subjectId } };
  }
}

/** `otherId` is a card of its own again. */
export class ContactsMergeUndone extends DomainEvent {
  static readonly type = 'contacts.ContactsMergeUndone';
  constructor(
    readonly subjectId: string,
    readonly otherId: string,
    readonly mergeId: string,
    readonly byEmployeeId: string,
  ) {
    super();
  }

  override get audit(): AuditRecord {
    return {
      action: 'contact.merge-undone',
      target: { kind: 'contact', id: this.subjectId },
      details: { otherId: this.otherId, mergeId: this.mergeId },
    };
  }
}

/** Everything of a person goes: see `Erasures`. */
export class ContactErased extends DomainEvent {
  static readonly type = 'contacts.ContactErased';
  constructor(
    readonly subjectId: string,
    readonly erasureId: string,
    readonly byEmployeeId: string,
  ) {
    super();
  }

  override get audit(): AuditRecord {
    return {
      action: 'contact.erased',
      target: { kind: 'contact', id: this.subjectId },
      details: { erasureId: this.erasureId },
    };
  }
}

/** Somebody took out everything that is kept of a person. */
export class ContactExported extends DomainEvent {
  static readonly type = 'contacts.ContactExported';
  constructor(
    readonly subjectId: string,
    readonly byEmployeeId: string,
  ) {
    super();
  }

  override get audit(): AuditRecord {
    return { action: 'contact.exported', target: { kind: 'contact', id: this.subjectId } };
  }
}
