// R: one transaction per message with TypeORM repositories, over inbox rows the bench has stored before: find or create
// the contact, find or create their task, save the action, mark the row. One after the other, so that a chat keeps its
// order. EntitySchema stands for the decorated classes people write: this is plain JavaScript.
import { once } from 'node:events';
import { DataSource, EntitySchema } from 'typeorm';

const id = { type: 'bigint', primary: true, generated: true };
const text = (length) => ({ type: 'varchar', length });
const Inbox = new EntitySchema({
  name: 'inbox',
  columns: { id, userId: text(64), body: { type: 'text' }, state: { ...text(16), default: 'received' } },
  indices: [{ columns: ['state', 'id'] }],
});
const Contact = new EntitySchema({
  name: 'contact',
  columns: { id, userId: { ...text(64), unique: true }, name: text(255) },
});
const Task = new EntitySchema({
  name: 'task',
  columns: { id, title: text(255), active: { type: 'boolean' }, updatedAt: { type: 'datetime', updateDate: true } },
  relations: { contact: { type: 'many-to-one', target: 'contact' } },
});
const Action = new EntitySchema({
  name: 'task_action',
  columns: { id, inboxId: { type: 'bigint', unique: true }, text: { type: 'text' }, writtenAt: { type: 'bigint' } },
  relations: { task: { type: 'many-to-one', target: 'task' } },
});
const source = new DataSource({
  type: 'mysql',
  url: process.env.DATABASE_URL,
  entities: [Inbox, Contact, Task, Action],
  synchronize: true,
});
await source.initialize();

async function processOne(row) {
  const { sender, message, timestamp } = JSON.parse(row.body);
  await source.transaction(async (manager) => {
    const contacts = manager.getRepository(Contact);
    let contact = await contacts.findOneBy({ userId: sender.id });
    contact ??= await contacts.save({ userId: sender.id, name: sender.name });
    const tasks = manager.getRepository(Task);
    let task = await tasks.findOneBy({ contact: { id: contact.id }, active: true });
    task ??= await tasks.save({ title: message.text.slice(0, 255), active: true, contact });
    await manager.getRepository(Action).save({ inboxId: row.id, text: message.text, writtenAt: timestamp, task });
    row.state = 'processed';
    await manager.getRepository(Inbox).save(row);
  });
}

/** The first `warmup` rows are worked off but not timed. */
async function processAll({ warmup, seconds }) {
  let [done, start] = [0, performance.now()];
  for (;;) {
    const rows = await source
      .getRepository(Inbox)
      .find({ where: { state: 'received' }, order: { id: 'ASC' }, take: 100 });
    for (const row of rows) {
      await processOne(row);
      if (++done === warmup) {
        start = performance.now();
        process.send({ measuring: true });
      }
    }
    const elapsed = (performance.now() - start) / 1000;
    if (rows.length === 0 || (done > warmup && elapsed > seconds))
      return { done, timed: done - warmup, seconds: elapsed };
  }
}

process.send({ ready: true });
const [job] = await once(process, 'message');
process.send(await processAll(job));
await source.destroy();
process.disconnect();
