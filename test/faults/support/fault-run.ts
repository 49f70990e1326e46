import { monitorEventLoopDelay } from 'node:perf_hooks';
import { env } from 'node:process';
import type { SimulatedBot } from '../../../src/sandbox/simulated-viber.js';
import { testDatabaseKind } from '../../support/database.js';
import { dice } from '../../support/dice.js';
import { Service } from '../../support/service.js';
import { until } from '../../support/until.js';
import { BookKeeper, type Books } from './books.js';
import { Load } from './load.js';
import { type RepliesVerdict, Staff } from './staff.js';
import { tell, type Verdict, verdictOf } from './verdict.js';

/** Repeats a failure: FAULT_SEED=<the number in the test's name> npm run test:faults -- -t F1 */
export const seed = Number(env['FAULT_SEED'] ?? Math.floor(Math.random() * 1_000_000));
/** The whole of it takes minutes; `npm test` runs the short form. */
export const long = env['FAULTS'] === 'long';
/** SQLite is for one instance. */
export const mariadb = testDatabaseKind() === 'mariadb';

interface Customers {
  customers?: number;
  /** Messages of all of them together. */
  perSecond?: number;
}

interface RunOptions extends Customers {
  env?: Record<string, string>;
  /** Settings of further instances. */
  others?: Array<Record<string, string>>;
  /** Of the test's own: the address of a server, or for SQLite a folder. */
  databasePlace?: string;
}

/** How long the backlog may take after a fault has ended. */
const QUIET_MS = 60_000;

/** One fault: a service or several, customers who write to a bot, and what they find afterwards. */
export class FaultRun {
  readonly random = dice(seed);
  readonly load: Load;
  readonly staff: Staff;
  /** Where the books are read; elsewhere when the database has moved. */
  booksUrl: string;
  private readonly delay = monitorEventLoopDelay({ resolution: 10 });

  private constructor(
    /** The first of the instances; also whom the employees use. */
    readonly service: Service,
    readonly instances: Service[],
    readonly bot: SimulatedBot,
    /** The bot's, at the service. */
    readonly account: string,
    { customers = 24, perSecond = 200 }: Customers,
  ) {
    this.load = new Load({ viber: service.viber, bot, instances, customers, perSecond, random: this.random });
    this.staff = new Staff(service, bot, this.load);
    this.booksUrl = service.databaseUrl;
    this.delay.enable();
  }

  static async start({ others = [], env: settings = {}, ...options }: RunOptions = {}): Promise<FaultRun> {
    // Viber repeats its receipts for as long as it takes.
    const callbackRetryDelaysMs = Array<number>(300).fill(200);
    const place = options.databasePlace === undefined ? {} : { databasePlace: options.databasePlace };
    const service = await Service.start({ callbackRetryDelaysMs, env: settings, ...place });
    try {
      const instances = [service];
      for (const other of others) instances.push(await service.another(other));
      return await FaultRun.on(service, instances, options);
    } catch (error) {
      await service.stop();
      throw error;
    }
  }

  /** Another bot with customers of its own, on the same instances. */
  again(customers: Customers = {}): Promise<FaultRun> {
    return FaultRun.on(this.service, this.instances, customers);
  }

  private static async on(service: Service, instances: Service[], customers: Customers): Promise<FaultRun> {
    const { bot, account } = await service.linkedBot(`Faults ${service.viber.bots.length}`);
    return new FaultRun(service, instances, bot, account.id, customers);
  }

  async stop(): Promise<void> {
    await this.load.close();
    await this.service.stop();
  }

  /** Waits until so many messages more are acknowledged. */
  async more(messages: number, timeoutMs = 60_000): Promise<void> {
    const goal = this.load.acknowledged + messages;
    await until(`${messages} messages more`, () => this.load.acknowledged >= goal, timeoutMs);
  }

  /** Ends the load, waits until the inbox is empty, and compares. */
  async verdict(name: string, more: Record<string, number | string> = {}): Promise<Verdict> {
    await this.load.stop();
    const began = performance.now();
    await this.nothingWaits('inbox');
    const quietMs = Math.round(performance.now() - began);
    const receipts = this.bot.callbacks.map(({ event, token, body }) => `${event} ${token} ${userOf(body)}`);
    const heldUp = Math.round(this.delay.max / 1e6);
    const verdict = verdictOf(this.load.entries, await this.books(), new Set(receipts), heldUp);
    tell(name, verdict, { 'quiet-after-ms': quietMs, ...more });
    return verdict;
  }

  /** Waits until every answer has an end and every receipt is in, and compares. */
  async repliesVerdict(name: string, more: Record<string, number | string> = {}): Promise<RepliesVerdict> {
    await this.nothingWaits('deliveries');
    const handedOver = () => this.bot.callbacks.every(({ attempts }) => attempts.some(({ status }) => status === 200));
    await until('every receipt to be taken in', handedOver, QUIET_MS);
    await this.nothingWaits('inbox');
    const verdict = this.staff.verdict(await this.books());
    tell(name, verdict, more);
    return verdict;
  }

  /** Everything taken in is dealt with, or every answer has an end. */
  async nothingWaits(where: 'inbox' | 'deliveries', timeoutMs = QUIET_MS): Promise<void> {
    const none = async () => (await this.asked((books) => books.waiting(this.account)))[where] === 0;
    await until(`nothing to wait in the ${where}`, () => none().catch(() => false), timeoutMs);
  }

  books(): Promise<Books> {
    return this.asked((books) => books.read(this.account));
  }

  private async asked<T>(question: (books: BookKeeper) => Promise<T>): Promise<T> {
    const books = await BookKeeper.open(this.booksUrl);
    try {
      return await question(books);
    } finally {
      await books.close();
    }
  }
}

function userOf(body: string): string {
  const { sender, user, user_id } = JSON.parse(body) as Record<string, { id: string } & string>;
  return sender?.id ?? user?.id ?? user_id ?? '';
}
