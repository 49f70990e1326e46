import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { Database, placeholders } from '../../../platform/database/database.js';
import { PersonalData } from '../../../platform/personal-data/personal-data.js';
import {
  type ErasedSlice,
  inChunks,
  type Person,
  type PersonalDataHolder,
  type PersonsRecord,
  WALK,
} from '../../../platform/personal-data/person.js';
import { sentences } from '../../../platform/text/sentences.js';
import { ReachChanged } from '../../tasks/contract.js';
import { ChatQueues } from '../persistence/chat-queues.js';

const say = sentences({ 'contact-erased-before': 'The contact was erased before this was sent.' });
const WITHDRAWN = say('contact-erased-before');

interface Row {
  id: string;
  contact_id: string;
  chat_id: string | null;
  task_id: string;
}

/** What was sent to somebody, and what was still to be. */
@Injectable()
export class DeliveriesData implements PersonalDataHolder {
  readonly name = 'notifications';
  readonly order = 3;
  readonly kinds = ['deliveries', 'delivery-parts'];

  constructor(
    private readonly database: Database,
    private readonly commands: CommandBus,
    private readonly chatQueues: ChatQueues,
    data: PersonalData,
  ) {
    data.add(this);
  }

  /** What waits is withdrawn. The message that is being sent at this moment ends, and nobody notes how. */
  async cut({ chats }: Person): Promise<void> {
    const ids = chats.map(({ id }) => id);
    if (ids.length === 0) return;
    await this.chatQueues.lock(ids);
    const theirs = `chat_id IN (${placeholders(ids)})`;
    await this.database.execute(
      `UPDATE delivery SET state = 'failed', reason = ?, open_sequence = NULL WHERE ${theirs} AND open_sequence IS NOT NULL`,
      [WITHDRAWN, ...ids],
    );
    await this.database.execute(
      `UPDATE delivery_part SET state = 'failed', reason = ? WHERE ${theirs} AND state = 'queued'`,
      [WITHDRAWN, ...ids],
    );
    await this.database.execute(`DELETE FROM chat_lane WHERE ${theirs}`, ids);
  }

  async erase(person: Person, from: string): Promise<ErasedSlice> {
    if (from === 'labels') return { removed: {}, next: await this.clearLabels(person) };
    const { rows, theirs } = await this.slice(person, from);
    if (theirs.length > 0) {
      await this.database.transaction(async () => {
        const given = placeholders(theirs);
        await this.database.execute(`DELETE FROM delivery_part WHERE delivery_id IN (${given})`, theirs);
        await this.database.execute(`DELETE FROM delivery WHERE id IN (${given})`, theirs);
        const gone = new Set(theirs);
        const taskIds = rows.filter(({ id }) => gone.has(id)).map((row) => row.task_id);
        await this.commands.execute(new ReachChanged({ taskIds }));
      });
    }
    return { removed: { deliveries: theirs.length }, next: rows.length < WALK ? 'labels' : rows.at(-1)!.id };
  }

  async *read(person: Person): AsyncIterable<PersonsRecord> {
    for (let from = ''; ;) {
      const { rows, theirs } = await this.slice(person, from);
      const [deliveries, parts] = [
        await this.all('delivery', 'id', theirs),
        await this.all('delivery_part', 'delivery_id', theirs),
      ];
      for (const record of deliveries) yield { kind: 'deliveries', record };
      for (const record of parts) yield { kind: 'delivery-parts', record };
      if (rows.length < WALK) return;
      from = rows.at(-1)!.id;
    }
  }

  private all(table: string, column: string, ids: readonly string[]) {
    return inChunks(ids, (some) =>
      this.database.query(`SELECT * FROM ${table} WHERE ${column} IN (${placeholders(some)})`, some),
    );
  }

  private async slice({ contactIds, chats, taskIds }: Person, from: string) {
    const rows = await this.database.query<Row>(
      `SELECT id, contact_id, chat_id, task_id FROM delivery WHERE id > ? ORDER BY id LIMIT ${WALK}`,
      [from],
    );
    const ids = new Set([...contactIds, ...chats.map(({ id }) => id), ...taskIds]);
    const isTheirs = (row: Row) => ids.has(row.contact_id) || ids.has(row.chat_id ?? '') || ids.has(row.task_id);
    return { rows, theirs: rows.filter(isTheirs).map(({ id }) => id) };
  }

  /** Names of their files, where those were sent on to others. */
  private async clearLabels({ otherTaskIds, fileIds }: Person): Promise<null> {
    const files = new Set(fileIds);
    const parts = await inChunks(otherTaskIds, (some) =>
      this.database.query<{ id: string; content: string | null }>(
        `SELECT id, content FROM delivery_part
         WHERE delivery_id IN (SELECT id FROM delivery WHERE task_id IN (${placeholders(some)}))`,
        some,
      ),
    );
    const named = parts.flatMap(({ id, content }) => {
      const { fileId = '' } = content === null ? {} : (JSON.parse(content) as { fileId?: string });
      return files.has(fileId) ? [id] : [];
    });
    await inChunks(named, async (some) => {
      await this.database.execute(`UPDATE delivery_part SET label = '' WHERE id IN (${placeholders(some)})`, some);
      return [];
    });
    return null;
  }
}
