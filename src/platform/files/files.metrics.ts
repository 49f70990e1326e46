import { statfs } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Metrics } from '../metrics/metrics.js';

/** How much is put into the store, and how much room is left for it. */
@Injectable()
export class FilesMetrics {
  private readonly files;
  private readonly bytes;
  private readonly free;

  constructor(
    metrics: Metrics,
    private readonly config: Config,
  ) {
    this.files = metrics.counter('viber_tasks_files_stored_total', 'Files of customers and staff put into the store.');
    this.bytes = metrics.counter('viber_tasks_files_stored_bytes_total', 'What they weigh.');
    const reading = metrics.reading('files', () => this.read());
    this.free = reading.gauge(
      'viber_tasks_files_free_bytes',
      'Room left where FILES_DIR lies; with a bucket only what is just coming in lies there.',
    );
  }

  stored(bytes: number): void {
    this.files.inc(1);
    this.bytes.inc(bytes);
  }

  private async read(): Promise<() => void> {
    const { bavail, bsize } = await statfs(this.config.FILES_DIR);
    return () => this.free.set(bavail * bsize);
  }
}
