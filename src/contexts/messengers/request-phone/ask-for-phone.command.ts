import { randomBytes } from 'node:crypto';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { newId } from '../../../platform/ids.js';
import { EffectiveAccounts } from '../accounts/effective-accounts.js';
import { AskForPhone, type PhoneQuestion } from '../contract.js';
import { textFor } from '../../../platform/text/localised-text.js';
import { PHONE_QUESTION } from '../domain/phone-request.i18n.js';

@CommandHandler(AskForPhone)
export class AskForPhoneHandler implements ICommandHandler<AskForPhone> {
  constructor(
    private readonly database: Database,
    private readonly accounts: EffectiveAccounts,
  ) {}

  async execute({ chatId, taskId, employeeId }: AskForPhone): Promise<PhoneQuestion> {
    const [chat] = await this.database.query<{ account_id: string; language: string | null }>(
      'SELECT account_id, language FROM chat WHERE id = ?',
      [chatId],
    );
    const account = (await this.accounts.byId([chat!.account_id])).get(chat!.account_id)!;
    const text = textFor(account.settings.phoneRequest, chat!.language) ?? textFor(PHONE_QUESTION, chat!.language)!;
    const id = newId();
    const nonce = randomBytes(16).toString('base64url');
    const row = { id, chat_id: chatId, task_id: taskId, asked_by: employeeId, nonce, asked_at: Date.now() };
    await this.database.insert('phone_request', [row]);
    return { id, text };
  }
}
