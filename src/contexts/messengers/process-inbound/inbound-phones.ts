import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { SharePhones, type SharedPhone } from '../../contacts/contract.js';
import { SendToContact } from '../../tasks/contract.js';
import type { ChatRow } from '../chats/chat-store.js';
import { textFor } from '../../../platform/text/localised-text.js';
import { phoneAnswer } from '../domain/phone-answer.js';
import { TYPE_YOUR_NUMBER } from '../domain/phone-request.i18n.js';
import type { InboundEvent } from '../messenger-gateway.js';

/** A callback on its way in. */
interface PhoneStep {
  event: InboundEvent;
  chat: ChatRow | null;
  skipped: { state: 'ignored' | 'failed'; why: string } | null;
}

interface Question {
  id: string;
  chat_id: string;
  task_id: string;
  asked_by: string;
  nonce: string;
  answered_at: string | number | null;
  told_at: string | number | null;
}

/** What a batch's answers to questions for the phone number lead to. */
export interface PhoneAnswers {
  shared: SharedPhone[];
  /** Whose questions are answered by now. */
  answeredChats: Set<string>;
  /** Who is to type the number. */
  toTell: Array<{ question: Question; chat: ChatRow }>;
}

const PRESSED = 'The button for the phone number was pressed where the messenger sends no number: on a computer.';

/** The customers' answers to questions for their phone numbers. */
@Injectable()
export class InboundPhones {
  constructor(
    private readonly database: Database,
    private readonly commands: CommandBus,
  ) {}

  /** Marks, in order, the cards that are their senders' own, and takes out what a press on a computer sends. */
  async recognise(steps: readonly PhoneStep[]): Promise<PhoneAnswers> {
    const answers: PhoneAnswers = { shared: [], answeredChats: new Set(), toTell: [] };
    const questions = await this.questionsOf(steps);
    if (questions.size === 0) return answers;
    for (const step of steps) if (!step.skipped) this.answer(step, questions, answers);
    return answers;
  }

  /** One statement for a batch, and none for most. The chats are locked by now. */
  private async questionsOf(steps: readonly PhoneStep[]): Promise<Map<string, Question>> {
    const nonces = new Set(steps.flatMap(({ event }) => (event.kind === 'message' ? noncesOf(event) : [])));
    if (nonces.size === 0) return new Map();
    const rows = await this.database.query<Question>(
      `SELECT id, chat_id, task_id, asked_by, nonce, answered_at, told_at FROM phone_request
       WHERE nonce IN (${placeholders([...nonces])})`,
      [...nonces],
    );
    return new Map(rows.map((row) => [row.nonce, row]));
  }

  private answer(step: PhoneStep, questions: Map<string, Question>, answers: PhoneAnswers): void {
    const { event, chat } = step;
    if (event.kind !== 'message' || !chat) return;
    const { sharedContact: card = null } = event.content;
    const answer = phoneAnswer({ ...event, card }, (nonce) => {
      const question = questions.get(nonce);
      if (question?.chat_id !== chat.id) return null;
      return question.answered_at !== null || answers.answeredChats.has(chat.id) ? 'answered' : 'open';
    });
    if (answer === null) return;
    if (answer === 'no-number') {
      step.skipped = { state: 'ignored', why: PRESSED };
      const question = questions.get(event.pressed!)!;
      const settled = question.told_at !== null || question.answered_at !== null || answers.answeredChats.has(chat.id);
      if (!settled && !answers.toTell.some((known) => known.question.id === question.id)) {
        answers.toTell.push({ question, chat });
      }
      return;
    }
    // What stands on the wire is not what they wrote.
    const own = answer === 'own';
    step.event = {
      ...event,
      text: '',
      content: { ...event.content, sharedContact: { ...card!, ...(own && { own }) } },
    };
    if (!own) return;
    answers.answeredChats.add(chat.id);
    answers.shared.push({
      contactId: chat.contact_id,
      number: card!.phoneNumber!,
      country: event.country ?? chat.country,
    });
  }

  /** In the caller's transaction, once the chats are stored. What it asks grows with the questions, not the messages. */
  async settle({ shared, answeredChats, toTell }: PhoneAnswers): Promise<void> {
    const now = Date.now();
    if (answeredChats.size > 0) {
      // All of the chat: the nonce of another question lingers with what they write next, and would take a stranger's card.
      await this.database.execute(
        `UPDATE phone_request SET answered_at = ? WHERE chat_id IN (${placeholders([...answeredChats])}) AND answered_at IS NULL`,
        [now, ...answeredChats],
      );
      await this.commands.execute(new SharePhones(shared));
    }
    if (toTell.length === 0) return;
    const ids = toTell.map(({ question }) => question.id);
    await this.database.execute(`UPDATE phone_request SET told_at = ? WHERE id IN (${placeholders(ids)})`, [
      now,
      ...ids,
    ]);
    for (const { question, chat } of toTell) {
      const text = textFor(TYPE_YOUR_NUMBER, chat.language)!;
      await this.commands.execute(new SendToContact(question.task_id, chat.contact_id, chat.id, text));
    }
  }
}

const noncesOf = ({ pressed, carried }: Extract<InboundEvent, { kind: 'message' }>): string[] =>
  [pressed, carried].filter((nonce) => nonce !== null);
