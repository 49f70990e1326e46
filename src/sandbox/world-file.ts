import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { BotOptions } from './bot-account.js';
import type { CustomerOptions } from './customer.js';
import type { SimulatedBot } from './simulated-bot.js';
import type { KeptPhone } from './simulated-phone.js';
import type { World } from './world.js';

interface KeptBot extends BotOptions, Pick<SimulatedBot, (typeof OF_BOT)[number]> {
  phones: Array<KeptPhone & { customerId: string }>;
}

interface KeptWorld {
  origin: string;
  bots: KeptBot[];
  customers: CustomerOptions[];
}

const OF_BOT = ['webhookUrl', 'webhookEvents', 'sendName', 'sendPhoto', 'accountStatus', 'mayBroadcast'] as const;
/** What one chat keeps; fewer where all together would be too much. */
const MESSAGES = [200, 50, 10, 0];
const MOST_BYTES = 8 * 1024 * 1024;
const PAUSE_MS = 300;

/**
 * Keeps a world from one start to the next: bots, customers and their chats. Files that customers sent are not kept: links
 * to them die within the hour anyway.
 */
export class WorldFile {
  private timer: NodeJS.Timeout | null = null;

  private constructor(
    private readonly path: string,
    private readonly world: World,
  ) {
    world.changes.on('change', () => (this.timer ??= setTimeout(() => this.write(), PAUSE_MS)));
  }

  /** Brings back what the file keeps, and keeps the world in it from now on. */
  static of(path: string, world: World): WorldFile {
    const kept = textOf(path);
    try {
      if (kept !== null) bringBack(JSON.parse(kept) as KeptWorld, world);
    } catch (error) {
      world.bots.length = world.customers.length = 0;
      renameSync(path, `${path}.broken`);
      console.error(`${path} cannot be read, so the simulated Viber starts afresh: ${(error as Error).message}`);
      console.error(`What was in it is in ${path}.broken.`);
    }
    return new WorldFile(path, world);
  }

  /** Writes it once more, and never again. */
  close(): void {
    this.world.changes.removeAllListeners('change');
    this.write();
  }

  private write(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    try {
      const text = shortTextOf(this.world);
      // Keys stand in it. Whoever reads it finds the one before or this one, never a part.
      writeFileSync(`${this.path}.new`, text, { mode: 0o600 });
      renameSync(`${this.path}.new`, this.path);
    } catch (error) {
      console.error(`The simulated Viber cannot be kept in ${this.path}: ${(error as Error).message}`);
    }
  }
}

function shortTextOf(world: World): string {
  for (const messages of MESSAGES) {
    const text = textOfWorld(world, messages);
    if (Buffer.byteLength(text) <= MOST_BYTES) return text;
  }
  throw new Error(`it would have more than ${MOST_BYTES} bytes`);
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function textOfWorld({ origin, bots, customers }: World, messages: number): string {
  const kept: KeptWorld = {
    origin,
    customers: [...customers],
    bots: bots.map((bot) => {
      const { id, name, uri, apiKey, pictured } = bot;
      const state = Object.fromEntries(OF_BOT.map((field) => [field, bot[field]])) as Pick<
        KeptBot,
        (typeof OF_BOT)[number]
      >;
      const phones = bot.phones.map((phone) => ({ customerId: phone.customer.id, ...phone.keep(messages) }));
      return { id, name, uri, apiKey, pictured, ...state, phones };
    }),
  };
  return JSON.stringify(kept, (_name, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
}

function bringBack({ origin, bots, customers }: KeptWorld, world: World): void {
  for (const { avatar, ...customer } of customers) {
    // The port may be another by now: what the simulator has drawn is drawn again.
    world.createCustomer(avatar?.startsWith(`${origin}/`) ? customer : { ...customer, avatar });
  }
  for (const { phones, ...kept } of bots) {
    const bot = world.createBot(kept);
    for (const field of OF_BOT) Object.assign(bot, { [field]: kept[field] });
    for (const { customerId, ...phone } of phones) {
      const customer = world.customers.find(({ id }) => id === customerId);
      if (!customer || !Array.isArray(phone.messages)) throw new Error(`a chat of ${bot.name} is incomplete`);
      bot.phoneOf(customer, phone);
    }
  }
}
