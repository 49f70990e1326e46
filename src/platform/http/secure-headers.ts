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

declare module 'fastify' {
  interface FastifyContextConfig {
    /** It writes what every answer says by itself, all headers at once: setting them one by one costs it a tenth. */
    writesHeaders?: true;
  }
}

/** What every answer says where the service has this address. */
export const saidAlways = (publicUrl: string): Readonly<Record<string, string>> =>
  publicUrl.startsWith('https:') ? { ...ALWAYS, 'strict-transport-security': HTTPS_ONLY } : ALWAYS;

/** Of an answer that leaves before any hook has seen its request. */
export function secure(answer: ServerResponse, headers: Readonly<Record<string, string>> = ALWAYS): void {
  for (const [name, value] of Object.entries(headers)) answer.setHeader(name, value);
}

/** Every answer of every route, whatever kind it is; a route may say something else. */
export function secureAnswers(server: FastifyInstance, publicUrl: string): void {
  const headers = saidAlways(publicUrl);
  server.addHook('onRequest', ({ routeOptions }, { raw }, done) => {
    if (!routeOptions.config.writesHeaders) secure(raw, headers);
    done();
  });
}

/** `'sha256-…'` of a style or script that stands in a page: only this very one is run. */
export const hashOf = (inline: string): string => `'sha256-${createHash('sha256').update(inline).digest('base64')}'`;
