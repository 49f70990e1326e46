import type { Command } from '@nestjs/cqrs';
import { ListContacts } from '../../src/contexts/contacts/list-contacts/list-contacts.query.js';
import { MergeContacts } from '../../src/contexts/contacts/merge-contacts/merge-contacts.command.js';
import { UndoMerge } from '../../src/contexts/contacts/merge-contacts/undo-merge.command.js';
import { ShowContact } from '../../src/contexts/contacts/show-contact/show-contact.query.js';
import { ListActions } from '../../src/contexts/tasks/actions/actions.query.js';
import { ListTasks } from '../../src/contexts/tasks/tasks/tasks.query.js';
import { InboundBench } from './inbound.js';

/** The employee who does everything. */
export const BY = 'employee-1';

/** People who write, and whose cards are merged; contacts stand in every role of their tasks. */
export class MergeBench {
  private constructor(readonly inbound: InboundBench) {}

  static async start(): Promise<MergeBench> {
    const inbound = await InboundBench.start();
    await inbound.app.database.execute('UPDATE account SET overrides = ?', ['{"contactTaskRole":"both"}']);
    return new MergeBench(inbound);
  }

  stop(): Promise<void> {
    return this.inbound.stop();
  }

  async clear(): Promise<void> {
    await this.inbound.clear();
    for (const table of ['contact_merge', 'contact_phone', 'delivery', 'delivery_part', 'chat_lane']) {
      await this.inbound.app.database.execute(`DELETE FROM ${table}`);
    }
  }

  /** The account's `createTaskWhenNoneActive`. */
  async openNewTasks(createTaskWhenNoneActive: boolean): Promise<void> {
    const overrides = JSON.stringify({ contactTaskRole: 'both', createTaskWhenNoneActive });
    await this.inbound.app.database.execute('UPDATE account SET overrides = ?', [overrides]);
  }

  /** Each writes once. @returns their cards */
  async people(...users: string[]): Promise<string[]> {
    await this.inbound.process(users.map((user) => ({ user, text: `first of ${user}` })));
    return Promise.all(users.map((user) => this.cardOf(user)));
  }

  /** The task that their first message opened. */
  async taskOf(user: string) {
    return (await this.tasks()).find((task) => task.description === `first of ${user}`)!;
  }

  /** The card their chat came with. */
  async cardOf(user: string): Promise<string> {
    const rows = await this.inbound.app.rows<{ contact_id: string }>(
      'SELECT contact_id FROM chat WHERE external_user_id = ?',
      [user],
    );
    return rows[0]!.contact_id;
  }

  run<T>(command: Command<T>): Promise<T> {
    return this.inbound.app.commands.execute(command);
  }

  merge(survivor: string, other: string, fields = {}): Promise<string> {
    return this.run(new MergeContacts(survivor, other, fields, BY));
  }

  undo(id: string) {
    return this.run(new UndoMerge(id, BY));
  }

  show(id: string) {
    return this.inbound.app.queries.execute(new ShowContact(id));
  }

  /** As they look; how often they were changed is left out. */
  async cards() {
    const { items } = await this.inbound.app.queries.execute(new ListContacts({}, 100, undefined));
    return items.map(({ version: _, updatedAt: __, ...card }) => card);
  }

  async tasks(filter: ListTasks['filter'] = {}) {
    return (await this.inbound.app.queries.execute(new ListTasks(filter, 100))).items;
  }

  async feed(taskId: string) {
    return (await this.inbound.app.queries.execute(new ListActions(taskId, 100))).items;
  }

  /** Everything the API shows, the trash too; newest tasks first. */
  async world() {
    const all = [...(await this.tasks()), ...(await this.tasks({ state: 'trash' }))];
    const tasks = all.toSorted((a, b) => b.number - a.number);
    const feeds = await Promise.all(tasks.map((task) => this.feed(task.id)));
    return { cards: await this.cards(), tasks, feeds };
  }
}

/** The slug of the refusal. */
export const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no refusal',
    (error: { slug?: string; message: string }) => error.slug ?? error.message,
  );

/** What an employee writes to contacts. */
export const action = (text: string, ...contactIds: string[]) => ({ text, contactIds, employeeIds: [] });
