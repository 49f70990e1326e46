import type { SimulatedPhone } from '../simulated-phone.js';
import type { World } from '../world.js';

const BUBBLES = 200;
const CALLBACKS = 30;

/** What the first page shows. */
export function stateView(world: World): unknown {
  return {
    origin: world.origin,
    apiUrl: `${world.origin}/pa`,
    bots: world.bots.map((bot) => ({
      id: bot.id,
      name: bot.name,
      uri: bot.uri,
      apiKey: bot.apiKey,
      webhookUrl: bot.webhookUrl,
      icon: `/icons/${encodeURIComponent(bot.uri)}.png`,
      subscribers: bot.phones.filter((phone) => phone.state === 'subscribed').length,
    })),
    customers: world.customers.map((customer) => ({ ...customer })),
  };
}

/** What one phone shows, with the faults of the simulation. */
export function phoneView(world: World, phone: SimulatedPhone): unknown {
  const { bot, customer } = phone;
  return {
    bot: {
      name: bot.name,
      uri: bot.uri,
      icon: `/icons/${encodeURIComponent(bot.uri)}.png`,
      webhook: bot.webhookUrl !== null,
    },
    customer: { ...customer },
    userId: phone.userId,
    state: phone.state,
    online: phone.online,
    receipts: phone.receipts,
    keyboard: phone.keyboard,
    messages: phone.messages.filter((message) => message.arrived).slice(-BUBBLES),
    waiting: phone.received.filter((message) => !message.arrived).length,
    faults: { ...world.faults },
    failuresWaiting: world.sendFaults.size,
    mediaFailuresWaiting: world.media.faults.size,
    callbacks: bot.callbacks
      .slice(-CALLBACKS)
      .map(({ at, event, token, attempts }) => ({ at, event, token, attempts })),
  };
}
