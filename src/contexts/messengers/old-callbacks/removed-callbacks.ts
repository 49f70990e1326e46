import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CLOCKS_MS } from '../../../platform/clocks.js';
import { Database, placeholders } from '../../../platform/database/database.js';
import type { EffectiveAccount } from '../accounts/effective-accounts.js';
import type { ChatRow } from '../chats/chat-store.js';
import type { InboundEvent } from '../messenger-gateway.js';
import { Messengers } from '../messengers.js';

/** What makes a callback the one it is. */
export interface CallbackKey {
  account_id: string;
  message_token: string;
  event: string;
  user_id: string;
}

/** A callback in hand, as far as it matters here. */
interface Step {
  row: CallbackKey & { id: string | number; body: Buffer };
  account: EffectiveAccount;
  event: InboundEvent;
  at: number;
  ofArrival: boolean;
  chat: ChatRow | null;
  skipped: { state: 'ignored' | 'failed'; why: string } | null;
}

/** No bot is older: what tells an earlier time, such as zero or seconds, tells none. */
const FIRST_BOTS = Date.UTC(2016, 0);
const GONE = 'It is older than what is kept of callbacks, so it may have come before.';
const ERASED = 'Its person was erased after it had come.';

/** The key of a callback that is not kept, so that it is known again. */
export const callbackHash = ({ account_id, message_token, event, user_id }: CallbackKey): string =>
  createHash('sha256').update([account_id, message_token, event, user_id].join('\n')).digest('hex');

/**
 * Knows callbacks again that were removed: the signature of an old body is still good. Only of those is asked that can be
 * one: which come long after their time, or make or precede a chat. A usual message costs no statement.
 */
@Injectable()
export class RemovedCallbacks {
  constructor(
    private readonly database: Database,
    private readonly messengers: Messengers,
  ) {}

  /** Those that were removed change nothing; of an erased person not even the row stays. @param steps whose chats are known */
  async skip(steps: readonly Step[]): Promise<void> {
    await this.skipGone(steps);
    await this.skipErased(steps);
  }

  private async skipGone(steps: readonly Step[]): Promise<void> {
    const times = new Map<Step, number>();
    for (const step of steps) {
      const at = step.ofArrival && !step.skipped ? this.messengers.of(step.account.kind).toldAt(step.row.body) : null;
      if (at !== null && at >= FIRST_BOTS) times.set(step, at);
    }
    if (times.size === 0) return;
    const [row] = await this.database.query<{ told_at: string | number }>('SELECT told_at FROM inbox_horizon');
    for (const [step, at] of times) if (at <= Number(row!.told_at)) ignore(step, GONE);
  }

  private async skipErased(steps: readonly Step[]): Promise<void> {
    const early = steps.filter(
      ({ skipped, chat, at, ofArrival }) =>
        !skipped && (chat === null || ofArrival || at <= Number(chat.created_at) + CLOCKS_MS),
    );
    if (early.length === 0) return;
    const byHash = new Map(early.map((step) => [callbackHash(step.row), step]));
    const rows = await this.database.query<{ hash: string }>(
      `SELECT hash FROM erased_callback WHERE hash IN (${placeholders([...byHash.keys()])})`,
      [...byHash.keys()],
    );
    if (rows.length === 0) return;
    const known = rows.map(({ hash }) => byHash.get(hash)!);
    for (const step of known) ignore(step, ERASED);
    const ids = known.map(({ row }) => row.id);
    await this.database.execute(`DELETE FROM inbox WHERE id IN (${placeholders(ids)})`, ids);
  }
}

function ignore(step: Step, why: string): void {
  step.event = { kind: 'ignored', why };
  step.skipped = { state: 'ignored', why };
}
