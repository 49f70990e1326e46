import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LoggerModule, PinoLogger } from 'nestjs-pino';
import { storage, Store } from 'nestjs-pino/storage.js';
import { pinoHttp } from 'pino-http';
import { Config } from '../config/config.js';
import { logOptions } from './log-options.js';

@Module({
  imports: [
    LoggerModule.forRootAsync({
      imports: [],
      providers: [],
      inject: [Config],
      useFactory: (config: Config) => ({ forRoutes: [], pinoHttp: logOptions(config.LOG_LEVEL) }),
    }),
  ],
})
export class LoggingModule implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly config: Config,
  ) {}

  /**
   * A line for each request of the API, and its id on every line written meanwhile. A hook, since a single middleware of
   * Nest's costs every callback, which has no line, a tenth of its time.
   */
  onModuleInit(): void {
    const requests = new WeakMap<object, FastifyRequest>();
    const log = pinoHttp({
      ...logOptions(this.config.LOG_LEVEL),
      logger: PinoLogger.root,
      // Who called is known by the end.
      customProps: (raw) => {
        const caller = requests.get(raw)?.principal;
        return caller ? { employeeId: caller.employeeId } : {};
      },
    });
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    server.addHook('onRequest', (request, reply, done) => {
      const { raw, id } = request;
      if (!raw.url?.startsWith('/api/')) return done();
      raw.id = id;
      requests.set(raw, request);
      log(raw, reply.raw, () => storage.run(new Store(raw.log), done));
    });
    // While a body is read the context gets lost.
    server.addHook('preHandler', ({ raw }, _reply, done) => {
      if (requests.has(raw)) storage.run(new Store(raw.log), done);
      else done();
    });
  }
}
