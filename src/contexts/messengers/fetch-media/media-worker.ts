import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { Files, OtherType } from '../../../platform/files/files.js';
import { Heartbeats } from '../../../platform/health/heartbeats.js';
import { Infected } from '../../../platform/files/malware.js';
import { ScannerAway } from '../../../platform/outgoing/clamd.js';
import { Messengers } from '../messengers.js';
import { DownloadFailed } from './download-failed.js';
import { MediaDownloader } from './media-downloader.js';
import { MediaHosts } from './media-hosts.js';
import { MediaMetrics } from './media.metrics.js';
import { say } from './lost-file.sentences.js';
import { LEASE_MS, type MediaJob, MediaQueue, MediaWanted } from './media-queue.js';
import { nextTry } from './next-try.js';

/** Files that are fetched at the same time: many, since one that hangs takes its place until it is given up. */
const AT_ONCE = 32;
/** Those too that have come and wait to be looked into: they hold up no other until there are so many. */
const IN_HAND = 128;
/** A file that ends its process is not tried for ever. */
const MOST_ATTEMPTS_UNRETURNED = 3;
const POLL_MS = 500;
const BACKOFF_MS = 2_000;
/** Of avatars and thumbnails. */
const MAX_PICTURE = 10 * 1024 * 1024;

/** Copies customers' files and pictures, at once and side by side; no message waits for it. */
@Injectable()
export class MediaWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(MediaWorker.name);
  private readonly busy = new Set<Promise<void>>();
  private fetching = 0;
  private readonly stop = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly queue: MediaQueue,
    private readonly downloader: MediaDownloader,
    private readonly files: Files,
    private readonly messengers: Messengers,
    private readonly wanted: MediaWanted,
    private readonly config: Config,
    private readonly heartbeats: Heartbeats,
    private readonly metrics: MediaMetrics,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.workersEnabled) this.running = this.loop();
  }

  /** Downloads are cut off and given back: the next process begins them anew. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    this.wanted.wake();
    await this.running;
    await Promise.all(this.busy);
  }

  private async loop(): Promise<void> {
    while (!this.stop.signal.aborted) {
      try {
        await this.queue.keepTimes();
        const free = Math.min(AT_ONCE - this.fetching, IN_HAND - this.busy.size);
        const jobs = free > 0 ? await this.queue.claim(free) : [];
        this.heartbeats.beat('fetching media');
        for (const job of jobs) this.start(job);
        if (jobs.length === 0) await this.wanted.wait(POLL_MS);
      } catch (error) {
        if (!dialect.isUnavailable(error)) this.logger.error(error);
        await this.wanted.wait(BACKOFF_MS);
      }
    }
  }

  private start(job: MediaJob): void {
    const work = this.fetch(job)
      // The lease runs out, and it is fetched again.
      .catch((error: unknown) => {
        if (!dialect.isUnavailable(error)) this.logger.error(error, 'What became of a download could not be stored.');
      })
      .finally(() => {
        this.busy.delete(work);
        this.wanted.wake();
      });
    this.busy.add(work);
  }

  /** Exported to tests as the whole of one attempt. */
  async fetch(job: MediaJob): Promise<void> {
    const began = performance.now();
    if (neverComesBack(job)) {
      await this.queue.lost(job, `${say('file-lost')} ${say('never-came-back')} ${say('ask-to-send-again')}`);
      return this.metrics.ended('lost', began);
    }
    const taken = new AbortController();
    const renewing = setInterval(() => {
      this.queue.renew(job).then(
        (ours) => ours || taken.abort(),
        () => undefined,
      );
    }, LEASE_MS / 4);
    try {
      const signal = AbortSignal.any([this.stop.signal, taken.signal]);
      const hosts = await this.hostsOf(job.accountId);
      const picture = job.purpose !== 'message';
      const mostBytes = picture ? Math.min(MAX_PICTURE, this.config.maxFileBytes) : this.config.maxFileBytes;
      const spooled = await this.placed(() =>
        this.downloader.download(job.url, job.fileId, { hosts, mostBytes, signal }),
      );
      await this.queue.done(
        job,
        await this.files.arrive(job.fileId, spooled, picture ? 'image/' : '', { of: job.ownerId, signal }),
      );
      this.metrics.ended('stored', began, spooled.size);
    } catch (error) {
      if (this.stop.signal.aborted) return await this.queue.later(job, 0);
      this.metrics.ended(await this.failed(job, this.understood(error)), began);
    } finally {
      clearInterval(renewing);
    }
  }

  /** Its place is free for the next as soon as its bytes are here. */
  private async placed<T>(download: () => Promise<T>): Promise<T> {
    this.fetching++;
    try {
      return await download();
    } finally {
      this.fetching--;
      this.wanted.wake();
    }
  }

  private understood(error: unknown): DownloadFailed {
    if (error instanceof DownloadFailed) return error;
    if (error instanceof Infected) return new DownloadFailed('infected', error.message);
    if (error instanceof ScannerAway) return new DownloadFailed('passing', error.message);
    if (error instanceof OtherType) return new DownloadFailed('final', say('is-no-picture'));
    // A database that is away or busy is told of where it is waited for.
    if (!dialect.isUnavailable(error)) this.logger.error(error);
    return new DownloadFailed('passing', say('could-not-be-stored'));
  }

  private async failed(job: MediaJob, { kind, reason }: DownloadFailed): Promise<'postponed' | 'lost'> {
    if (kind === 'infected') {
      await this.queue.lost(job, `${reason} ${say('nothing-was-kept')}`, kind);
      return 'lost';
    }
    const wait = nextTry(kind, job.attempts, job.endsAt, Date.now(), Math.random());
    if (wait === null) await this.queue.lost(job, `${say('file-lost')} ${reason} ${adviceFor(kind, job.endsAt)}`);
    else await this.queue.later(job, wait);
    return wait === null ? 'lost' : 'postponed';
  }

  private async hostsOf(accountId: string): Promise<MediaHosts> {
    const [account] = await this.database.query<{ kind: string }>('SELECT kind FROM account WHERE id = ?', [accountId]);
    return new MediaHosts(account ? this.messengers.of(account.kind).mediaHosts : []);
  }
}

const neverComesBack = ({ unreturned, attempts, endsAt }: MediaJob): boolean =>
  unreturned && (attempts > MOST_ATTEMPTS_UNRETURNED || endsAt <= Date.now());

/** What a person can do about a lost file. */
function adviceFor(kind: DownloadFailed['kind'], endsAt: number): string {
  if (kind === 'final') return say('ask-to-send-otherwise');
  const time = new Date(endsAt).toISOString().slice(11, 16);
  const until = endsAt <= Date.now() ? say('links-live-an-hour') : say('can-be-fetched-until', { time });
  return `${until} ${say('ask-to-send-again')}`;
}
