import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Provider, Type } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Test, type TestingModule } from '@nestjs/testing';
import { AuditModule } from '../../src/platform/audit/audit.module.js';
import { auditSchema } from '../../src/platform/audit/schema.js';
import { ConfigModule } from '../../src/platform/config/config.module.js';
import { Config, loadConfig } from '../../src/platform/config/config.js';
import type { Schema } from '../../src/platform/database/data-source.js';
import { DatabaseModule } from '../../src/platform/database/database.module.js';
import { Database, type SqlValue } from '../../src/platform/database/database.js';
import { FilesModule } from '../../src/platform/files/files.module.js';
import { filesSchema } from '../../src/platform/files/schema.js';
import { HealthModule } from '../../src/platform/health/health.module.js';
import { IdempotencyModule } from '../../src/platform/idempotency/idempotency.module.js';
import { idempotencySchema } from '../../src/platform/idempotency/schema.js';
import { LimitsModule } from '../../src/platform/limits/limits.module.js';
import { limitsSchema } from '../../src/platform/limits/schema.js';
import { EventLog } from '../../src/platform/messaging/event-log.js';
import { MessagingModule } from '../../src/platform/messaging/messaging.module.js';
import { messagingSchema } from '../../src/platform/messaging/schema.js';
import { MetricsModule } from '../../src/platform/metrics/metrics.module.js';
import { PersonalDataModule } from '../../src/platform/personal-data/personal-data.module.js';
import { erasureSchema } from '../../src/platform/personal-data/schema.js';
import { RetentionModule } from '../../src/platform/retention/retention.module.js';
import { retentionSchema } from '../../src/platform/retention/schema.js';
import { SecretsModule } from '../../src/platform/secrets/secrets.module.js';
import { SearchModule } from '../../src/platform/search/search.module.js';
import { dropDatabase, freshDatabaseUrl } from './database.js';

/** The tables that every context needs. */
export const platformSchema: Schema = {
  entities: [
    ...messagingSchema.entities,
    ...auditSchema.entities,
    ...limitsSchema.entities,
    ...filesSchema.entities,
    ...idempotencySchema.entities,
    ...retentionSchema.entities,
    ...erasureSchema.entities,
  ],
  migrations: [
    ...messagingSchema.migrations,
    ...auditSchema.migrations,
    ...limitsSchema.migrations,
    ...filesSchema.migrations,
    ...idempotencySchema.migrations,
    ...retentionSchema.migrations,
    ...erasureSchema.migrations,
  ],
};

/** What every context needs besides its database. */
export const platformModules = [
  ConfigModule,
  AuditModule,
  LimitsModule,
  SecretsModule,
  MessagingModule,
  MetricsModule,
  HealthModule,
  RetentionModule,
  PersonalDataModule,
  FilesModule,
  SearchModule,
  IdempotencyModule,
];

/** A few contexts on a database of their own, without HTTP and without workers; stubs stand in for the other contexts. */
export class Contexts {
  private constructor(
    private readonly module: TestingModule,
    private readonly url: string,
    readonly filesDir: string,
  ) {}

  /** @param providers stubs: handlers of the queries and commands of contexts that are not there */
  static async start(modules: Array<Type<unknown>>, schemas: Schema[], providers: Provider[]): Promise<Contexts> {
    const url = await freshDatabaseUrl();
    const filesDir = join(await mkdtemp(join(tmpdir(), 'viber-tasks-data-')), 'files');
    const testing = await Test.createTestingModule({
      imports: [
        ...platformModules,
        DatabaseModule.with({
          entities: [...platformSchema.entities, ...schemas.flatMap(({ entities }) => entities)],
          migrations: [...platformSchema.migrations, ...schemas.flatMap(({ migrations }) => migrations)],
        }),
        ...modules,
      ],
      providers,
    })
      .overrideProvider(Config)
      .useValue(
        loadConfig({
          DATABASE_URL: url,
          PUBLIC_URL: 'http://127.0.0.1:3000',
          SECRET_KEY: randomBytes(32).toString('base64'),
          WORKERS: 'off',
          FILES_DIR: filesDir,
        }),
      )
      .compile();
    await testing.init();
    return new Contexts(testing, url, filesDir);
  }

  async stop(): Promise<void> {
    await this.module.close();
    await dropDatabase(this.url);
    await rm(dirname(this.filesDir), { recursive: true, force: true });
  }

  get<T>(type: Type<T>): T {
    return this.module.get(type, { strict: false });
  }

  get commands(): CommandBus {
    return this.get(CommandBus);
  }

  get queries(): QueryBus {
    return this.get(QueryBus);
  }

  get events(): EventLog {
    return this.get(EventLog);
  }

  get database(): Database {
    return this.get(Database);
  }

  rows<Row>(sql: string, parameters: SqlValue[] = []): Promise<Row[]> {
    return this.database.query<Row>(sql, parameters);
  }

  async count(table: string, condition = '1 = 1', parameters: SqlValue[] = []): Promise<number> {
    const [row] = await this.rows<{ n: string | number }>(
      `SELECT COUNT(*) AS n FROM ${table} WHERE ${condition}`,
      parameters,
    );
    return Number(row!.n);
  }
}
