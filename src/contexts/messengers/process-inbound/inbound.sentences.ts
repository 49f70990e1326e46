import { cut } from '../../../platform/text/cut.js';
import { sentences } from '../../../platform/text/sentences.js';

/** Why a callback changed nothing. */
export const say = sentences({
  // Where a text is of two kinds the first one counts.
  'callback-names-no-event': 'It cannot be read: the callback names no event',
  'callback-names-no-user': 'It cannot be read: the callback names no user',
  'callback-nested': 'It cannot be read: it is nested more than {most} levels deep',
  'callback-no-json': 'It cannot be read: it is no JSON: {why}',
  'callback-unreadable': 'It cannot be read: {why}',
  'callback-of-stranger': 'This person has not written yet; only a message creates a contact.',
});

export const unreadable = (error: Error): string => {
  const code = error instanceof SyntaxError ? 'callback-no-json' : 'callback-unreadable';
  return cut(say(code, { why: error.message }), 2000);
};
