import createClient from 'openapi-fetch';
import { confirmationGate, sessionGate } from './gate.ts';
import { toProblem } from './problem.ts';
import type { paths } from './schema.gen.ts';

/** The token that every write of a session carries; it comes with sign-in and with `GET /api/me`. */
let csrfToken: string | undefined;
export const rememberCsrfToken = (token: string | undefined): void => {
  csrfToken = token;
};

/** For a request that does not go through `api`, such as an upload with progress. */
export const csrfHeaders = (): Record<string, string> => (csrfToken ? { 'X-CSRF-Token': csrfToken } : {});

/** What is asked for while somebody signs in: it cannot wait until they have. */
const BEFORE_SIGN_IN = /^\/api\/(auth\/|app$|me$|me\/second-factor|setup|invitations\/)/;

function send(request: Request): Promise<Response> {
  if (csrfToken && !['GET', 'HEAD'].includes(request.method)) request.headers.set('X-CSRF-Token', csrfToken);
  return fetch(request);
}

/**
 * A request that the service refuses because the session has ended waits for the next one, and goes again. So does one that
 * wants the password once more, unless it is refused.
 */
async function sendInSession(request: Request): Promise<Response> {
  if (!csrfToken || BEFORE_SIGN_IN.test(new URL(request.url).pathname)) return send(request);
  if (sessionGate.isClosed()) await sessionGate.passed();
  const again = request.clone();
  const response = await send(request);
  if (response.status !== 401) return response;
  const gate = (await wantsConfirmation(response)) ? confirmationGate : sessionGate;
  return (await gate.passed()) ? send(again) : response;
}

async function wantsConfirmation(response: Response): Promise<boolean> {
  const problem = (await response
    .clone()
    .json()
    .catch(() => null)) as { type?: string } | null;
  return problem?.type === 'confirmation-needed';
}

/** The API of the service, typed by its own description. Every request carries the session's cookie. */
export const api = createClient<paths>({ credentials: 'same-origin', fetch: sendInSession });

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** What was answered. Throws a Problem where the service refused, or could not be reached. */
export async function answered<T>(request: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await request.catch((cause: unknown) => {
    throw toProblem(undefined, cause);
  });
  if (!response.ok) throw toProblem(response, error);
  return data as T;
}
