import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  type ChatRef,
  CUSTOMER_LEFT,
  FindChats,
  type OutboundMessage,
  type PlannedMessage,
  PlanMessages,
} from '../../messengers/contract.js';
import type { ActionContent } from '../../tasks/contract.js';
import { sentences } from '../../../platform/text/sentences.js';

const say = sentences({ 'no-chat': 'This contact has never written to a bot, so there is no chat to answer in.' });

/** Where an action goes for one of the contacts it notifies. */
export interface Destination {
  contactId: string;
  chat: ChatRef | null;
  /** Why it cannot go there; null when it can. */
  refusal: string | null;
}

/** What is sent where: for what is sent, and for what only might be. */
@Injectable()
export class DeliveryPlanner {
  constructor(private readonly queries: QueryBus) {}

  /** @param taskChatId the chat that the task came from, if any */
  async destinations(contactIds: readonly string[], taskChatId: string | null): Promise<Destination[]> {
    const chats = await this.queries.execute(new FindChats({ contactIds }));
    return contactIds.map((contactId) => {
      const chat = chatFor(contactId, taskChatId, chats);
      return { contactId, chat, refusal: chat === null ? say('no-chat') : chat.subscribed ? null : CUSTOMER_LEFT };
    });
  }

  /** Where there is no messenger to ask, the parts only tell what was not sent. */
  async messages(text: string, content: ActionContent, chat: ChatRef | null): Promise<PlannedMessage[]> {
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

const plain = (message: OutboundMessage): PlannedMessage => ({ message, label: '', note: null });

/** The contact's chat of this task; for somebody else's task, the one they used last. */
function chatFor(contactId: string, taskChatId: string | null, chats: readonly ChatRef[]): ChatRef | null {
  const own = chats.filter((chat) => chat.contactId === contactId);
  return own.find((chat) => chat.id === taskChatId) ?? own[0] ?? null;
}
