import {
  type ArgumentsHost,
  BadRequestException,
  HttpException,
  NotFoundException,
  ServiceUnavailableException,
} from '@nestjs/common';
import { conflict, DomainError, type DomainErrorKind, invalid, invalidField, notFound } from '../domain-error.js';
import { ProblemFilter, toProblem } from './problem.filter.js';

const SECRET = 'INSERT INTO account VALUES (secret)';
/** As Fastify throws them. */
const fastifyError = (statusCode: number, message: string) => Object.assign(new Error(message), { statusCode });

describe('an error as an answer', () => {
  it.each<[DomainErrorKind, number]>([
    ['invalid', 400],
    ['unauthenticated', 401],
    ['forbidden', 403],
    ['not-found', 404],
    ['conflict', 409],
    ['unavailable', 503],
  ])('of the kind %s has the status %d, its own slug and its own words', (kind, status) => {
    expect(toProblem(new DomainError(kind, 'first-status', 'What happened.'))).toEqual({
      type: 'first-status',
      title: expect.stringMatching(/^[A-Z]/),
      status,
      detail: 'What happened.',
    });
  });

  it.each([
    ['must have 1 to 100 characters', 'field-length', { least: '1', most: '100' }],
    ['must be at most 50 tags', 'field-too-many-tags', { most: '50' }],
    ['must be at most 30', 'field-too-high', { most: '30' }],
    ['there is no employee with the id "7"', 'field-no-employee', { id: '7' }],
    ['must be a boolean of programs', 'other', { text: 'must be a boolean of programs' }],
  ])('says what is wrong with a field for programs too: %s', (message, code, params) => {
    expect(toProblem(invalidField('name', message)).errors).toEqual([
      { path: 'name', message, messageCodes: [{ code, params }] },
    ]);
  });

  it('names the fields that are wrong, and only then', () => {
    expect(toProblem(invalidField('overrides.historyInNewTask', 'must be 0 or 1'))).toMatchObject({
      type: 'validation',
      errors: [{ path: 'overrides.historyInNewTask', message: 'must be 0 or 1' }],
    });
    expect(toProblem(invalid('bad-request', 'y'))).not.toHaveProperty('errors');
    expect(toProblem(conflict('already-linked', 'It is.'))).toMatchObject({ status: 409, type: 'already-linked' });
    expect(toProblem(notFound('task template', '7'))).toMatchObject({
      status: 404,
      type: 'task-template-not-found',
      detail: 'There is no task template with the id "7".',
    });
  });

  it.each<[string, unknown, number, string]>([
    ['an address nobody knows', new NotFoundException('Cannot GET /api/x'), 404, 'not-found'],
    ['a body that is no JSON', fastifyError(400, 'Body is not valid JSON'), 400, 'bad-request'],
    ['a bad request of Nest', new BadRequestException('no'), 400, 'bad-request'],
    ['a body that is too large', fastifyError(413, 'Request body is too large'), 413, 'too-large'],
    ['a form that is not accepted', fastifyError(415, 'Unsupported Media Type'), 415, 'unsupported-media-type'],
    ['too many requests', new HttpException('slow down', 429), 429, 'too-many-requests'],
    ['a service that is not ready', new ServiceUnavailableException({ status: 'error' }), 503, 'unavailable'],
    [
      'a broken database connection',
      Object.assign(new Error(SECRET), { code: 'SQLITE_BUSY' }),
      503,
      'database-unavailable',
    ],
    ['a full disk', Object.assign(new Error(SECRET), { code: 'SQLITE_FULL' }), 503, 'database-unavailable'],
    ['a mistake of ours', new TypeError(SECRET), 500, 'internal'],
    ['a wrong row', Object.assign(new Error(SECRET), { code: 'SQLITE_CONSTRAINT_NOTNULL' }), 500, 'internal'],
    ['an error with a strange status', fastifyError(Number.NaN, SECRET), 500, 'internal'],
    ['a text that was thrown', SECRET, 500, 'internal'],
    ['nothing', undefined, 500, 'internal'],
    ['null', null, 500, 'internal'],
  ])('is %s', (_name, error, status, type) => {
    const problem = toProblem(error);
    expect(problem).toMatchObject({ status, type, title: expect.stringMatching(/^[A-Z]/) });
    expect(problem.detail).toMatch(/\S/);
    expect(JSON.stringify(problem)).not.toContain('INSERT');
  });
});

describe('the filter', () => {
  function caught(thrown: unknown) {
    const answer: Record<string, unknown> = {};
    const reply = {
      request: { id: 'request 1' },
      header: (name: string, value: string) => ((answer[name] = value), reply),
      status: (status: number) => ((answer['status'] = status), reply),
      type: (type: string) => ((answer['type'] = type), reply),
      send: (body: unknown) => ((answer['body'] = body), reply),
    };
    const filter = new ProblemFilter();
    const logged: unknown[] = [];
    Object.assign(filter, { logger: { error: (error: unknown) => logged.push(error) } });
    filter.catch(thrown, { switchToHttp: () => ({ getResponse: () => reply }) } as unknown as ArgumentsHost);
    return { answer, logged };
  }

  it('answers problem+json', () => {
    const { answer } = caught(invalid('bad-request', 'y'));
    expect(answer).toEqual({
      status: 400,
      type: 'application/problem+json; charset=utf-8',
      'x-request-id': 'request 1',
      body: { type: 'bad-request', title: expect.any(String), status: 400, detail: 'y', requestId: 'request 1' },
    });
  });

  it("logs what went wrong on our side, and not the callers' mistakes", () => {
    const broken = new TypeError('broken');
    expect(caught(broken).logged).toEqual([broken]);
    expect(caught(invalid('bad-request', 'y')).logged).toEqual([]);
    expect(caught(new NotFoundException()).logged).toEqual([]);
  });
});
