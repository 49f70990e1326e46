import { messageProblems } from './rules/message-rules.js';
import type { CallbackAnswer } from './wire/callback-post.js';

/** What came of opening a chat. */
export interface OpenedChat {
  /** HTTP status of the callback's first attempt; null: none. */
  status: number | null;
  /** The message in the answer's body, valid or not. */
  welcome?: Record<string, unknown>;
  /** Why Viber would drop it without telling anybody. */
  welcomeErrors?: string[];
}

/** Takes the welcome message out of the answer to `conversation_started`. */
export function welcomeFrom(answer: CallbackAnswer): OpenedChat {
  const { status, body, contentType } = answer;
  if (status !== 200 || body === '') return { status };
  const errors: string[] = [];
  if (!/^application\/json\b/i.test(contentType)) errors.push(`the content type is ${contentType || 'missing'}`);
  const welcome = objectFrom(body);
  if (!welcome) return { status, welcomeErrors: [...errors, 'the body is not a JSON object'] };
  if ('auth_token' in welcome) errors.push('the body gives the token away');
  if ('receiver' in welcome) errors.push('a welcome message has no receiver');
  errors.push(...messageProblems(welcome).map((problem) => problem.message));
  return errors.length > 0 ? { status, welcome, welcomeErrors: errors } : { status, welcome };
}

function objectFrom(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
    return value as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
