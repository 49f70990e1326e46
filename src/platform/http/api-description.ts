import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

/** `/api/openapi.json`, and a page to read it at `/api/docs`. */
export function serveApiDescription(app: NestFastifyApplication): void {
  const description = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('viber-tasks')
    .setDescription(
      'Customers write to a Viber bot, each conversation becomes a task, and the answer from the task reaches them. ' +
        'Errors are application/problem+json (RFC 9457) with a stable `type` and a `detail` for people.',
    )
    .setVersion('0.1')
    .addBearerAuth()
    .build();
  // Made when somebody asks for it first: it is large.
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, description), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'viber-tasks API',
  });
}
