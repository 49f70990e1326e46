import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { completeDocument } from './api-document.js';

const TAGS = {
  Tasks: 'Tasks, their feeds, statuses and templates.',
  Contacts: 'The people who write: their cards, merges, and templates of new cards.',
  Deliveries: 'Answers on their way to customers.',
  Files: 'What customers and staff send.',
  'Messenger accounts': 'Linked bots, the ways into their chats, and whether they are well.',
  'Messenger settings': 'What holds for all bots, and who changed it.',
  'Inbox log': 'Every callback of a messenger, and what became of it.',
  Staff: 'Employees and their access tokens.',
  Public: 'What customers and messengers open: no token needed.',
  Health: 'Whether the service is fit for work, and its figures.',
};

/** `/api/openapi.json`, and a page to read it at `/api/docs`. */
export function serveApiDescription(app: NestFastifyApplication): void {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('viber-tasks')
    .setDescription(
      'Customers write to a Viber bot, each conversation becomes a task, and the answer from the task reaches them. ' +
        'Errors are application/problem+json (RFC 9457) with a stable `type` and a `detail` for people.',
    )
    .setVersion('0.1')
    .addServer('/', 'This installation')
    .addSecurity('bearer', { type: 'http', scheme: 'bearer', description: 'An access token, as an admin issues it.' });
  for (const [name, description] of Object.entries(TAGS)) builder.addTag(name, description);
  const description = builder.build();
  description.info.license = { name: 'MIT', identifier: 'MIT' } as OpenAPIObject['info']['license'];
  // Made when somebody asks for it first: it is large.
  const document = () =>
    completeDocument(SwaggerModule.createDocument(app, description, { operationIdFactory: () => '' }));
  SwaggerModule.setup('api/docs', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'viber-tasks API',
    swaggerOptions: { persistAuthorization: true, docExpansion: 'none', filter: true },
  });
}
