import { sentences } from '../../../platform/text/sentences.js';
import type { AccountEntity } from '../persistence/account.entity.js';

const say = sentences({
  'bot-paused': 'The bot is paused. It is sent when an admin resumes the bot.',
  'sent-when-bot-is-well': 'It is sent when the bot is well again.',
});

/** Whether an account may send now; if not, the sentence that staff read under a waiting answer. */
export function sendingAllowed(account: Pick<AccountEntity, 'enabled' | 'healthy' | 'health_reason'>) {
  if (!account.enabled) return { allowed: false, reason: say('bot-paused') };
  if (!account.healthy) {
    return { allowed: false, reason: `${account.health_reason} ${say('sent-when-bot-is-well')}` };
  }
  return { allowed: true, reason: '' };
}
