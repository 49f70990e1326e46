import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../config/config.js';
import { dataSourceOptions, type Schema } from './data-source.js';
import { Database } from './database.js';
import { open } from './open.js';

@Global()
@Module({})
export class DatabaseModule {
  /** Connects, applies missing migrations, and only then lets anything else start. */
  static with(schema: Schema): DynamicModule {
    let place: Config;
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [Config],
          useFactory: (config: Config) => {
            place = config;
            // `open` tries again by itself, and knows when that is no use.
            return { ...dataSourceOptions(config.DATABASE_URL, schema, config.DATABASE_CA), toRetry: () => false };
          },
          dataSourceFactory: (options) => open(place, options!),
        }),
      ],
      providers: [Database],
      exports: [Database],
    };
  }
}
