import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Config } from '../../../platform/config/config.js';
import { dialect } from '../../../platform/database/dialect.js';
import { WorkerPulses } from '../../../platform/health/worker-pulses.js';
import { type SendOutcome, SendToChat } from '../../messengers/contract.js';
import { DeliveryQueued } from '../persistence/lanes.js';
import { type Job, Outbox } from './outbox.js';

/** Chats that are written to at the same time. */
const MAX_CHATS = 64;
const CLAIM_AT_MOST = 32;
/** How long a retry that is due, or another instance's delivery, may go unnoticed. */
const POLL_MS = 250;
const BACKOFF_MS = 2_000;
const SHUTDOWN_MS = 7_000;

/** Claims what is due and sends it: many chats side by side, each in its own order. */
@Injectable()
export class Sender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Sender.name);
  private readonly busy = new Set<Promise<void>>();
  private stopping = false;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly outbox: Outbox,
    private readonly commands: CommandBus,
    private readonly queued: DeliveryQueued,
    private readonly config: Config,
    private readonly pulses: WorkerPulses,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.workersEnabled) this.running = this.loop();
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
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      try {
        const free = MAX_CHATS - this.busy.size;
        const jobs = free > 0 ? await this.outbox.claim(Math.min(free, CLAIM_AT_MOST)) : [];
        this.pulses.beat('sending');
        for (const job of jobs) this.start(job);
        if (jobs.length === 0) await this.queued.wait(POLL_MS);
      } catch (error) {
        if (!dialect.isUnavailable(error)) this.logger.error(error);
        await this.queued.wait(BACKOFF_MS);
      }
    }
  }

  private start(job: Job): void {
    const chain = this.sendChat(job).finally(() => {
      this.busy.delete(chain);
      this.queued.wake();
    });
    this.busy.add(chain);
  }

  /** Sends a chat's messages one after the other, for as long as they go through. */
  private async sendChat(first: Job): Promise<void> {
    let job: Job | null = first;
    try {
      while (job) {
        const outcome = await this.attempt(job);
        job = await this.recorded(job, outcome);
      }
    } catch (error) {
      // The lease runs out; the attempt is then shown as not known, as it is.
      this.logger.error(error, 'What became of an attempt to send could not be stored.');
    }
  }

  private async attempt(job: Job): Promise<SendOutcome> {
    try {
      return await this.commands.execute(new SendToChat(job.chatId, job.message, job.authorId));
    } catch (error) {
      // Before anything was written to the messenger: the database could not be asked for the address.
      this.logger.error(error);
      return { kind: 'postponed', reason: 'It could not be sent just now.', patient: false };
    }
  }

  /** The outcome is worth some patience: without it the message counts as not known. */
  private async recorded(job: Job, outcome: SendOutcome): Promise<Job | null> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.outbox.record(job, outcome, !this.stopping);
      } catch (error) {
        if (attempt === 5 || !(dialect.isUnavailable(error) || dialect.isRaceLost(error))) throw error;
        await sleep(attempt * 500);
      }
    }
  }
}
