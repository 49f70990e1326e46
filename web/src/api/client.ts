import createClient from 'openapi-fetch';
import { toProblem } from './problem.ts';
import type { paths } from './schema.gen.ts';

/** The token that every write of a session carries; it comes with sign-in and with `GET /api/me`. */
let csrfToken: string | undefined;
export const rememberCsrfToken = (token: string | undefined): void => {
  csrfToken = token;
};

/** For a request that does not go through `api`, such as an upload with progress. */
export const csrfHeaders = (): Record<string, string> => (csrfToken ? { 'X-CSRF-Token': csrfToken } : {});

/** The API of the service, typed by its own description. Every request carries the session's cookie. */
export const api = createClient<paths>({ credentials: 'same-origin' });

api.use({
  onRequest({ request }) {
    if (csrfToken && !['GET', 'HEAD'].includes(request.method)) request.headers.set('X-CSRF-Token', csrfToken);
  },
});

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
