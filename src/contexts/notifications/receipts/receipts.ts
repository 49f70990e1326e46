import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { groupBy } from '../../../platform/group-by.js';
import { FindGreetings, type Greeting } from '../../messengers/contract.js';
import type { DeliveryState, Receipt } from '../contract.js';
import { applyReceipt } from '../domain/delivery-state.js';
import { ChatQueues } from '../persistence/chat-queues.js';
import { DeliveryProgress } from '../send-deliveries/delivery-progress.js';

interface PartRow {
  id: string;
  delivery_id: string;
  chat_id: string;
  sequence: number;
  position: number;
  state: DeliveryState;
  reason: string | null;
  external_id: string | null;
  delivered_at: string | number | null;
  seen_at: string | number | null;
  failed_at: string | number | null;
  /** Not a column: a receipt has just told its external id. */
  recognised?: boolean;
}

/**
 * Moves the parts of deliveries forward by what the messenger says of them. The queues are locked first: so is the
 * sender's, when it stores the id that a receipt will name. Either it sees the receipt in the inbox, or we see its id.
 */
@Injectable()
export class Receipts {
  constructor(
    private readonly database: Database,
    private readonly queries: QueryBus,
    private readonly chatQueues: ChatQueues,
    private readonly progress: DeliveryProgress,
  ) {}

  /** @returns those that can be of no delivery */
  async apply(receipts: readonly Receipt[]): Promise<Receipt[]> {
    if (receipts.length === 0) return [];
    const chatIds = [...new Set(receipts.map((receipt) => receipt.chatId))];
    await this.chatQueues.lock(chatIds);
    const parts = groupBy(await this.unfinished(chatIds, receipts), (part) => part.chat_id);
    const before = new Map([...parts.values()].flat().map((part) => [part.id, JSON.stringify(part)]));
    const partsOf = (receipt: Receipt) => parts.get(receipt.chatId) ?? [];
    const nameless = receipts.filter((receipt) => !named(partsOf(receipt), receipt));
    const strays = nameless.filter((receipt) => candidates(partsOf(receipt)).length === 0);
    const greetings = await this.greetings(nameless.filter((receipt) => guess(partsOf(receipt), receipt, [])));
    for (const receipt of receipts) applyTo(partsOf(receipt), receipt, greetings);
    const changed = [...parts.values()].flat().filter((part) => before.get(part.id) !== JSON.stringify(part));
    await this.store(changed);
    await this.progress.follow(changed.map((part) => part.delivery_id));
    return strays;
  }

  /** Greetings that receipts which are to be guessed at may mean. */
  private async greetings(receipts: readonly Receipt[]): Promise<Greeting[]> {
    const chatIds = [...new Set(receipts.map(({ chatId }) => chatId))];
    return chatIds.length === 0 ? [] : this.queries.execute(new FindGreetings(chatIds));
  }

  /** Parts a receipt can still move, or may mean: those it names, those a `seen` covers, those not known (yet). */
  private unfinished(chatIds: string[], receipts: readonly Receipt[]): Promise<PartRow[]> {
    const externalIds = [...new Set(receipts.map((receipt) => receipt.externalMessageId))];
    const columns =
      'id, delivery_id, chat_id, sequence, position, state, reason, external_id, delivered_at, seen_at, failed_at';
    const chats = placeholders(chatIds);
    return this.database.query<PartRow>(
      `SELECT ${columns} FROM delivery_part WHERE chat_id IN (${chats}) AND state IN ('sending', 'sent', 'delivered', 'unknown')
       UNION
       SELECT ${columns} FROM delivery_part WHERE chat_id IN (${chats}) AND external_id IN (${placeholders(externalIds)})
       ORDER BY sequence, position`,
      [...chatIds, ...chatIds, ...externalIds],
    );
  }

  private async store(parts: readonly PartRow[]): Promise<void> {
    const states = parts.map(({ id, state, reason, delivered_at, seen_at, failed_at }) => {
      return { id, state, reason, delivered_at, seen_at, failed_at };
    });
    await this.database.updateEach('delivery_part', 'id', states);
    const recognised = parts.filter((part) => part.recognised);
    const named = recognised.map(({ id, external_id }) => ({ id, external_id }));
    await this.database.updateEach('delivery_part', 'id', named);
  }
}

/** @param parts of the receipt's chat, in order; changed in place. */
function applyTo(parts: PartRow[], receipt: Receipt, greetings: readonly Greeting[]): void {
  const meant = named(parts, receipt) ?? guess(parts, receipt, greetings);
  if (!meant) return;
  if (meant.external_id === null) Object.assign(meant, { external_id: receipt.externalMessageId, recognised: true });
  const covered =
    receipt.state === 'seen' ? parts.filter((part) => isBefore(part, meant) && PROVEN.has(part.state)) : [];
  for (const part of [...covered, meant]) {
    const after = applyReceipt(part, receipt);
    if (after !== part) Object.assign(part, after, timesOf(receipt));
  }
}

/** When the messenger says it was; what has arrived has not failed. */
const timesOf = ({ state, at }: Receipt) => ({ failed_at: null, [`${state}_at`]: at });

const named = (parts: readonly PartRow[], receipt: Receipt): PartRow | undefined =>
  parts.find((part) => part.external_id === receipt.externalMessageId);

/** `seen` speaks for all that reached the phone before; what failed or is not known it does not prove. */
const PROVEN = new Set<DeliveryState>(['sent', 'delivered']);

/**
 * A receipt of a message we do not know, while one message's fate is not known: it is that one. With several, it could
 * be any, and one on its way may be meant too, as receipts can overtake the answer of a send; a person decides then. So
 * they do while it may be the greeting.
 */
function guess(parts: readonly PartRow[], receipt: Receipt, greetings: readonly Greeting[]): PartRow | null {
  const [only, ...others] = candidates(parts);
  if (receipt.ofInbound || only?.state !== 'unknown' || others.length > 0) return null;
  const mayBeGreeting = greetings.some(
    ({ chatId, externalMessageId, recent }) =>
      chatId === receipt.chatId && (recent || externalMessageId === receipt.externalMessageId),
  );
  return mayBeGreeting ? null : only;
}

/** Parts that a receipt may mean without naming them. */
const candidates = (parts: readonly PartRow[]): PartRow[] =>
  parts.filter(({ state, external_id }) => external_id === null && (state === 'sending' || state === 'unknown'));

const isBefore = (part: PartRow, other: PartRow): boolean =>
  part.sequence < other.sequence || (part.sequence === other.sequence && part.position < other.position);
