import type { Operation } from './openapi.js';
import { RIGHTS, type Who } from './rights.js';
import type { Service } from './service.js';

export type Called = Operation & { method: string; path: string };
export type Headers = Record<string, string>;

/** How a call that must not be done is refused. */
export const REFUSED = {
  unauthenticated: 401,
  'confirmation-needed': 401,
  'enrolment-needed': 401,
  forbidden: 403,
  'scope-missing': 403,
  'session-needed': 403,
  'csrf-refused': 403,
  'two-credentials': 400,
} as const;
type Refusal = keyof typeof REFUSED;
/** `in`: it is for this caller; what the operation then makes of it is told by other tests. */
export type Verdict = Refusal | 'in';

const NOTHING = '01933e5a-0000-7000-8000-000000000000';
/** Examples of what opens a door count as guesses. */
const GUESSES = new Set([
  'signIn',
  'resetPassword',
  'setUp',
  'lookAtInvitation',
  'confirmPassword',
  'changeMyPassword',
  'sendSecondFactor',
  'confirmMySecondFactor',
  'acceptInvitationByOidc',
]);

export const isSafe = ({ method }: Called): boolean => method === 'GET' || method === 'HEAD';
export const isApi = ({ path }: Called): boolean => path.startsWith('/api/');
export const whoOf = ({ operationId }: Called): Who => RIGHTS.get(operationId)!;
export const isOpen = (operation: Called): boolean => whoOf(operation) === 'everybody';

const bodyOf = ({ operationId, requestBody }: Called): object | undefined =>
  requestBody?.content['application/json'] &&
  (GUESSES.has(operationId) ? {} : requestBody.content['application/json'].example);

const send = (service: Service, operation: Called, headers: Headers, body: unknown = bodyOf(operation)) =>
  service.call(operation.method, operation.path.replace(/\{\w+\}/g, NOTHING), isSafe(operation) ? undefined : body, {
    token: null,
    headers,
  });

export async function verdictOf(service: Service, operation: Called, headers: Headers): Promise<string> {
  const { status, body } = await send(service, operation, headers);
  if (operation.method === 'HEAD' && body === '') {
    // Without a body nothing but the status says why; where everybody may come, it is not who they are.
    const refusals = isOpen(operation) ? [400] : [400, 401, 403];
    return status >= 500 || refusals.includes(status) ? `HEAD ${status}` : 'in';
  }
  const type = body?.type as Refusal;
  if (REFUSED[type] === status) return type;
  return status < 500 ? 'in' : `${status} ${JSON.stringify(body)}`;
}

export interface Credential {
  role: 'admin' | 'employee';
  via: 'session' | 'token';
  scopes?: string[];
}
/** What the rights give whoever is known. */
export const knownVerdict =
  ({ role, via, scopes = ['read', 'write', 'admin'] }: Credential) =>
  (operation: Called): Verdict => {
    const who = whoOf(operation);
    if (who === 'everybody') return 'in';
    if (who === 'monitoring') return 'unauthenticated';
    if (!scopes.includes(isSafe(operation) ? 'read' : 'write')) return 'scope-missing';
    const isAdmin = role === 'admin' && scopes.includes('admin');
    if (who === 'admins' && !isAdmin) return 'forbidden';
    if (who === 'people' && via !== 'session') return 'session-needed';
    if (who === 'peopleAndAdmins' && via !== 'session' && !isAdmin) return 'session-needed';
    return 'in';
  };
export const unknownVerdict = (operation: Called): Verdict => (isOpen(operation) ? 'in' : 'unauthenticated');
