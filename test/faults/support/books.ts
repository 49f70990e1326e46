import { createConnection } from 'mysql2/promise';
import { Sqlite } from '../../../src/platform/database/sqlite.js';

/** What the service has of an account, as the checker reads it: past the service, which might not know. */
export interface Books {
  inbox: Array<{ id: string; event: string; token: string; user: string; state: string }>;
  /** What customers have written, in the order in which it was processed. */
  actions: Array<{ inboundId: string; feedKey: string; text: string }>;
  deliveries: Array<{ id: string; state: string; text: string }>;
  /** Every state a delivery has been in, in order. */
  moves: Array<{ delivery: string; state: string }>;
}

/** A database, asked past the service. */
export class BookKeeper {
  private constructor(
    private readonly rows: <Row>(sql: string) => Promise<Row[]>,
    readonly close: () => Promise<void>,
  ) {}

  static async open(url: string): Promise<BookKeeper> {
    if (url.startsWith('sqlite:')) {
      const database = new Sqlite(url.slice('sqlite:'.length), { readonly: true });
      return new BookKeeper(
        async <Row>(sql: string) => database.prepare(sql).all() as Row[],
        async () => database.close(),
      );
    }
    const connection = await createConnection({ uri: url, connectTimeout: 2_000 });
    // One that breaks meanwhile fails the query that is on its way; nobody else has to know.
    connection.on('error', () => undefined);
    return new BookKeeper(
      async <Row>(sql: string) => (await connection.query(sql))[0] as Row[],
      async () => connection.destroy(),
    );
  }

  /** What is taken in and not dealt with, and what is still on its way out. */
  async waiting(account: string): Promise<{ inbox: number; deliveries: number }> {
    const count = async (table: string, states: string) => {
      const sql = `SELECT COUNT(*) AS n FROM ${table} WHERE account_id = '${account}' AND state IN (${states})`;
      const [row] = await this.rows<{ n: number | string }>(sql);
      return Number(row!.n);
    };
    return {
      inbox: await count('inbox', `'received'`),
      deliveries: await count('delivery', `'queued', 'sending'`),
    };
  }

  async read(account: string): Promise<Books> {
    const inbox = await this.rows<Books['inbox'][number]>(
      `SELECT id, event, message_token AS token, user_id AS user, state FROM inbox WHERE account_id = '${account}' ORDER BY id`,
    );
    const mine = new Set(inbox.map(({ id }) => String(id)));
    const deliveries = await this.rows<Books['deliveries'][number]>(
      `SELECT d.id, d.state, a.text FROM delivery d JOIN task_action a ON a.id = d.action_id
       WHERE d.account_id = '${account}' ORDER BY d.chat_id, d.sequence`,
    );
    const sent = new Set(deliveries.map(({ id }) => id));
    const log = await this.rows<{ type: string; data: string | Record<string, string> }>(
      `SELECT type, data FROM event_log WHERE type IN ('tasks.ActionAdded', 'notifications.DeliveryMoved') ORDER BY position`,
    );
    const events = log.map(({ type, data }) => ({
      type,
      data: (typeof data === 'string' ? JSON.parse(data) : data) as Record<string, string>,
    }));
    const moves = events.filter(({ type }) => type === 'notifications.DeliveryMoved');
    return {
      inbox: inbox.map((row) => ({ ...row, id: String(row.id) })),
      actions: (await this.actions(new Map(events.map(({ data }, at) => [data['actionId']!, at])))).filter(
        ({ inboundId }) => mine.has(inboundId),
      ),
      deliveries,
      moves: moves
        .map(({ data }) => ({ delivery: data['deliveryId']!, state: data['state']! }))
        .filter(({ delivery }) => sent.has(delivery)),
    };
  }

  /** Those of all accounts. @param processed when each was, by its id */
  private async actions(processed: ReadonlyMap<string, number>): Promise<Books['actions']> {
    const actions = await this.rows<{ id: string; inboundId: string; feedKey: string; text: string }>(
      `SELECT id, inbound_id AS inboundId, feed_key AS feedKey, text FROM task_action WHERE direction = 'in'`,
    );
    return actions
      .toSorted((a, b) => processed.get(a.id)! - processed.get(b.id)!)
      .map(({ inboundId, feedKey, text }) => ({ inboundId: String(inboundId), feedKey, text }));
  }
}
