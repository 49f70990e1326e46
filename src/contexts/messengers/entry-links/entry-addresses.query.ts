import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { AccountStore } from '../accounts/account-store.js';
import type { Language } from '../domain/localised-text.js';
import { AccountEntry } from './account-entry.js';
import { buttonSnippet } from './entry-page.js';
import type { EntryView } from './entry.view.js';
import { qrCode } from './qr-code.js';

/** Every way into an account's chat. */
export class GetEntry extends Query<EntryView> {
  constructor(
    readonly accountId: string,
    /** Of the button. */
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(GetEntry)
export class GetEntryHandler implements IQueryHandler<GetEntry> {
  constructor(
    private readonly accounts: AccountStore,
    private readonly entry: AccountEntry,
  ) {}

  async execute({ accountId, language }: GetEntry): Promise<EntryView> {
    const account = await this.accounts.linked(accountId);
    const pageUrl = this.entry.pageUrl(account.slug!);
    return {
      deepLink: this.entry.deepLink(account),
      pageUrl,
      qrSvg: await qrCode(pageUrl),
      chatsLink: this.entry.webLink(account),
      snippet: buttonSnippet(language, this.entry.gateway(account).appName, pageUrl),
    };
  }
}
