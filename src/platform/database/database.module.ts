import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Config } from '../config/config.js';
import { dialect } from './dialect.js';
import { connect, dataSourceOptions, migrate, type Schema, withPlainNames } from './data-source.js';
import { Database } from './database.js';

@Global()
@Module({})
export class DatabaseModule {
  /** Connects, applies missing migrations, and only then lets anything else start. */
  static with(schema: Schema): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [Config],
          useFactory: (config: Config) => ({
            ...dataSourceOptions(config.DATABASE_URL, schema),
            retryAttempts: 10,
            // A server may come up a little later than we do; a file will not.
            toRetry: () => !dialect.singleConnection,
          }),
          dataSourceFactory: async (options) => {
            // It makes tables by SQL and needs no entities.
            const migrator = await withPlainNames(new DataSource({ ...options!, entities: [] })).initialize();
            try {
              await migrate(migrator);
            } finally {
              await migrator.destroy();
            }
            return connect(new DataSource(options!));
          },
        }),
      ],
      providers: [Database],
      exports: [Database],
    };
  }
}
