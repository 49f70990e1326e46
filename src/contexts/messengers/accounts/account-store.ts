import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { LessThan } from 'typeorm';
import { isTooFarAhead } from '../../../platform/clocks.js';
import { Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { conflict, DomainError, notFound } from '../../../platform/domain-error.js';
import { Secrets } from '../../../platform/secrets/secrets.js';
import { DEFAULT_SETTINGS } from '../domain/settings.js';
import { NO_WELCOME, type Welcome } from '../domain/welcome.js';
import { AccountEntity } from '../persistence/account.entity.js';
import { SettingsEntity } from '../persistence/settings.entity.js';
import { KEY_LOST } from './lost-keys.js';
import type { MessengerGateway } from '../messenger-gateway.js';

/** Callbacks that were signed with the old key may still be repeated for an hour; a day is generous. */
export const OLD_KEY_LIFE_MS = 24 * 3600 * 1000;

/** What a webhook needs to know of its account. */
export interface WebhookAccount {
  id: string;
  /** The key, and for a day the one before it. */
  apiKeys: string[];
  name: string;
  /** What it greets with; nothing while it is paused. */
  welcome: Welcome;
}

/** The rows of `account`, with their keys sealed and opened. */
@Injectable()
export class AccountStore {
  private readonly listeners: Array<() => void> = [];

  constructor(
    private readonly database: Database,
    private readonly secrets: Secrets,
    private readonly config: Config,
  ) {}

  /** Linked ones, the newest first. @param before id, exclusive */
  newest(before: string | null, size: number): Promise<AccountEntity[]> {
    return this.database.repository(AccountEntity).find({
      where: { state: 'linked', ...(before ? { id: LessThan(before) } : {}) },
      order: { id: 'DESC' },
      take: size,
    });
  }

  /** The linked account of this bot; null when there is none. */
  linkedBot(kind: string, externalId: string): Promise<AccountEntity | null> {
    return this.database.read(() =>
      this.database.repository(AccountEntity).findOneBy({ kind, external_id: externalId, state: 'linked' }),
    );
  }

  /** @throws DomainError when there is no such linked account. */
  async linked(id: string): Promise<AccountEntity> {
    const found = await this.database.read(() =>
      this.database.repository(AccountEntity).findOneBy({ id, state: 'linked' }),
    );
    if (!found) throw notFound('account', id);
    return found;
  }

  /** The same, locked until the current transaction ends. */
  async lockLinked(id: string): Promise<AccountEntity> {
    await this.database.query(`SELECT id FROM account WHERE id = ? ${dialect.forUpdate}`, [id]);
    return this.linked(id);
  }

  /** Writes, in the current transaction, and tells this process's caches once it is committed. */
  async save(id: string, changes: Partial<AccountEntity>): Promise<void> {
    await this.database.repository(AccountEntity).update({ id }, changes);
    this.changed();
  }

  changed(): void {
    this.database.afterCommit(() => this.listeners.forEach((listener) => listener()));
  }

  /** Called after a commit that changed an account. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** The account behind a webhook's path, with every key its callbacks may be signed with. */
  async byWebhookKey(webhookKey: string): Promise<WebhookAccount | null> {
    const { account, common } = await this.database.read(async () => ({
      account: await this.database.repository(AccountEntity).findOneBy({ webhook_key: webhookKey }),
      common: await this.database.repository(SettingsEntity).findOneBy({ id: 'default' }),
    }));
    if (!account || account.state === 'unlinked') return null;
    const [until, now] = [account.previous_api_key_until ?? 0, Date.now()];
    // A clock that was ahead by hours gave it those hours more; by days, it would not end in time.
    const previous = until > now && !isTooFarAhead(until, 2 * OLD_KEY_LIFE_MS, now) ? account.previous_api_key : null;
    const keys = [account.api_key, previous ?? ''].filter((key) => key !== '');
    // The messenger repeats what is refused like this: the key may be given anew in time.
    if (keys.length === 0) throw new DomainError('unavailable', 'api-key-lost', KEY_LOST);
    const welcome = account.overrides.welcome ?? common?.value.welcome ?? DEFAULT_SETTINGS.welcome;
    return {
      id: account.id,
      apiKeys: keys.map((key) => this.secrets.decrypt(key, account.id)),
      name: account.name,
      welcome: account.enabled ? welcome : NO_WELCOME,
    };
  }

  /** @throws DomainError `api-key-lost` */
  apiKey(account: AccountEntity): string {
    if (account.api_key === '') throw conflict('api-key-lost', KEY_LOST);
    return this.secrets.decrypt(account.api_key, account.id);
  }

  /** The columns that hold this key. */
  sealed(id: string, apiKey: string): Pick<AccountEntity, 'api_key' | 'api_key_last4'> {
    return { api_key: this.secrets.encrypt(apiKey, id), api_key_last4: apiKey.slice(-4) };
  }

  newWebhookKey(): string {
    return randomBytes(24).toString('base64url');
  }

  /** Whether callbacks to this address come here. */
  isOurs(url: string): boolean {
    return url.startsWith(`${this.config.PUBLIC_URL}/`);
  }

  webhookUrl(gateway: MessengerGateway, webhookKey: string): string {
    return this.config.PUBLIC_URL + gateway.webhookPath(webhookKey);
  }
}
