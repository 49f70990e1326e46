import { Injectable } from '@nestjs/common';
import { Database, placeholders } from '../../../platform/database/database.js';
import { Loader } from '../../../platform/loader.js';
import { Secrets } from '../../../platform/secrets/secrets.js';
import { EffectiveAccounts } from '../accounts/effective-accounts.js';

/** A chat's customer, and the account they are written to from. */
export interface Address extends AddressRow {
  sendAsEmployee: boolean;
}

interface AddressRow {
  chat_id: string;
  account_id: string;
  kind: string;
  state: string;
  /** Sealed. */
  api_key: string;
  account_name: string;
  external_user_id: string;
  subscribed: number | boolean;
  language: string | null;
}

/** Read anew for every message, once for all that are sent in the same moment. */
@Injectable()
export class Addresses {
  private readonly loader = new Loader<string, Address>((chatIds) => this.load(chatIds));
  /** By account: decrypting is the only part that is not done again while the key stays the same. */
  private readonly opened = new Map<string, { sealed: string; apiKey: string }>();

  constructor(
    private readonly database: Database,
    private readonly secrets: Secrets,
    private readonly accounts: EffectiveAccounts,
  ) {}

  of(chatId: string): Promise<Address | undefined> {
    return this.loader.load(chatId);
  }

  apiKey({ account_id, api_key: sealed }: Address): string {
    const known = this.opened.get(account_id);
    if (known?.sealed === sealed) return known.apiKey;
    const apiKey = this.secrets.decrypt(sealed, account_id);
    this.opened.set(account_id, { sealed, apiKey });
    return apiKey;
  }

  private load(chatIds: string[]): Promise<Map<string, Address>> {
    return this.database.read(async () => {
      const rows = await this.database.query<AddressRow>(
        `SELECT c.id AS chat_id, a.id AS account_id, a.kind, a.state, a.api_key, a.name AS account_name,
                c.external_user_id, c.subscribed, c.language
         FROM chat c JOIN account a ON a.id = c.account_id WHERE c.id IN (${placeholders(chatIds)})`,
        chatIds,
      );
      const accounts = await this.accounts.byId([...new Set(rows.map(({ account_id }) => account_id))]);
      return new Map(
        rows.map((row) => {
          const sendAsEmployee = accounts.get(row.account_id)?.settings.sendAsEmployee === true;
          return [row.chat_id, { ...row, sendAsEmployee }];
        }),
      );
    });
  }
}
