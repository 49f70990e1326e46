import { AsyncLocalStorage } from 'node:async_hooks';
import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { dialect } from '../../../platform/database/dialect.js';
import { DomainError } from '../../../platform/domain-error.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { EventPublisher, KEPT_EVENTS } from '../../../platform/messaging/publisher/event-publisher.js';
import { type LogPlace, placeOf } from '../../../platform/messaging/publisher/log-place.js';
import { IsStillIn } from '../../staff/contract.js';
import { Presence } from '../presence/presence.js';
import type { Follower } from './follower.js';
import { concerns, liveEvent } from './live-event.js';

/** Of other instances nobody is woken. */
const POLL_MS = 100;
const BEAT_MS = 15_000;
const PRESENCE_MS = 1_000;
const MOST_OF_ONE = 20;
const MOST = 2_000;

/** One reader of the published log for all clients of this instance; it reads only while there is one. */
@Injectable()
export class LiveEvents implements BeforeApplicationShutdown {
  private readonly logger = new Logger('LiveEvents');
  private readonly followers = new Set<Follower>();
  private place: LogPlace | undefined;
  private running: Promise<void> | undefined;
  private stopping = false;
  /** The reader belongs to nobody's request: the deadline of the one that it began with would end it for all. */
  private readonly outsideOfRequests = AsyncLocalStorage.snapshot();

  constructor(
    private readonly log: EventLog,
    private readonly publisher: EventPublisher,
    private readonly presence: Presence,
    private readonly queries: QueryBus,
  ) {}

  /** @throws DomainError `too-many-streams` */
  require(employeeId: string): void {
    const theirs = [...this.followers].filter(({ caller }) => caller.employeeId === employeeId).length;
    if (theirs >= MOST_OF_ONE || this.followers.size >= MOST) throw TOO_MANY;
  }

  /** Tells it what it has missed behind `lastId`, then what happens, until it goes. */
  async follow(follower: Follower, lastId: string | undefined): Promise<void> {
    if (this.stopping) return follower.end();
    const now = await this.publisher.publish();
    follower.open();
    const last = lastId === undefined ? undefined : placeOf(lastId);
    const known = last?.epoch === now.epoch && last.seq <= now.seq && last.seq >= now.seq - KEPT_EVENTS;
    follower.begin(known ? last : now, !known && lastId !== undefined);
    for (;;) {
      // Those who are there already may have been told more meanwhile.
      const { epoch, seq } = this.place?.epoch === now.epoch && this.place.seq > now.seq ? this.place : now;
      if (follower.place!.seq >= seq) break;
      await this.tellUpTo({ epoch, seq }, { ...follower.place! }, [follower]);
      follower.place!.seq = seq;
    }
    if (follower.gone || this.stopping) return follower.end();
    this.followers.add(follower);
    follower.onClose(() => this.followers.delete(follower));
    this.presence.now().forEach((event) => follower.tell(event));
    this.place ??= { ...now };
    this.running ??= this.outsideOfRequests(() => this.run());
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    for (const follower of this.followers) follower.end();
    this.log.appended.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    let beatAt = Date.now() + BEAT_MS;
    let presenceAt = 0;
    while (this.followers.size > 0 && !this.stopping) {
      try {
        await this.turn();
        if (presenceAt <= Date.now()) {
          presenceAt = Date.now() + PRESENCE_MS;
          for (const event of await this.presence.changes()) this.tell(event);
        }
        if (beatAt <= Date.now()) {
          beatAt = Date.now() + BEAT_MS;
          await this.beat();
        }
      } catch (error) {
        if (!dialect.isUnavailable(error))
          this.logger.warn({ err: error }, 'Live events could not be read; it is tried again.');
      }
      await this.log.appended.wait(POLL_MS);
    }
    // In the same step as the look at who is there: whoever comes next begins anew.
    this.running = this.place = undefined;
  }

  private async turn(): Promise<void> {
    const reached = await this.publisher.publish();
    for (const follower of this.followers) {
      if (follower.place!.epoch !== reached.epoch) follower.begin(reached, true);
    }
    const place = this.place!;
    if (place.epoch === reached.epoch && place.seq < reached.seq) await this.tellUpTo(reached, place, this.followers);
    this.place = { ...reached };
  }

  /** @param place goes along with what is told: whoever comes meanwhile is told the rest, and sees what they have missed */
  private async tellUpTo(
    { epoch, seq: last }: LogPlace,
    place: LogPlace,
    followers: Iterable<Follower>,
  ): Promise<void> {
    for await (const batch of this.publisher.read(place.seq, last)) {
      for (const published of batch) {
        const event = liveEvent(published);
        place.seq = published.seq;
        for (const follower of followers) {
          const theirs = follower.place!;
          if (theirs.epoch !== epoch || theirs.seq >= published.seq) continue;
          theirs.seq = published.seq;
          if (event && concerns(published, follower.caller)) follower.tell(event, true);
        }
      }
    }
  }

  private tell(event: Parameters<Follower['tell']>[0]): void {
    for (const follower of this.followers) follower.tell(event);
  }

  /** Whoever is not in any more is let go of. */
  private async beat(): Promise<void> {
    for (const follower of this.followers) {
      // While nobody can say, nothing is told either.
      const isIn = await this.queries.execute(new IsStillIn(follower.caller)).catch(() => true);
      if (isIn) follower.beat();
      else follower.end();
    }
  }
}

const TOO_MANY = new DomainError(
  'too-many',
  'too-many-streams',
  'You follow live events from too many places at once. Close one of them, or try again in a minute.',
  [],
  { retryAfter: 60 },
);
