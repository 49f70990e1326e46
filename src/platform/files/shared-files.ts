import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { FileStore } from './file-store.js';
import { lookFor } from './missing-files.js';

const NEWEST = 20;
const CURE =
  'All instances need the same files: let them share one folder, or a bucket (FILES_S3_BUCKET). After a move, copy the files too.';

/** Looks at the start, while the service works already, whether this instance has the files that others have stored. */
@Injectable()
export class SharedFiles implements OnApplicationBootstrap {
  private readonly logger = new Logger('Files');

  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly store: FileStore,
  ) {}

  onApplicationBootstrap(): void {
    this.look().catch((error: unknown) =>
      this.logger.warn({ err: error }, 'The stored files could not be looked for.'),
    );
  }

  private async look(): Promise<void> {
    const missing = await lookFor(NEWEST, (sql) => this.database.query(sql), this.store, this.config);
    if (missing !== null) this.logger.error(`${missing} ${CURE}`);
  }
}
