import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { Metrics, SLOW } from '../../../platform/metrics/metrics.js';

/** Files that are counted at most. */
const COUNTED = 10_000;

interface Waiting {
  waiting: string | number;
  /** Of a file that was never tried: the lowest id, which begins with the time. */
  first_id: string | null;
  first_due: string | number | null;
  now: string | number;
}

/** How customers' files and pictures are copied, and what still waits. */
@Injectable()
export class MediaMetrics {
  private readonly ends;
  private readonly seconds;
  private readonly bytes;
  private readonly waiting;
  private readonly oldest;

  constructor(
    metrics: Metrics,
    private readonly database: Database,
  ) {
    this.ends = metrics.counter(
      'viber_tasks_downloads_total',
      'Attempts to copy a file of a customer: stored, postponed (tried again), or lost.',
      ['result'],
    );
    for (const result of ['stored', 'postponed', 'lost']) this.ends.inc({ result }, 0);
    this.seconds = metrics.histogram('viber_tasks_download_seconds', 'How long such an attempt took.', SLOW);
    this.bytes = metrics.counter('viber_tasks_download_bytes_total', 'What was copied so.');
    const reading = metrics.reading('downloads', () => this.read());
    this.waiting = reading.gauge(
      'viber_tasks_downloads_waiting_files',
      `Files that are being copied, or wait for it, of all instances; counted up to ${COUNTED}.`,
    );
    this.oldest = reading.gauge(
      'viber_tasks_downloads_oldest_due_seconds',
      'How long the file that is due first has waited for its turn; 0 when none is due.',
    );
  }

  ended(result: 'stored' | 'postponed' | 'lost', began: number, bytes = 0): void {
    this.ends.inc({ result }, 1);
    this.seconds.observe((performance.now() - began) / 1000);
    this.bytes.inc(bytes);
  }

  private async read(): Promise<() => void> {
    const [row] = await this.database.query<Waiting>(
      `SELECT COUNT(*) AS waiting, MIN(CASE WHEN due_at = 0 THEN file_id END) AS first_id,
         MIN(CASE WHEN due_at > 0 THEN due_at END) AS first_due, ${dialect.now} AS now
       FROM (SELECT file_id, due_at FROM media_download WHERE due_at >= 0 ORDER BY due_at LIMIT ${COUNTED}) due`,
    );
    const { waiting, first_id, first_due, now } = row!;
    const since = [first_id === null ? Infinity : timeOf(first_id), Number(first_due ?? Infinity)];
    const oldest = Math.max(0, Number(now) - Math.min(...since));
    return () => {
      this.waiting.set(Number(waiting));
      this.oldest.set(oldest / 1000);
    };
  }
}

/** When a UUIDv7 was made, epoch ms. */
const timeOf = (id: string): number => parseInt(id.replaceAll('-', '').slice(0, 12), 16);
