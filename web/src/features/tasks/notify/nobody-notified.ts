import { t } from '@lingui/core/macro';
import { say } from '../../../ui/toast/say.ts';

/** Tasks in which it was said since the page was opened: once is enough. */
const said = new Set<string>();

/** A note was saved and nobody learns of it. @param onNotify names somebody after all */
export function sayNobodyNotified(taskId: string, onNotify: () => void): void {
  if (said.has(taskId)) return;
  said.add(taskId);
  say(t`Saved. Nobody was notified.`, { label: t`Notify someone`, onPress: onNotify });
}
