import type { AccountEntity } from '../persistence/account.entity.js';

/** Whether an account may send now; if not, the sentence that staff read under a waiting answer. */
export function sendingAllowed(account: Pick<AccountEntity, 'enabled' | 'healthy' | 'health_reason'>) {
  if (!account.enabled)
    return { allowed: false, reason: 'The bot is paused. It is sent when an admin resumes the bot.' };
  if (!account.healthy)
    return { allowed: false, reason: `${account.health_reason} It is sent when the bot is well again.` };
  return { allowed: true, reason: '' };
}
