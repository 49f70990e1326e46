import { sentences } from '../../../platform/text/sentences.js';

const say = sentences({
  'bot-contested': "Another installation takes this bot's messages again and again: they go to {address} now.",
  'take-bot-back':
    'Unlink the bot there, or stop that installation; then take the bot back with POST /api/messengers/accounts/{id}/check?takeBack=true.',
});

/** What is known of where a bot's callbacks go. */
export interface WebhookWatch {
  /** Ours when it was last looked at. */
  ours: boolean;
  /** The address that we registered last; null before it was first looked at. */
  registered: string | null;
  /** Where another system's address was found last: without what in it may be secret. Null when that is long ago. */
  foreign: string | null;
  /** When it was found taken by another system, epoch ms, of the last day, and what began a fight that lasts. */
  takings: number[];
}

export const NEW_WATCH: WebhookWatch = { ours: true, registered: null, foreign: null, takings: [] };

/** Somebody who moves their bot here takes it over once or twice; who comes back again is another installation at work. */
const TAKINGS_OF_A_RIVAL = 3;
const WINDOW_MS = 24 * 3_600_000;

export interface WebhookVerdict {
  /** `contested`: two installations fight over the bot, and we stop taking part in it. */
  verdict: 'ours' | 'register' | 'contested';
  /** The other system's address, when it was found there now. */
  takenBy: string | null;
  watch: WebhookWatch;
}

/**
 * What to do about the address that a messenger calls. One that is absent, or was ours before, is registered again without
 * further ado; one that another system has put there is a taking, and is counted.
 * @param takeBack somebody has decided that the bot is ours
 */
export function judgeWebhook(
  before: WebhookWatch | null,
  now: { found: string | null; ours: string; at: number; takeBack: boolean },
): WebhookVerdict {
  const { found, ours, at, takeBack } = now;
  const known = before ?? NEW_WATCH;
  // As long as the other has it, it is not forgotten.
  const stillTaken = !known.ours && found !== ours && found !== null;
  const recent = stillTaken ? known.takings : known.takings.filter((taken) => Math.abs(at - taken) < WINDOW_MS);
  const quiet = { ...known, takings: recent, foreign: recent.length > 0 ? known.foreign : null };
  if (found === ours) return { verdict: 'ours', takenBy: null, watch: { ...quiet, ours: true, registered: ours } };
  if (found === null || isFormerlyOurs(found, known, ours)) {
    return { verdict: 'register', takenBy: null, watch: { ...quiet, ours: true, registered: ours } };
  }
  const foreign = withoutSecrets(found);
  // It lies where it was left: not taken once more.
  const again = known.ours || known.foreign !== foreign;
  const takings = again ? [...recent, at].slice(-TAKINGS_OF_A_RIVAL) : recent;
  const watch = { ...known, takings, foreign };
  if (takings.length >= TAKINGS_OF_A_RIVAL && !takeBack) {
    return { verdict: 'contested', takenBy: again ? foreign : null, watch: { ...watch, ours: false } };
  }
  return { verdict: 'register', takenBy: again ? foreign : null, watch: { ...watch, ours: true, registered: ours } };
}

/** For staff: who has the bot, and what to do. */
export const contestedReason = ({ foreign }: WebhookWatch): string =>
  `${say('bot-contested', { address: foreign! })} ${say('take-bot-back', { id: '{id}' })}`;

/** Before PUBLIC_URL was changed. A copy of this database elsewhere has the same path, so the path alone proves nothing. */
function isFormerlyOurs(found: string, { registered }: WebhookWatch, ours: string): boolean {
  if (registered !== null) return found === registered;
  return URL.canParse(found) && new URL(found).pathname.endsWith(new URL(ours).pathname);
}

/** Longer parts of a path, or such with digits among letters, are likely keys. */
const LIKELY_KEY = /^.{20,}$|^(?=.*\d)(?=.*[A-Za-z]).{8,}$/;
const LONGEST = 200;

/** Scheme, host and what in the path is a word. */
export function withoutSecrets(address: string): string {
  if (!URL.canParse(address)) return 'an address that cannot be read';
  const { protocol, host, pathname } = new URL(address);
  const path = pathname.split('/').map((part) => (LIKELY_KEY.test(part) ? '…' : part));
  return `${protocol}//${host}${path.join('/')}`.slice(0, LONGEST);
}
