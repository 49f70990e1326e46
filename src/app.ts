import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import type { FastifyRequest } from 'fastify';
import { AppModule } from './app.module.js';
import { AuditTally } from './platform/audit/audit-tally.js';
import type { Config } from './platform/config/config.js';
import { httpAdapter } from './platform/http/http-adapter.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { serveApiDescription } from './platform/http/api-description.js';
import { validationPipe } from './platform/http/validation.js';

/** The service, ready to listen: what `start.ts` starts, and what the tests start too. */
export async function createApp(config: Config): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, httpAdapter(config), {
    // Its own would take forms, too.
    bodyParser: false,
    // `start.ts` says what is wrong in one sentence; Nest would print a stack and end the process.
    logger: false,
    abortOnError: false,
  });
  app.useLogger(withoutRoutes(app.get(Logger)));
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter(refusals(app.get(AuditTally))));
  app.enableShutdownHooks();
  serveApiDescription(app);
  return app;
}

/** Who asked for what they may not. */
const refusals =
  (tally: AuditTally) =>
  (request: FastifyRequest): void => {
    const details = { method: request.method, route: request.routeOptions.url };
    tally.add(
      { action: 'access.refused', target: { kind: 'route', id: null }, outcome: 'refused', details },
      { request },
    );
  };

const ROUTES = new Set<unknown>(['RoutesResolver', 'RouterExplorer']);

/** Nest names every route at the start: that is for who looks for one. */
function withoutRoutes(logger: Logger): Logger {
  const log = logger.log.bind(logger) as (...line: unknown[]) => void;
  const debug = logger.debug.bind(logger) as (...line: unknown[]) => void;
  logger.log = (...line: unknown[]) => (ROUTES.has(line.at(-1)) ? debug : log)(...line);
  return logger;
}
