import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { httpAdapter } from './platform/http/http-adapter.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { serveApiDescription } from './platform/http/api-description.js';
import { validationPipe } from './platform/http/validation.js';

/** The service, ready to listen: what `start.ts` starts, and what the tests start too. */
export async function createApp(): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, httpAdapter(), {
    // Its own would take forms, too.
    bodyParser: false,
    bufferLogs: true,
    // `start.ts` says what is wrong in one sentence; Nest would print a stack and end the process.
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter());
  app.enableShutdownHooks();
  serveApiDescription(app);
  return app;
}
