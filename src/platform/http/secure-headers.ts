import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** What a page may do by default: nothing, not even be shown in a frame. A page says itself what else it needs. */
export const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What every answer says, unless its route says something else. */
export const ALWAYS = {
  'content-security-policy': NOTHING,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // Codes stand in some addresses.
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};
/** A year. Names below this one are not ours to decide about. */
const HTTPS_ONLY = 'max-age=31536000';

const always = Object.entries(ALWAYS);

/** Of an answer that leaves before any hook has seen its request. */
export const secure = (answer: ServerResponse): void =>
  always.forEach(([name, value]) => void answer.setHeader(name, value));

/** Every answer of every route, whatever kind it is; a route may say something else. */
export function secureAnswers(server: FastifyInstance, publicUrl: string): void {
  const https = publicUrl.startsWith('https:');
  server.addHook('onRequest', (_request, { raw }, done) => {
    secure(raw);
    if (https) raw.setHeader('strict-transport-security', HTTPS_ONLY);
    done();
  });
}

/** `'sha256-…'` of a style or script that stands in a page: only this very one is run. */
export const hashOf = (inline: string): string => `'sha256-${createHash('sha256').update(inline).digest('base64')}'`;
