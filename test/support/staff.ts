import type { INestApplication, Type } from '@nestjs/common';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { staffSchema } from '../../src/contexts/staff/persistence/schema.js';
import { StaffModule } from '../../src/contexts/staff/staff.module.js';
import { Config, loadConfig } from '../../src/platform/config/config.js';
import { DatabaseModule } from '../../src/platform/database/database.module.js';
import { ProblemFilter } from '../../src/platform/http/problem.filter.js';
import { validationPipe } from '../../src/platform/http/validation.js';
import { platformModules, platformSchema } from './contexts.js';
import { dropDatabase, freshDatabaseUrl } from './database.js';

const SECRET_KEY = Buffer.from('a key of thirty-two letters here').toString('base64');
const ADMIN_TOKEN = 'the-token-of-the-first-admin-in-tests';

/** The staff context alone, in this process, so that a test can set its clock and look into its database. */
export class Staff {
  private emails = 0;

  private constructor(
    readonly app: INestApplication,
    readonly url: string,
    private readonly databaseUrl: string,
  ) {}

  static async start(controllers: Type[] = []): Promise<Staff> {
    const databaseUrl = await freshDatabaseUrl();
    const settings = { DATABASE_URL: databaseUrl, ADMIN_TOKEN, PUBLIC_URL: 'http://127.0.0.1:3000', SECRET_KEY };
    const testing = await Test.createTestingModule({
      imports: [
        ...platformModules,
        DatabaseModule.with({
          entities: [...platformSchema.entities, ...staffSchema.entities],
          migrations: [...platformSchema.migrations, ...staffSchema.migrations],
        }),
        StaffModule,
      ],
      controllers,
    })
      .overrideProvider(Config)
      .useValue(loadConfig(settings))
      .compile();
    const app = testing.createNestApplication(new FastifyAdapter(), { logger: false });
    app.useGlobalPipes(validationPipe());
    app.useGlobalFilters(new ProblemFilter());
    await app.listen(0, '127.0.0.1');
    return new Staff(app, await app.getUrl(), databaseUrl);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await dropDatabase(this.databaseUrl);
  }

  async call(
    method: string,
    path: string,
    { token = ADMIN_TOKEN, body }: { token?: string; body?: object } = {},
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- read as a client of the API would
  ): Promise<{ status: number; headers: Headers; body: any }> {
    const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
    if (body) headers['content-type'] = 'application/json';
    const response = await fetch(this.url + path, { method, headers, body: body ? JSON.stringify(body) : undefined });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : null };
  }

  /** An employee with a token of their own. */
  async employee(role: 'admin' | 'employee' = 'employee') {
    const { body } = await this.call('POST', '/api/employees', {
      body: { name: 'Ann', email: `e${++this.emails}@example.com`, role },
    });
    const issued = await this.call('POST', `/api/employees/${body.id}/tokens`, { body: { name: 'test' } });
    return { ...body, token: issued.body.token as string, tokenId: issued.body.id as string };
  }

  rows(sql: string, parameters: unknown[]): Promise<Array<Record<string, unknown>>> {
    return this.app.get(DataSource).query(sql, parameters);
  }
}
