import { setTimeout as pause } from 'node:timers/promises';
import type { SimulatedBot } from '../../src/sandbox/simulated-viber.js';
import { messageBody, newUserId, post } from '../support/callbacks.js';
import { dice } from '../support/dice.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';

/** Repeats a failure: KILL_SEED=… npm run test:e2e -- kill-receiving */
const seed = Number(process.env['KILL_SEED'] ?? Math.floor(Math.random() * 1_000_000));
const ROUNDS = 10;
const CHATS = 16;
const MESSAGES_PER_ROUND = 10;
/** Viber repeats what was not answered 200; here a little sooner. */
const REPEAT_AFTER_MS = 30;

/** Customers who write one message after the other, each until it is acknowledged. */
class Generator {
  readonly chats = Array.from({ length: CHATS }, () => ({
    user: newUserId(),
    sent: [] as string[],
    bodies: [] as string[],
  }));
  acknowledged = 0;
  repeated = 0;
  private tokens = 5_871_234_567_890_000_000n;

  constructor(
    private readonly bot: SimulatedBot,
    private readonly random: () => number,
  ) {}

  /** Every customer writes some messages. Resolves when all are acknowledged. */
  async round(): Promise<void> {
    await Promise.all(this.chats.map((chat) => this.write(chat)));
  }

  private async write(chat: Generator['chats'][number]): Promise<void> {
    for (let i = 0; i < MESSAGES_PER_ROUND; i++) {
      const text = `message ${chat.sent.length}`;
      const body = messageBody(this.tokens++, chat.user, text);
      chat.sent.push(text);
      chat.bodies.push(body);
      await this.untilAcknowledged(body);
      this.acknowledged += 1;
      // Now and then Viber repeats what it has an answer to already.
      const old = chat.bodies[Math.floor(this.random() * chat.bodies.length)]!;
      if (this.random() < 0.1) await this.untilAcknowledged(old);
    }
  }

  private async untilAcknowledged(body: string): Promise<void> {
    for (;;) {
      const copies = this.random() < 0.2 ? 3 : 1;
      const attempts = Array.from({ length: copies }, () =>
        post(this.bot.webhookUrl!, this.bot.apiKey, body).catch(() => null),
      );
      if ((await Promise.all(attempts)).includes(200)) return;
      this.repeated += 1;
      await pause(REPEAT_AFTER_MS);
    }
  }
}

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

it(`loses and doubles nothing when it is killed ${ROUNDS} times (KILL_SEED=${seed})`, async () => {
  const { bot } = await service.linkedBot('Killed');
  const random = dice(seed);
  const generator = new Generator(bot, random);

  for (let round = 0; round < ROUNDS; round++) {
    const moment = generator.acknowledged + Math.floor(random() * CHATS * MESSAGES_PER_ROUND);
    const afterwards = random() * 25;
    const writing = generator.round();
    await until('the moment to kill it', () => generator.acknowledged >= moment);
    // A little later: between a commit and its answer, or inside a batch.
    await pause(afterwards);
    await service.restart('SIGKILL');
    await writing;
  }
  expect(generator.repeated).toBeGreaterThan(0);
  expect(generator.acknowledged).toBe(ROUNDS * CHATS * MESSAGES_PER_ROUND);
  await service.quiet();

  const tasks = await service.all('/api/tasks');
  expect(tasks).toHaveLength(CHATS);
  expect(await service.all('/api/contacts')).toHaveLength(CHATS);
  for (const { user, sent } of generator.chats) {
    const [task] = tasks.filter(({ title }) => title.startsWith(`User ${user} (`));
    expect((await service.feed(task.id)).map(({ text }) => text)).toEqual(sent);
  }
  const ledger = await service.all('/api/messengers/inbound?limit=100');
  expect(new Set(ledger.map(({ state }) => state))).toEqual(new Set(['processed']));
  expect(ledger).toHaveLength(generator.acknowledged);
}, 120_000);
