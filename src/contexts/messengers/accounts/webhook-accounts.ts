import { Injectable } from '@nestjs/common';
import { withPriority } from '../../../platform/database/permits.js';
import { AccountStore, type WebhookAccount } from './account-store.js';

interface Entry {
  account: Promise<WebhookAccount | null>;
  /** The same once it is there; null before, and where there is none. */
  known: WebhookAccount | null;
  /** Of `performance.now`: an entry must grow old also when the clock is put back. */
  loadedAt: number;
}

/** How long another instance's changes may go unseen (a wrong signature looks again at once). */
const LIFE_MS = 30_000;
const UNKNOWN_LIFE_MS = 2_000;
const FRESH_MS = 1_000;
/** Paths that somebody made up must not fill the memory. */
const MAX_ENTRIES = 1_000;

/** Accounts by the key in the webhook's path, from memory: taking in a callback asks the database nothing. */
@Injectable()
export class WebhookAccounts {
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly accounts: AccountStore) {
    accounts.onChange(() => this.entries.clear());
  }

  /** Without waiting, for nearly every callback; null when `find` has to be asked. */
  known(webhookKey: string): WebhookAccount | null {
    const entry = this.entries.get(webhookKey);
    return entry && performance.now() - entry.loadedAt < LIFE_MS ? entry.known : null;
  }

  async find(webhookKey: string): Promise<WebhookAccount | null> {
    return this.youngerThan(LIFE_MS, webhookKey);
  }

  /** Asks the database again, though not more than once a second. */
  async findFresh(webhookKey: string): Promise<WebhookAccount | null> {
    return this.youngerThan(FRESH_MS, webhookKey);
  }

  private async youngerThan(ms: number, webhookKey: string): Promise<WebhookAccount | null> {
    const entry = this.entries.get(webhookKey);
    if (entry && performance.now() - entry.loadedAt < ms) {
      const account = await entry.account;
      if (account || performance.now() - entry.loadedAt < UNKNOWN_LIFE_MS) return account;
    }
    return this.load(webhookKey);
  }

  private load(webhookKey: string): Promise<WebhookAccount | null> {
    if (this.entries.size >= MAX_ENTRIES) this.entries.clear();
    const account = withPriority(() => this.accounts.byWebhookKey(webhookKey));
    // Kept as a promise: many requests at once ask the database once.
    const entry: Entry = { account, known: null, loadedAt: performance.now() };
    this.entries.set(webhookKey, entry);
    account.then(
      (found) => (entry.known = found),
      () => this.entries.delete(webhookKey),
    );
    return account;
  }
}
