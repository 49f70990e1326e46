import type { SimulatedBot } from '../../../src/sandbox/simulated-viber.js';
import type { Service } from '../../support/service.js';
import { until } from '../../support/until.js';
import type { Books } from './books.js';
import type { Load } from './load.js';

interface Task {
  id: string;
  counterparty: { id: string };
}

/** What became of the answers, in numbers. */
export interface RepliesVerdict {
  replies: number;
  /** Sent, delivered or seen. */
  sent: number;
  failed: number;
  /** Nobody knows whether it has arrived, and it says so. */
  unknown: number;
  /** I6: without an end. */
  open: number;
  /** I6: shown to the customer more than once. */
  twice: number;
  /** I6: asked for again after an answer that was not definite, or was final. */
  repeated: number;
  /** I6: first tried before the one that stands before it in the chat. */
  disordered: number;
  /** I6: said to be sent, and Viber has never accepted it; or the other way round, and nothing says so. */
  untrue: number;
  /** I8: states that went back. */
  backwards: number;
}

export const REPLIES_RIGHT = { open: 0, twice: 0, repeated: 0, disordered: 0, untrue: 0, backwards: 0 };

/** Employees who answer customers, insisting however often the service is away. */
export class Staff {
  /** By the user id: what was written to them, in order. */
  readonly written = new Map<string, string[]>();
  private readonly tasks = new Map<string, Task>();

  constructor(
    private readonly service: Service,
    private readonly bot: SimulatedBot,
    private readonly load: Load,
  ) {}

  /** Every customer has written and has their task. */
  async begin(): Promise<void> {
    await this.load.round(1);
    const { phones } = this.load;
    await until('a task of every customer', async () => {
      const tasks = await this.service.all('/api/tasks?limit=100');
      for (const phone of phones) {
        const task = tasks.find(({ title }) => title.startsWith(phone.customer.name));
        if (task) this.tasks.set(phone.userId, task);
      }
      return this.tasks.size === phones.length;
    });
  }

  /** Answers everybody so many times. */
  async answerAll(times: number): Promise<void> {
    await Promise.all(this.load.phones.map(({ userId }) => this.answer(userId, times)));
  }

  /** Its key makes it one, however often it is asked for. */
  async answer(userId: string, times = 1): Promise<void> {
    const { id, counterparty } = this.tasks.get(userId)!;
    for (let i = 0; i < times; i++) {
      const texts = this.written.get(userId) ?? [];
      const text = `answer ${texts.length + 1} to ${userId}`;
      this.written.set(userId, [...texts, text]);
      const body = { text, notify: { contactIds: [counterparty.id] } };
      const accepted = async () => {
        const headers = { 'idempotency-key': text };
        const path = `/api/tasks/${id}/actions`;
        const answer = await this.service.call('POST', path, body, { headers }).catch(() => null);
        if (answer && answer.status !== 201 && answer.status < 500) throw new Error(JSON.stringify(answer.body));
        return answer?.status === 201;
      };
      await until(`"${text}" to be accepted`, accepted, 60_000);
    }
  }

  verdict(books: Books): RepliesVerdict {
    const requests = this.service.viber.requests.flatMap((record) => {
      const { text, receiver } = (record.body ?? {}) as { text?: string; receiver?: string };
      return record.endpoint === 'send_message' && record.apiKey === this.bot.apiKey && text && receiver
        ? [{ text, receiver, record }]
        : [];
    });
    const of = (text: string) => requests.filter((request) => request.text === text).map(({ record }) => record);
    const ends = books.deliveries.map(({ state, text }) => {
      const asked = of(text);
      const carriedOut = asked.filter((record) => record.carriedOut !== undefined).length;
      const reached = ['sent', 'delivered', 'seen'].includes(state);
      const untrue = (reached && carriedOut === 0) || (state === 'failed' && carriedOut > 0);
      // All but the last were told to come again.
      const repeated = asked.slice(0, -1).some(({ answer }) => !saysAgain(answer));
      return { state, carriedOut, untrue, repeated };
    });
    const count = (which: (end: (typeof ends)[number]) => boolean) => ends.filter(which).length;
    return {
      replies: ends.length,
      sent: count(({ state }) => ['sent', 'delivered', 'seen'].includes(state)),
      failed: count(({ state }) => state === 'failed'),
      unknown: count(({ state }) => state === 'unknown'),
      open: count(({ state }) => ['queued', 'sending'].includes(state)),
      twice: count(({ carriedOut }) => carriedOut > 1),
      repeated: count(({ repeated }) => repeated),
      untrue: count(({ untrue }) => untrue),
      disordered: [...this.written].filter(([userId, texts]) => {
        const tried = [...new Set(requests.filter(({ receiver }) => receiver === userId).map(({ text }) => text))];
        const attempted = texts.filter((text) => tried.includes(text));
        return attempted.some((text, i) => tried[i] !== text);
      }).length,
      backwards: backwards(books.moves),
    };
  }
}

/** Definite, and not for ever: Viber has not taken it and will later. */
function saysAgain(answer: { http: number; status: number | null } | null): boolean {
  if (!answer) return false;
  if (answer.status === null) return [401, 403, 429].includes(answer.http);
  return AGAIN.has(answer.status) || answer.status > 24 || answer.status < 0;
}
/** 12: too many for now. The others stop the bot, and its queue goes on when it is mended. */
const AGAIN = new Set([1, 2, 7, 8, 9, 10, 12, 15]);

const ORDER = ['queued', 'sending', 'sent', 'delivered', 'seen'];

/** `failed` and `unknown` are left only for the proof that it has arrived; a retry may bring what was `sending` back. */
function backwards(moves: Books['moves']): number {
  const last = new Map<string, string>();
  let count = 0;
  for (const { delivery, state } of moves) {
    const before = last.get(delivery) ?? 'queued';
    last.set(delivery, state);
    if (before === 'failed' && !['delivered', 'seen'].includes(state)) count++;
    if (before === 'unknown' && !['sent', 'delivered', 'seen', 'failed'].includes(state)) count++;
    if (ORDER.indexOf(before) >= 2 && ORDER.includes(state) && ORDER.indexOf(state) < ORDER.indexOf(before)) count++;
    if (['delivered', 'seen'].includes(before) && ['failed', 'unknown'].includes(state)) count++;
  }
  return count;
}
