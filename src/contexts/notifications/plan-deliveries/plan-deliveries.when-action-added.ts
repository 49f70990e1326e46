import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { newId } from '../../../platform/ids.js';
import { type Reaction, When } from '../../../platform/messaging/event-log.js';
import { cut } from '../../../platform/text/cut.js';
import {
  type ChatRef,
  CUSTOMER_LEFT,
  FindChats,
  type OutboundMessage,
  type PlannedMessage,
  PlanMessages,
} from '../../messengers/contract.js';
import { ActionAdded, ReachChanged } from '../../tasks/contract.js';
import type { DeliveryState } from '../contract.js';
import { ChatQueues } from '../persistence/chat-queues.js';
import { partOf } from '../persistence/message-columns.js';

const NO_CHAT = 'This contact has never written to a bot, so there is no chat to answer in.';

/**
 * Turns the contacts an action notifies into deliveries, in the transaction that adds the action. What cannot be
 * sent is kept too, as failed with the reason, never dropped.
 */
@When(ActionAdded)
@Injectable()
export class PlanDeliveries implements Reaction<ActionAdded> {
  constructor(
    private readonly database: Database,
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly chatQueues: ChatQueues,
  ) {}

  async react(events: readonly ActionAdded[]): Promise<void> {
    const planned: Array<{ action: ActionAdded; contactId: string; chat: ChatRef | null }> = [];
    for (const action of events) {
      if (action.notifyContactIds.length === 0) continue;
      const chats = await this.queries.execute(new FindChats({ contactIds: action.notifyContactIds }));
      for (const contactId of action.notifyContactIds) {
        planned.push({ action, contactId, chat: chatFor(action, contactId, chats) });
      }
    }
    // By chat: everybody locks the queues in this order. What goes to the same chat stays as it came.
    planned.sort((a, b) => compare(a.chat?.id ?? '', b.chat?.id ?? ''));
    const refused = new Set<string>();
    for (const { action, contactId, chat } of planned) {
      if ((await this.plan(action, contactId, chat)) === 'failed') refused.add(action.subjectId);
    }
    if (refused.size > 0) await this.commands.execute(new ReachChanged({ taskIds: [...refused] }));
  }

  private async plan(action: ActionAdded, contactId: string, chat: ChatRef | null): Promise<DeliveryState> {
    const refusal = chat === null ? NO_CHAT : chat.subscribed ? null : CUSTOMER_LEFT;
    const state: DeliveryState = refusal ? 'failed' : 'queued';
    const { sequence, heldUntil } =
      chat && !refusal
        ? await this.chatQueues.enqueue(chat.id, chat.accountId, action.holdSeconds * 1000)
        : { sequence: 0, heldUntil: null };
    const id = newId();
    const now = Date.now();
    await this.database.insert('delivery', [
      {
        id,
        action_id: action.actionId,
        task_id: action.subjectId,
        // A chat that came with another card goes back to it when the merge is undone, and its deliveries with it.
        contact_id: chat?.mergedContactId ?? contactId,
        chat_id: chat?.id ?? null,
        account_id: chat?.accountId ?? null,
        author_id: action.byEmployeeId,
        sequence,
        open_sequence: refusal ? null : sequence,
        state,
        reason: refusal,
        attempts: 0,
        held_until: heldUntil,
        created_at: now,
        updated_at: now,
      },
    ]);
    const planned = await this.messagesOf(action, chat);
    await this.database.insert(
      'delivery_part',
      planned.map(({ message, label, note }, position) => ({
        id: newId(),
        delivery_id: id,
        position,
        chat_id: chat?.id ?? null,
        sequence,
        ...partOf(message),
        label,
        note: note === null ? null : cut(note, 500),
        state,
        reason: refusal,
        attempts: 0,
        failed_at: refusal ? now : null,
      })),
    );
    return state;
  }

  /** Where there is no messenger to ask, the parts only tell what was not sent. */
  private async messagesOf({ text, content }: ActionAdded, chat: ChatRef | null): Promise<PlannedMessage[]> {
    if (chat) return this.queries.execute(new PlanMessages(chat.accountId, text, content));
    const { files = [], location, sharedContact } = content;
    const { name, phoneNumber } = sharedContact ?? {};
    return [
      ...(text === '' ? [] : [plain({ kind: 'text', text })]),
      ...files.map((file) => ({ ...plain({ kind: 'file', fileId: file.id }), label: file.name })),
      ...(location ? [plain({ kind: 'location', ...location })] : []),
      ...(phoneNumber ? [plain({ kind: 'contact', name: name ?? phoneNumber, phoneNumber })] : []),
    ];
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const plain = (message: OutboundMessage): PlannedMessage => ({ message, label: '', note: null });

/** The contact's chat of this task; for somebody else's task, the one they used last. */
function chatFor(action: ActionAdded, contactId: string, chats: readonly ChatRef[]): ChatRef | null {
  const own = chats.filter((chat) => chat.contactId === contactId);
  return own.find((chat) => chat.id === action.chatId) ?? own[0] ?? null;
}
