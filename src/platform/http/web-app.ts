import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Where `npm run build` puts the staff app. */
const FOLDER = fileURLToPath(new URL('../../../web/dist', import.meta.url));
const YEAR_SECONDS = 31_536_000;

/** What begins so is the service's own: an address that nobody knows there is not a page of the app. */
const RESERVED = /^\/(?:api|webhooks|go|m|health|metrics|sandbox|assets)(?:[/?]|$)/;

/**
 * Scripts and styles are files of ours; pictures come from the service, or are about to be uploaded.
 * @param phoneUrl of the demo, whose page shows the app and this phone in frames, and makes the phone do something
 */
export function pagePolicy(phoneUrl?: string): string {
  const ours = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' blob:",
    "media-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  if (phoneUrl === undefined) return [...ours, "connect-src 'self'", "frame-ancestors 'none'"].join('; ');
  const { origin } = new URL(phoneUrl);
  return [...ours, `connect-src 'self' ${origin}`, `frame-src 'self' ${origin}`, "frame-ancestors 'self'"].join('; ');
}

/** Whether the staff app was built; a service without it is an API alone. */
export const hasWebApp = (): boolean => existsSync(`${FOLDER}/index.html`);

/** Serves the files of the staff app, and its page at each address that is nobody else's: the app reads the address. */
export function serveWebApp(server: FastifyInstance, phoneUrl?: string): void {
  const pageHeaders = {
    'content-security-policy': pagePolicy(phoneUrl),
    'cache-control': 'no-cache',
    vary: 'accept, accept-encoding',
  };
  void server.register(fastifyStatic, {
    root: FOLDER,
    // One route for each file that there is at the start: nothing else is looked for on the disk.
    wildcard: false,
    index: false,
    preCompressed: true,
    globIgnore: ['**/*.br', '**/*.gz'],
    cacheControl: false,
    setHeaders: (reply, path) => {
      const forever = path.includes('/assets/');
      void reply.header('cache-control', forever ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
    },
  });
  // Without a promise: every callback of a messenger comes through here, too.
  server.addHook('onRequest', (request, reply, done) => {
    const { method, headers, url, is404 } = request;
    const isPage = is404 && (method === 'GET' || method === 'HEAD') && !RESERVED.test(url);
    if (!isPage || !/\btext\/html\b/i.test(headers.accept ?? '')) return done();
    void reply.headers(pageHeaders).sendFile('index.html');
  });
}
