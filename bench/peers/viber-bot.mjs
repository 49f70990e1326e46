// V: the official viber-bot on Express, with a handler that stores nothing.
import express from 'express';
import viberBot from 'viber-bot';

const { Bot, Events } = viberBot;
const bot = new Bot({ authToken: process.env.VIBER_TOKEN, name: 'Bench', avatar: '' });
let received = 0;
bot.on(Events.MESSAGE_RECEIVED, () => {
  received += 1;
});

const app = express();
app.use('/webhooks/viber/bench', bot.middleware());
// Not part of what people write: it lets the bench see that the handler ran once for each message.
app.get('/received', (request, response) => response.json(received));
app.listen(Number(process.env.PORT), '127.0.0.1');
