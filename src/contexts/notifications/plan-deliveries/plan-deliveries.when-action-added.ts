import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { newId } from '../../../platform/ids.js';
import { type Reaction, When } from '../../../platform/messaging/event-log.js';
import { cut } from '../../../platform/text/cut.js';
import { ActionAdded, ReachChanged } from '../../tasks/contract.js';
import type { DeliveryState } from '../contract.js';
import { ChatQueues } from '../persistence/chat-queues.js';
import { partOf } from '../persistence/message-columns.js';
import { DeliveryPlanner, type Destination } from './delivery-planner.js';

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
    private readonly planner: DeliveryPlanner,
    private readonly chatQueues: ChatQueues,
  ) {}

  async react(events: readonly ActionAdded[]): Promise<void> {
    const planned: Array<Destination & { action: ActionAdded }> = [];
    for (const action of events) {
      if (action.notifyContactIds.length === 0) continue;
      const destinations = await this.planner.destinations(action.notifyContactIds, action.chatId);
      planned.push(...destinations.map((destination) => ({ action, ...destination })));
    }
    // By chat: everybody locks the queues in this order. What goes to the same chat stays as it came.
    planned.sort((a, b) => compare(a.chat?.id ?? '', b.chat?.id ?? ''));
    const refused = new Set<string>();
    for (const { action, ...destination } of planned) {
      if ((await this.plan(action, destination)) === 'failed') refused.add(action.subjectId);
    }
    if (refused.size > 0) await this.commands.execute(new ReachChanged({ taskIds: [...refused] }));
  }

  private async plan(action: ActionAdded, { contactId, chat, refusal }: Destination): Promise<DeliveryState> {
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
    const planned = await this.planner.messages(action.text, action.content, chat);
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
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
