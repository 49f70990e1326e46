// VT: viber-bot on Express with one TypeORM save per message. The library answers Viber as soon as it has passed the
// message on, so the answer goes out before the row is stored: that is how its users' programs behave.
// EntitySchema stands for the decorated class people write: this is plain JavaScript.
import express from 'express';
import { DataSource, EntitySchema } from 'typeorm';
import viberBot from 'viber-bot';

const Message = new EntitySchema({
  name: 'message',
  columns: {
    id: { type: 'int', primary: true, generated: true },
    token: { type: 'varchar', length: 24, unique: true },
    userId: { type: 'varchar', length: 64 },
    userName: { type: 'varchar', length: 255 },
    text: { type: 'text' },
    sentAt: { type: 'bigint' },
  },
});
const source = new DataSource({
  type: 'mysql',
  url: process.env.DATABASE_URL,
  entities: [Message],
  synchronize: true,
});
await source.initialize();
const messages = source.getRepository(Message);

const { Bot, Events } = viberBot;
const bot = new Bot({ authToken: process.env.VIBER_TOKEN, name: 'Bench', avatar: '' });
bot.on(Events.MESSAGE_RECEIVED, async (message, response) => {
  const { id: userId, name: userName } = response.userProfile;
  await messages.save({ token: message.token, userId, userName, text: message.text, sentAt: message.timestamp });
});

const app = express();
app.use('/webhooks/viber/bench', bot.middleware());
app.listen(Number(process.env.PORT), '127.0.0.1');
