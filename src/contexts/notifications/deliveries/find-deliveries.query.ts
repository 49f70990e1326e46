import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { groupBy } from '../../../platform/group-by.js';
import { codesOf, sentences } from '../../../platform/text/sentences.js';
import { holdLeft } from '../holds/hold-left.js';
import { waitingOf } from '../domain/waiting.js';
import { type MessageColumns, messageOf } from '../persistence/message-columns.js';
import { type DeliveryPartView, type DeliveryState, type DeliveryView, FindDeliveries } from '../contract.js';
import { rateOf } from '../send-deliveries/rate-limiter.js';

interface Row {
  id: string;
  action_id: string;
  contact_id: string;
  chat_id: string | null;
  state: DeliveryState;
  reason: string | null;
  attempts: number;
  held_until: string | number | null;
  gate_open: number | boolean | null;
  gate_reason: string | null;
  /** The rest only while it is on its way; times by the database's clock. */
  is_behind: number | boolean | null;
  due_at: string | number | null;
  wait_ms: number | null;
  messages_per_second: number | null;
  paid_until: string | number | null;
  now: string | number;
}

interface PartRow extends MessageColumns {
  delivery_id: string;
  state: DeliveryState;
  reason: string | null;
  label: string | null;
  note: string | null;
  billing_status: number | null;
  sent_at: string | number | null;
  delivered_at: string | number | null;
  seen_at: string | number | null;
  failed_at: string | number | null;
}

@QueryHandler(FindDeliveries)
export class FindDeliveriesHandler implements IQueryHandler<FindDeliveries> {
  constructor(private readonly database: Database) {}

  async execute({ actionIds }: FindDeliveries): Promise<DeliveryView[]> {
    if (actionIds.length === 0) return [];
    const rows = await this.database.query<Row>(
      `SELECT d.id, d.action_id, d.contact_id, d.chat_id, d.state, d.reason, d.attempts, d.held_until,
              g.open AS gate_open, g.reason AS gate_reason, l.due_at, l.wait_ms,
              CASE WHEN d.open_sequence IS NULL THEN 0 ELSE EXISTS (SELECT 1 FROM delivery e
                WHERE e.chat_id = d.chat_id AND e.open_sequence < d.open_sequence) END AS is_behind,
              g.messages_per_second, g.paid_until, ${dialect.now} AS now
       FROM delivery d LEFT JOIN account_gate g ON g.account_id = d.account_id
       LEFT JOIN chat_lane l ON l.chat_id = d.chat_id AND d.open_sequence IS NOT NULL
       WHERE d.action_id IN (${placeholders(actionIds)}) ORDER BY d.id`,
      [...actionIds],
    );
    if (rows.length === 0) return [];
    const parts = await this.database.query<PartRow>(
      `SELECT delivery_id, kind, text, content, state, reason, label, note, billing_status,
              sent_at, delivered_at, seen_at, failed_at FROM delivery_part
       WHERE delivery_id IN (${placeholders(rows)}) ORDER BY delivery_id, position`,
      rows.map((row) => row.id),
    );
    const partsOf = groupBy(parts, (part) => part.delivery_id);
    return rows.map((row) => ({
      id: row.id,
      actionId: row.action_id,
      contactId: row.contact_id,
      chatId: row.chat_id,
      state: row.state,
      ...withReason(reasonOf(row, partsOf.get(row.id) ?? [])),
      ...(row.state === 'queued' ? { waits: waitOf(row) } : {}),
      attempts: row.attempts,
      parts: (partsOf.get(row.id) ?? []).map((part) => partView(row, part)),
    }));
  }
}

function waitOf(row: Row) {
  const wait = waitingOf({
    now: Number(row.now),
    holdMs: holdLeft(row.held_until === null ? null : Number(row.held_until), Number(row.now)),
    stopReason: isStopped(row) ? (row.gate_reason ?? '') : null,
    isBehind: Boolean(row.is_behind),
    dueAt: row.due_at === null ? null : Number(row.due_at),
    waitMs: row.wait_ms ?? 0,
    rate: rateOf({ messages_per_second: row.messages_per_second, paid_until: row.paid_until ?? 0 }),
  });
  return { ...wait, textCodes: codesOf(wait.text) };
}

const isStopped = ({ gate_open }: Row): boolean => gate_open !== null && !gate_open;

/** What waits because its account must not send says so; of several parts, which one it is about. */
function reasonOf(row: Row, parts: PartRow[]): string | null {
  const { state, reason } = row;
  if (state === 'queued' && isStopped(row)) return row.gate_reason;
  const index = parts.findIndex((part) => part.reason === reason);
  // What keeps all of them back is about none of them.
  if (index === -1 || parts.every((part) => part.reason === reason)) return reason;
  const { label } = parts[index]!;
  const part = { part: index + 1, parts: parts.length };
  return `${label ? say('of-part-named', { ...part, name: label }) : say('of-part', part)} ${reason}`;
}

const say = sentences({
  'of-part': 'Part {part} of {parts}:',
  'of-part-named': 'Part {part} of {parts} ({name}):',
  'part-held-back':
    'Held back, since a part before it was not sent. Send it again: what the customer has is not repeated.',
});

function partView(delivery: Row, part: PartRow): DeliveryPartView {
  const message = messageOf(part);
  const over = delivery.state === 'failed' || delivery.state === 'unknown';
  return {
    kind: part.kind,
    state: part.state,
    ...withReason(over && part.state === 'queued' ? say('part-held-back') : part.reason),
    ...('fileId' in message ? { fileId: message.fileId } : {}),
    ...(part.note === null ? {} : { note: part.note, noteCodes: codesOf(part.note) }),
    ...(part.billing_status === null ? {} : { billingStatus: part.billing_status }),
    ...time('sentAt', part.sent_at),
    ...time('deliveredAt', part.delivered_at),
    ...time('seenAt', part.seen_at),
    ...time('failedAt', part.failed_at),
  };
}

type PartTime = 'sentAt' | 'deliveredAt' | 'seenAt' | 'failedAt';

const time = (name: PartTime, at: string | number | null): Partial<Record<PartTime, string>> =>
  at === null ? {} : { [name]: new Date(Number(at)).toISOString() };

const withReason = (reason: string | null) => (reason === null ? {} : { reason, reasonCodes: codesOf(reason) });
