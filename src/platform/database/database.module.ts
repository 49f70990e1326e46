import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Config } from '../config/config.js';
import { connect, dataSourceOptions, migrate, type Schema } from './data-source.js';
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
          useFactory: (config: Config) => ({ ...dataSourceOptions(config.DATABASE_URL, schema), retryAttempts: 10 }),
          dataSourceFactory: async (options) => {
            const dataSource = await connect(new DataSource(options!));
            await migrate(dataSource);
            return dataSource;
          },
        }),
      ],
      providers: [Database],
      exports: [Database],
    };
  }
}
