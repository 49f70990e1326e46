import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { dialect } from '../database/dialect.js';
import { version } from '../version.js';
import { Metrics } from './metrics.js';

/** What this instance is, and how its database does. */
@Injectable()
export class ServiceMetrics {
  constructor(
    metrics: Metrics,
    private readonly database: Database,
  ) {
    metrics
      .gauge('viber_tasks_build_info', 'Always 1; the labels tell which version runs on what.', [
        'version',
        'node',
        'database',
      ])
      .set({ version, node: process.version, database: dialect.name }, 1);
    const reading = metrics.reading('database', () => this.ask());
    this.answer = reading.gauge('viber_tasks_database_answer_seconds', 'How long the database took for a trifle.');
    this.position = reading.gauge(
      'viber_tasks_event_log_position',
      'Position of the newest event in the log. Nothing follows the log yet; the lag of a reader is this less its own position.',
    );
  }

  private readonly answer;
  private readonly position;

  private async ask(): Promise<() => void> {
    const began = performance.now();
    await this.database.now();
    const seconds = (performance.now() - began) / 1000;
    const [row] = await this.database.query<{ newest: string | number | null }>(
      'SELECT MAX(position) AS newest FROM event_log',
    );
    return () => {
      this.answer.set(seconds);
      this.position.set(Number(row!.newest ?? 0));
    };
  }
}
