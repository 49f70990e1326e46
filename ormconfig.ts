import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { dataSourceOptions, withPlainNames } from './src/platform/database/data-source.js';
import { schema } from './src/schema.js';

/** The DataSource of the TypeORM command line: `npm run migration:run`, `npm run typeorm -- migration:show`. */
export default withPlainNames(
  new DataSource(
    dataSourceOptions(
      process.env.DATABASE_URL || 'sqlite:data/viber-tasks.sqlite',
      schema,
      process.env.DATABASE_CA || undefined,
    ),
  ),
);
