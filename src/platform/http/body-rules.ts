import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '../domain-error.js';
import { readJson } from './json-body.js';
import { RouteConfig } from './route-config.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Bytes, where the usual limit is too low. */
    bodyLimit?: number;
    /** Takes files, of any length, as a form of several parts. */
    takesFiles?: true;
    /** Takes a form of plain fields, as standards ask for that other servers follow. */
    takesForm?: true;
  }
}

/** Longest JSON body of most routes: they take a few names, ids and short texts. */
export const BODY_LIMIT = 64 * 1024;
const LONG_BODY_LIMIT = 1024 * 1024;

/** A route whose texts may be long: every letter of them may be written as an escape of six. */
export const TakesLongTexts = () => RouteConfig({ bodyLimit: LONG_BODY_LIMIT });
/** The only kind of route that takes a form, which any web site can have a browser send. */
export const TakesFiles = () => RouteConfig({ takesFiles: true });
/** A form of plain fields, for what other servers send and prove by what is in it: a browser's cookie counts for nothing there. */
export const TakesForm = () => RouteConfig({ takesForm: true });

const isForm = ({ headers }: FastifyRequest): boolean => /^\s*multipart\//i.test(headers['content-type'] ?? '');

/** Files on their way to where files are taken. */
export const isUpload = (request: FastifyRequest): boolean =>
  request.routeOptions.config.takesFiles === true && isForm(request);

/** Bodies are JSON, or files where those are taken; everything else is refused, also where no body is looked at. */
export function ruleBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, readJson(body as Buffer));
    } catch (error) {
      done(error as Error);
    }
  });
  const form = 'application/x-www-form-urlencoded';
  server.addContentTypeParser(form, { parseAs: 'string' }, ({ routeOptions }, body, done) => {
    if (!routeOptions.config.takesForm) return done(NO_FORM);
    done(null, Object.fromEntries(new URLSearchParams(body as string)));
  });
  // Fastify would close the connection after it refused a body, and whoever still sends then never sees the answer: what
  // more comes is read and dropped instead, for as long as RequestBodies lets a body take.
  server.addHook('onSend', (request, reply, _payload, sent) => {
    if (!request.raw.complete) reply.removeHeader('connection');
    sent();
  });
  server.addHook('onRoute', (route) => {
    if (route.config?.bodyLimit !== undefined) route.bodyLimit = route.config.bodyLimit;
  });
  // The parser of forms is there for all routes as soon as it is there for one.
  server.addHook('preParsing', (request, _reply, _payload, done) => {
    done(isForm(request) && !isUpload(request) && !request.is404 ? NO_FORM : null);
  });
}

const NO_FORM = new DomainError(
  'unsupported',
  'unsupported-media-type',
  'This address takes no form. Send JSON, with Content-Type: application/json.',
);
