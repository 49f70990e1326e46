import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Config } from '../../../platform/config/config.js';
import { dialect } from '../../../platform/database/dialect.js';
import { sentences } from '../../../platform/text/sentences.js';
import { Heartbeats } from '../../../platform/health/heartbeats.js';
import { type SendOutcome, SendToChat } from '../../messengers/contract.js';
import { DeliveryQueued } from '../persistence/chat-queues.js';
import { CircuitBreakers } from './circuit-breakers.js';
import { InFlight } from './in-flight.js';
import { type Job, LEASE_MS, type Capacity } from './job.js';
import { Outbox } from './outbox.js';
import { Recorder } from './recorder.js';

const say = sentences({ 'could-not-be-sent': 'It could not be sent just now.' });

/** How long a retry that is due, or another instance's delivery, may go unnoticed. */
const POLL_MS = 250;
const BACKOFF_MS = 2_000;
const SHUTDOWN_MS = 7_000;
const RENEW_MS = LEASE_MS / 4;

/** Claims what is due and sends it: many chats side by side, each in its own order. */
@Injectable()
export class Sender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Sender.name);
  private readonly busy = new Set<Promise<void>>();
  private readonly capacity: Capacity = {
    of: (id) => Math.min(this.inFlight.capacity(id), this.breakers.limit(id) - this.inFlight.count(id)),
    has: (chatId) => this.inFlight.has(chatId),
  };
  private stopping = false;
  private running: Promise<void> = Promise.resolve();
  private ended = false;

  constructor(
    private readonly outbox: Outbox,
    private readonly recorder: Recorder,
    private readonly inFlight: InFlight,
    private readonly breakers: CircuitBreakers,
    private readonly commands: CommandBus,
    private readonly queued: DeliveryQueued,
    private readonly config: Config,
    private readonly heartbeats: Heartbeats,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.config.workersEnabled) return;
    this.running = this.loop();
    void this.keepLeases();
  }

  /**
   * Nothing new is begun. Attempts on their way are waited for, though not for ever: one that is cut off is shown as not
   * known once its lease has run out.
   */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.queued.wake();
    await this.running;
    await Promise.race([Promise.all(this.busy), sleep(SHUTDOWN_MS, undefined, { ref: false })]);
    this.ended = true;
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.outbox.keepTimes();
        const jobs = await this.outbox.claim(this.capacity);
        this.heartbeats.beat('sending');
        for (const job of jobs) this.start(job);
        if (jobs.length === 0) await this.queued.wait(POLL_MS);
      } catch (error) {
        if (!dialect.isUnavailable(error)) this.logger.error(error);
        await this.queued.wait(BACKOFF_MS);
      }
    }
  }

  private start(job: Job): void {
    this.inFlight.add(job);
    const chain = this.sendChat(job).finally(() => {
      this.inFlight.remove(job);
      this.busy.delete(chain);
      if (this.capacity.of(job.accountId) > 0) this.queued.wake();
    });
    this.busy.add(chain);
  }

  /** Sends a chat's messages one after the other, for as long as they go through. */
  private async sendChat(first: Job): Promise<void> {
    let job: Job | null = first;
    try {
      while (job) {
        const outcome = await this.attempt(job);
        const goOn = !this.stopping && this.breakers.isClosed(job.accountId);
        job = await this.recorder.record({ job, outcome, goOn });
        if (job) this.inFlight.replace(job);
      }
    } catch (error) {
      // The lease runs out; the attempt is then shown as not known, as it is.
      this.logger.error(error, 'What became of an attempt to send could not be stored.');
    }
  }

  /** One attempt; it is not made when, as it is about to be, the chat may have become another instance's. */
  private async attempt(job: Job): Promise<SendOutcome> {
    const { chatId, message, authorId } = job;
    const mayBegin = () => !this.stopping && this.inFlight.silence(job) < LEASE_MS;
    try {
      return await this.breakers.attempt(job.accountId, (mayGoOn) =>
        this.commands.execute(new SendToChat(chatId, message, authorId, () => mayBegin() && mayGoOn())),
      );
    } catch (error) {
      // Before anything was written to the messenger: the database could not be asked for the address.
      this.logger.error(error);
      return { kind: 'postponed', reason: say('could-not-be-sent'), patient: false };
    }
  }

  /** Says again and again that this instance is at work, however long an attempt or a picture takes. */
  private async keepLeases(): Promise<void> {
    while (!this.ended) {
      await sleep(RENEW_MS, undefined, { ref: false });
      const at = performance.now();
      try {
        this.inFlight.renewed(await this.outbox.renew(this.inFlight.jobs), at);
      } catch (error) {
        if (!dialect.isUnavailable(error)) this.logger.error(error);
      }
    }
  }
}
