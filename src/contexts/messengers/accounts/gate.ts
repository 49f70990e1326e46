import type { AccountEntity } from '../persistence/account.entity.js';

/** Whether an account may send now; if not, the sentence that staff read under a waiting answer. */
export function gateOf(account: Pick<AccountEntity, 'enabled' | 'healthy' | 'health_reason'>) {
  if (!account.enabled) return { open: false, reason: 'The bot is paused. It is sent when an admin resumes the bot.' };
  if (!account.healthy)
    return { open: false, reason: `${account.health_reason} It is sent when the bot is well again.` };
  return { open: true, reason: '' };
}
