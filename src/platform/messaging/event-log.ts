import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Audit } from '../audit/audit.js';
import { Database } from '../database/database.js';
import type { DomainEvent, DomainEventClass, LogLine } from '../domain-event.js';
import { Signal } from './signal.js';

/**
 * Marks a class that reacts inside the transaction that caused the event: `@When(ActionAdded) class X implements
 * Reaction<ActionAdded>`. What may happen later reads the log after commit instead.
 */
export const When = DiscoveryService.createDecorator<DomainEventClass>();

export interface Reaction<E extends DomainEvent> {
  /** All events of this type of one append, in order. A failure undoes the transaction. */
  react(events: readonly E[]): Promise<void>;
}

/** The append-only log of every domain event: what readers after commit follow. */
@Injectable()
export class EventLog implements OnModuleInit {
  /** Wakes when this instance has committed events. */
  readonly appended = new Signal();
  private readonly logger = new Logger('Events');
  private readonly reactions = new Map<string, Array<Reaction<DomainEvent>>>();

  constructor(
    private readonly database: Database,
    private readonly discovery: DiscoveryService,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    for (const wrapper of this.discovery.getProviders({ metadataKey: When.KEY })) {
      const event = this.discovery.getMetadataByDecorator(When, wrapper);
      if (!event) continue;
      const known = this.reactions.get(event.type) ?? [];
      this.reactions.set(event.type, [...known, wrapper.instance as Reaction<DomainEvent>]);
    }
  }

  /** Appends in the current transaction and awaits the reactions. */
  async append(events: readonly DomainEvent[]): Promise<void> {
    if (events.length === 0) return;
    const at = Date.now();
    await this.database.insert(
      'event_log',
      events.map((event) => ({
        type: event.type,
        subject_id: event.subjectId,
        data: JSON.stringify(event),
        occurred_at: at,
      })),
    );
    for (const type of new Set(events.map((event) => event.type))) {
      for (const reaction of this.reactions.get(type) ?? []) {
        await reaction.react(events.filter((event) => event.type === type));
      }
    }
    for (const { audit } of events) if (audit) await this.audit.record(audit);
    const lines = events.flatMap(({ line }) => line ?? []);
    this.database.afterCommit(() => {
      for (const line of lines) this.say(line);
      this.appended.wake();
    });
  }

  private say({ says, ...ids }: LogLine): void {
    this.logger.log(ids, says);
  }
}
