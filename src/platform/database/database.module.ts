import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../config/config.js';
import { dataSourceOptions, type Schema } from './data-source.js';
import { Database } from './database.js';
import { open } from './open.js';

@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  /** Connects, applies missing migrations, and only then lets anything else start. */
  static with(schema: Schema): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        {
          provide: DataSource,
          inject: [Config],
          useFactory: (config: Config) => open(config, dataSourceOptions(config.DATABASE_URL, schema)),
        },
        Database,
      ],
      exports: [DataSource, Database],
    };
  }

  constructor(private readonly dataSource: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
