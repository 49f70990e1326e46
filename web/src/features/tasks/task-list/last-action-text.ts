import { t } from '@lingui/core/macro';
import type { Task } from './task-row.ts';

/** What was said last, in one line: “You:” before ours, a word for what has no text. */
export function lastActionText(task: Task): string {
  const last = task.lastAction;
  if (!last) return task.title;
  const said = last.preview || contentWord(last.content);
  if (last.direction === 'in') return said;
  if (last.direction === 'internal') return t`Note: ${said}`;
  return last.mine ? t`You: ${said}` : `${last.authorName}: ${said}`;
}

type Content = NonNullable<Task['lastAction']>['content'];

function contentWord(content: Content): string {
  switch (content) {
    case 'picture':
      return t`Photo`;
    case 'video':
      return t`Video`;
    case 'sticker':
      return t`Sticker`;
    case 'location':
      return t`Location`;
    case 'contact':
      return t`Contact card`;
    case 'file':
      return t`File`;
    case 'files':
      return t`Files`;
    case 'phone-request':
      return t`Question for the phone number`;
    default:
      return t`Message`;
  }
}
