import type { FastifyInstance } from 'fastify';
import { hashOf, NOTHING } from './secure-headers.js';

/** `/` tells a person with a browser what this is. For programs there is nothing at this address. */
export function greetBrowsers(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    const { method, headers } = request;
    const isRoot = request.is404 && request.url.split('?')[0] === '/' && (method === 'GET' || method === 'HEAD');
    if (!isRoot) return done();
    void reply.header('vary', 'accept');
    if (!/\btext\/html\b/i.test(headers.accept ?? '')) return done();
    void reply
      .status(200)
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': POLICY,
      })
      .send(PAGE);
  });
}

const STYLE =
  ':root{color-scheme:light dark}body{font:17px/1.5 system-ui,sans-serif;max-width:36em;margin:12vh auto;padding:0 1em}' +
  'h1{font-size:1.4em}li{margin:.4em 0}';
const POLICY = `${NOTHING}; style-src ${hashOf(STYLE)}`;

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>viber-tasks</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>viber-tasks</h1>
<p>Customers write to a company’s Viber bot, each conversation becomes a task, and staff answer from the task.</p>
<ul>
<li><a href="/api/docs">The API, with forms to try it out</a></li>
<li><a href="/api/openapi.json">The same for programs (OpenAPI)</a></li>
<li><a href="/health/ready">Whether the service is ready for work</a></li>
</ul>
</main>
</body>
</html>
`;
