import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { FindContacts } from '../../contacts/contract.js';
import { FindTasks } from '../../tasks/contract.js';
import { ofPeople } from '../chats/people.js';
import { leads } from '../domain/entry-link.js';
import { termsOf } from '../persistence/entry-link.entity.js';
import type { InboundEvent } from '../messenger-gateway.js';

/** A callback of the batch in hand, as far as it matters here. */
export interface AttributionStep {
  row: { id: string | number; account_id: string; user_id: string };
  event: InboundEvent;
  at: number;
}

/** Where a message belongs whose author came through a link. */
export interface Attribution {
  link: LinkRow;
  /** The card of its author, where it is their first message. */
  contactId: string | null;
  taskId: string | null;
  campaign: string | null;
}

interface LinkVisit {
  account_id: string;
  external_user_id: string;
  context: string;
  opened_at: number;
}

/** A row of `entry_link`; 64-bit columns come as strings on MySQL. */
interface LinkRow {
  id: string;
  account_id: string;
  code: string;
  contact_id: string | null;
  task_id: string | null;
  campaign: string | null;
  created_by: string;
  created_at: string | number;
  expires_at: string | number;
  revoked_at: string | number | null;
  used_at: string | number | null;
  used_chat_id: string | null;
}

/**
 * Who opened a chat through a link, kept until their next message. In a number of statements that does not grow with the
 * batch; a batch in which nobody came through a link needs one.
 */
@Injectable()
export class InboundAttribution {
  constructor(
    private readonly database: Database,
    private readonly queries: QueryBus,
  ) {}

  /** @param steps in the order in which it happened. @returns what messages are attributed to, by their id in the inbox */
  async follow(steps: readonly AttributionStep[]): Promise<Map<string, Attribution>> {
    const arrivals = steps.filter(({ event }) => event.kind === 'message' || event.kind === 'opened');
    if (arrivals.length === 0) return new Map();
    const stored = await this.stored(arrivals);
    const waiting = new Map(stored);
    const answered: Array<{ step: AttributionStep; visit: LinkVisit }> = [];
    for (const step of arrivals) {
      const visit = waiting.get(keyOf(step));
      if (step.event.kind === 'opened') {
        if (!visit || visit.opened_at <= step.at) waiting.set(keyOf(step), visitOf(step, step.event.context));
      } else if (visit && visit.opened_at <= step.at) {
        answered.push({ step, visit });
        waiting.delete(keyOf(step));
      }
    }
    await this.forget([...stored].flatMap(([key, visit]) => (waiting.has(key) ? [] : [visit])));
    await this.keep([...waiting].flatMap(([key, visit]) => (stored.get(key) === visit ? [] : [visit])));
    return answered.length === 0 ? new Map() : this.attribute(answered);
  }

  /** Notes by whom links were used. */
  async use(
    attributions: ReadonlyMap<string, Attribution>,
    steps: readonly (AttributionStep & { chat: { id: string } | null })[],
  ) {
    if (attributions.size === 0) return;
    const rows = steps.flatMap(({ row, chat }) => {
      const link = attributions.get(String(row.id))?.link;
      return link ? [{ ...link, used_at: Date.now(), used_chat_id: chat?.id ?? null }] : [];
    });
    await this.database.insert('entry_link', rows, dialect.updateDuplicate('id', ['used_at', 'used_chat_id']));
  }

  private async stored(steps: readonly AttributionStep[]): Promise<Map<string, LinkVisit>> {
    const { condition, parameters } = ofPeople(
      steps.map(({ row }) => ({ accountId: row.account_id, userId: row.user_id })),
    );
    const rows = await this.database.query<LinkVisit>(`SELECT * FROM chat_opening WHERE ${condition}`, parameters);
    return new Map(
      rows.map((row) => [`${row.account_id} ${row.external_user_id}`, { ...row, opened_at: Number(row.opened_at) }]),
    );
  }

  private async forget(visits: readonly LinkVisit[]): Promise<void> {
    if (visits.length === 0) return;
    const { condition, parameters } = ofPeople(
      visits.map((visit) => ({ accountId: visit.account_id, userId: visit.external_user_id })),
    );
    await this.database.execute(`DELETE FROM chat_opening WHERE ${condition}`, parameters);
  }

  private async keep(visits: readonly LinkVisit[]): Promise<void> {
    const rows = visits.map((visit) => ({ ...visit }));
    const ending = dialect.updateDuplicate('account_id,external_user_id', ['context', 'opened_at']);
    await this.database.insert('chat_opening', rows, ending);
  }

  private async attribute(
    answered: ReadonlyArray<{ step: AttributionStep; visit: LinkVisit }>,
  ): Promise<Map<string, Attribution>> {
    const links = await this.lock([...new Set(answered.map(({ visit }) => visit.context))]);
    const used: Array<{ id: string; link: LinkRow }> = [];
    for (const { step, visit } of answered) {
      const link = links.get(visit.context);
      if (!link || !leads(termsOf(link), step.row.account_id, visit.opened_at)) continue;
      // One-time: a second person in this batch comes too late.
      link.used_at = Date.now();
      used.push({ id: String(step.row.id), link });
    }
    return used.length === 0 ? new Map() : this.targets(used);
  }

  /** Locked, so that of two people who come through one link at this moment one is attributed. */
  private async lock(codes: readonly string[]): Promise<Map<string, LinkRow>> {
    const rows = await this.database.query<LinkRow>(
      `SELECT * FROM entry_link WHERE code IN (${placeholders(codes)}) ORDER BY id ${dialect.forUpdate}`,
      [...codes],
    );
    return new Map(rows.map((row) => [row.code, row]));
  }

  /** What is gone by now leads nowhere. */
  private async targets(used: ReadonlyArray<{ id: string; link: LinkRow }>): Promise<Map<string, Attribution>> {
    const taskIds = used.flatMap(({ link }) => link.task_id ?? []);
    const tasks = taskIds.length > 0 ? await this.queries.execute(new FindTasks(taskIds)) : [];
    const taskOf = new Map(tasks.map((task) => [task.id, task]));
    const wished = used.map(({ id, link }) => {
      const task = link.task_id ? taskOf.get(link.task_id) : undefined;
      return { id, link, task, contactId: link.contact_id ?? task?.counterpartyId ?? null };
    });
    const contactIds = wished.flatMap(({ contactId }) => contactId ?? []);
    const contacts = contactIds.length > 0 ? await this.queries.execute(new FindContacts(contactIds)) : [];
    const there = new Set(contacts.map((contact) => contact.id));
    return new Map(
      wished.map(({ id, link, task, contactId }) => [
        id,
        {
          link,
          contactId: contactId !== null && there.has(contactId) ? contactId : null,
          taskId: task?.id ?? null,
          campaign: link.campaign,
        },
      ]),
    );
  }
}

const keyOf = ({ row }: AttributionStep): string => `${row.account_id} ${row.user_id}`;

const visitOf = ({ row, at }: AttributionStep, context: string): LinkVisit => ({
  account_id: row.account_id,
  external_user_id: row.user_id,
  context,
  opened_at: at,
});
