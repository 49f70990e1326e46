import type { OpenAPIObject } from '@nestjs/swagger';
import { exampleOf } from './example.js';
import { operationName } from './operation-names.js';
import { PROBLEM_SCHEMA } from './problem.schema.js';
import { sentenceCodes } from '../text/sentences.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Response = Exclude<Operation['responses'][string], { $ref: string } | undefined>;

/** The fields of a schema that are looked at here; 3.1 has lists of types, which Nest's own type does not know. */
interface Schema {
  type?: string | string[];
  format?: string;
  minimum?: number;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  items?: Schema;
}

/**
 * Adds to the description what holds everywhere, so that no route has to say it: errors, names for clients, whole
 * numbers, ids, examples. What a route says itself stays.
 */
export function completeDocument(document: OpenAPIObject): OpenAPIObject {
  const schemas = (document.components!.schemas ??= {});
  for (const [name, schema] of Object.entries(schemas)) completeSchema(schema as Schema, name);
  schemas['Problem'] = PROBLEM_SCHEMA;
  (schemas['Sentence'] as Schema).properties!['code']!.enum = sentenceCodes();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (operation) completeOperation(operation, method, path);
    }
    if (item.head && item.get) item.head = headOf(item.get);
  }
  return document;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

function completeOperation(operation: Operation, method: string, path: string): void {
  operation.operationId ||= operationName(method, path);
  // Everything else says whom it is for. The operations of a controller have one list in common.
  const ways = operation.security ?? [];
  // Whoever may come with an access token may come signed in, too; the figures have a token of their own.
  const signedIn = path.startsWith('/api/') && ways.some((way) => 'bearer' in way);
  operation.security = signedIn ? [...ways, { session: [] }] : [...ways];
  for (const parameter of operation.parameters ?? []) {
    if ('schema' in parameter) completeSchema(parameter.schema as Schema, path, parameter.name);
  }
  const body = operation.requestBody;
  const json = body && 'content' in body ? body.content['application/json'] : undefined;
  const schema = json?.schema;
  if (json && schema && '$ref' in schema) json.example ??= exampleOf(schema.$ref.split('/').at(-1)!);

  operation.responses = { ...usualErrors(operation, path), ...operation.responses };
  for (const [status, response] of Object.entries(operation.responses) as Array<[string, Response]>) {
    response.description ||= 'Done.';
    if (Number(status) >= 400) response.content ??= PROBLEM_CONTENT;
  }
}

const PROBLEM_CONTENT = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

/** What any route of this kind may answer; other conflicts are its own to tell. */
function usualErrors({ security, requestBody, parameters = [] }: Operation, path: string): Record<string, Response> {
  const signedIn = security!.length > 0;
  const takes = (header: string) => parameters.some((one) => 'name' in one && one.name === header);
  const one = path.includes('{');
  return {
    400: { description: '`validation`: something in the request is wrong; `errors` names the fields.' },
    ...(signedIn && { 401: { description: '`unauthenticated`: the access token is missing or does not work.' } }),
    ...(one && { 404: { description: '`…-not-found`: there is nothing with this id.' } }),
    ...(takes('Idempotency-Key') && { 409: { description: '`idempotency-key-reused`' } }),
    ...(takes('If-Match') && { 412: { description: '`version-mismatch`: `currentVersion` says its version now.' } }),
    ...(requestBody && {
      413: { description: '`too-large`: the body is longer than this address takes.' },
      415: { description: '`unsupported-media-type`: the body is of another kind than this address takes.' },
    }),
    ...(path.startsWith('/api/') && {
      429: {
        description: '`too-many-requests`: more calls came than are allowed; `Retry-After` says when to come again.',
      },
    }),
    ...((signedIn || one) && {
      503: { description: '`database-unavailable`, `unavailable`: nothing was changed, try again in a moment.' },
    }),
  };
}

/** HEAD answers as GET does, without the body. */
function headOf(get: Operation): Operation {
  const responses = Object.entries(get.responses as Record<string, Response>).map(
    ([status, { description }]) => [status, { description }] as const,
  );
  return {
    ...get,
    operationId: `${get.operationId}Headers`,
    summary: `${get.summary}: the headers alone`,
    responses: Object.fromEntries(responses),
  };
}

function completeSchema(schema: Schema, owner: string, name = ''): void {
  const types = [schema.type].flat();
  // Numbers are whole unless they say `double`.
  if (types.includes('number') && schema.format !== 'double') {
    schema.type = Array.isArray(schema.type) ? types.map((type) => (type === 'number' ? 'integer' : type!)) : 'integer';
    schema.format ??= 'int32';
  }
  if (types.includes('string') && !schema.enum && isOurId(owner, name)) schema.format ??= 'uuid';
  if (schema.items) completeSchema(schema.items, owner, name);
  for (const [field, property] of Object.entries(schema.properties ?? {})) completeSchema(property, owner, field);
}

/** Built-in statuses have words for ids, rows of the inbox have numbers, and some ids are another system's. */
const isOurId = (owner: string, name: string): boolean =>
  /(^id|Ids?)$/.test(name) &&
  !/status|sticker|inbound|settingsChange|audit/i.test(owner + (name === 'id' ? '' : name)) &&
  !FOREIGN.has(name);
const FOREIGN = new Set(['userId', 'externalId', 'replacementId']);
