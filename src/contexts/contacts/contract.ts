import { Command, Query } from '@nestjs/cqrs';
import { DomainEvent } from '../../platform/domain-event.js';

/** A contact as other contexts show it. */
export interface ContactRef {
  id: string;
  name: string;
  /** The name is a placeholder: nobody has told the true one yet. */
  unnamed: boolean;
}

/** Contacts by id; unknown ids are absent from the answer. */
export class FindContacts extends Query<ContactRef[]> {
  constructor(readonly ids: readonly string[]) {
    super();
  }
}

/** What a messenger tells of a person who writes for the first time. */
export interface NewPerson {
  /** Null where the messenger hides it: the card then gets a placeholder name. */
  name: string | null;
}

/** Creates one card per person, in the caller's transaction. @returns the cards, in the order of `people`. */
export class CreateContacts extends Command<ContactRef[]> {
  constructor(readonly people: readonly NewPerson[]) {
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

/** A number that its owner has shared, as his messenger tells it. */
export interface SharedPhone {
  contactId: string;
  number: string;
  /** His country, ISO 3166 with two letters, for numbers without a country code. */
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
