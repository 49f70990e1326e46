import { randomBytes } from 'node:crypto';
import { signatureOf } from '../../src/sandbox/simulated-viber.js';
import { asciiJson, type WireObject } from '../../src/sandbox/wire/wire-json.js';
import type { Answer } from './service.js';

/** What an error looks like to a caller of the API: status, form and slug. */
export const problemOf = (answer: Answer<{ type?: string }>): [number, string, string | undefined] => [
  answer.status,
  answer.headers.get('content-type')?.split(';')[0] ?? '',
  answer.body.type,
];
export const problem = (status: number, type: string) => [status, 'application/problem+json', type];

/** A user id of Viber's form. */
export const newUserId = (): string => randomBytes(16).toString('base64');

/** A callback as Viber writes it: ASCII, escapes in upper-case hex, 64-bit tokens as bare numbers. */
export function callbackBody(event: string, token: bigint | string, rest: WireObject = {}): string {
  return asciiJson({ event, timestamp: Date.now(), chat_hostname: 'SN-CHAT-05_', message_token: token, ...rest });
}

export function messageBody(
  token: bigint,
  userId: string,
  message: WireObject | string,
  rest: WireObject = {},
): string {
  const content = typeof message === 'string' ? { type: 'text', text: message } : message;
  return callbackBody('message', token, { sender: { id: userId, name: `User ${userId}` }, message: content, ...rest });
}

/** Posts bytes to a webhook, signed with this key. @returns the status. */
export async function post(webhookUrl: string, apiKey: string, body: string | Buffer): Promise<number> {
  const headers = { 'content-type': 'application/json', 'x-viber-content-signature': signatureOf(apiKey, body) };
  const response = await fetch(webhookUrl, { method: 'POST', headers, body });
  await response.arrayBuffer();
  return response.status;
}
