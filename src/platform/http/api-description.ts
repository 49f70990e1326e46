import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { completeDocument } from './api-document.js';
import { hashOf, NOTHING } from './secure-headers.js';

const TAGS = {
  Tasks: 'Tasks, their feeds, statuses and templates.',
  Contacts: 'The people who write: their cards, merges, and templates of new cards.',
  Deliveries: 'Answers on their way to customers.',
  Files: 'What customers and staff send.',
  'Messenger accounts': 'Linked bots, the ways into their chats, and whether they are well.',
  'Messenger settings': 'What holds for all bots, and who changed it.',
  'Inbox log': 'Every callback of a messenger, and what became of it.',
  'Signing in': 'Sessions of browsers.',
  Me: 'Who is calling, and what they set for themselves.',
  Staff: 'Employees and their access tokens.',
  Audit: 'Who did what to which thing, when and from where.',
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
    .addSecurity('bearer', { type: 'http', scheme: 'bearer', description: 'An access token, as an admin issues it.' })
    .addSecurity('session', {
      type: 'apiKey',
      in: 'cookie',
      name: '__Host-viber-tasks',
      description:
        'A session of a browser (`viber-tasks` where PUBLIC_URL is http). Calls that change something also need the ' +
        'header `X-CSRF-Token`, with what `POST /api/auth/sign-in` and `GET /api/me` answer, and come from a page of ' +
        'this service. Not together with an access token.',
    });
  for (const [name, description] of Object.entries(TAGS)) builder.addTag(name, description);
  const description = builder.build();
  description.info.license = { name: 'MIT', identifier: 'MIT' } as OpenAPIObject['info']['license'];
  // Made when somebody asks for it first: it is large.
  const document = () =>
    completeDocument(SwaggerModule.createDocument(app, description, { operationIdFactory: () => '' }));
  allowItsStyles(app.getHttpAdapter().getInstance());
  SwaggerModule.setup('api/docs', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'viber-tasks API',
    swaggerOptions: { persistAuthorization: true, docExpansion: 'none', filter: true },
  });
}

/** Of the logo that the page of the API draws. */
const LOGO = '.logo_small_svg__cls-2{fill:#fff}.logo_small_svg__cls-3{fill:#85ea2d}';

/** The page of the API comes with two styles in it, and an attribute that can be said otherwise. Its scripts are files. */
function allowItsStyles(server: FastifyInstance): void {
  server.addHook('onSend', async ({ url }, reply, payload) => {
    if (!url.startsWith('/api/docs') || typeof payload !== 'string' || !payload.includes('<style>')) return payload;
    const page = payload.replace('style="position:absolute;width:0;height:0"', 'width="0" height="0"');
    const inPage = [...page.matchAll(/<style>([^]*?)<\/style>/g)].map(([, style = '']) => style);
    const styles = [...inPage, LOGO].map(hashOf);
    const policy = `script-src 'self'; style-src 'self' ${styles.join(' ')}; img-src 'self' data:; connect-src 'self'`;
    void reply.header('content-security-policy', `${NOTHING}; ${policy}`);
    return page;
  });
}
