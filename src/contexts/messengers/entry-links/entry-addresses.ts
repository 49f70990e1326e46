import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { Files } from '../../../platform/files/files.js';
import { PublicLinks } from '../../../platform/files/public-links.js';
import { Messengers } from '../messengers.js';
import { AccountEntity } from '../persistence/account.entity.js';
import type { MessengerGateway } from '../messenger-gateway.js';
import type { Start } from './visitor.js';

/** Ways into an account's chat. */
@Injectable()
export class EntryAddresses {
  constructor(
    private readonly database: Database,
    private readonly messengers: Messengers,
    private readonly files: Files,
    private readonly links: PublicLinks,
    private readonly config: Config,
  ) {}

  /** Null when no account was ever linked under this slug. */
  async bySlug(slug: string): Promise<AccountEntity | null> {
    return this.database.read(() => this.database.repository(AccountEntity).findOneBy({ slug: slug.toLowerCase() }));
  }

  gateway(account: AccountEntity): MessengerGateway {
    return this.messengers.of(account.kind);
  }

  deepLink(account: AccountEntity, start: Start = {}): string {
    return this.gateway(account).deepLink(account.uri, start);
  }

  webLink(account: AccountEntity): string {
    return this.gateway(account).webLink(account.uri);
  }

  /** The public page that works everywhere. */
  pageUrl(slug: string, query: Start & { lang?: string } = {}): string {
    const url = new URL(`${this.config.PUBLIC_URL}/go/${encodeURIComponent(slug)}`);
    for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
    return url.href;
  }

  /** A public address of the bot's picture; null while there is none. */
  async avatarUrl(account: AccountEntity): Promise<string | null> {
    if (!account.avatar_file_id) return null;
    const file = (await this.files.find([account.avatar_file_id])).get(account.avatar_file_id);
    return file?.state === 'stored' ? this.links.publish(file) : null;
  }

  /** Where pictures come from. */
  get pictures(): string {
    return new URL(this.config.PUBLIC_URL).origin;
  }
}
