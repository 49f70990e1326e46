import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { AccountStore } from '../accounts/account-store.js';
import type { Language } from '../../../platform/text/localised-text.js';
import { EntryAddresses } from './entry-addresses.js';
import { buttonSnippet } from './entry-page.js';
import type { EntryView } from './entry-addresses.view.js';
import { qrCode } from '../../../platform/qr-code.js';

/** Every way into an account's chat. */
export class GetEntryAddresses extends Query<EntryView> {
  constructor(
    readonly accountId: string,
    /** Of the button. */
    readonly language: Language,
  ) {
    super();
  }
}

@QueryHandler(GetEntryAddresses)
export class GetEntryAddressesHandler implements IQueryHandler<GetEntryAddresses> {
  constructor(
    private readonly accounts: AccountStore,
    private readonly addresses: EntryAddresses,
  ) {}

  async execute({ accountId, language }: GetEntryAddresses): Promise<EntryView> {
    const account = await this.accounts.linked(accountId);
    const pageUrl = this.addresses.pageUrl(account.slug!);
    return {
      deepLink: this.addresses.deepLink(account),
      pageUrl,
      qrSvg: await qrCode(pageUrl),
      chatsLink: this.addresses.webLink(account),
      snippet: buttonSnippet(language, this.addresses.gateway(account).appName, pageUrl),
    };
  }
}
