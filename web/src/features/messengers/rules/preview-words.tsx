import { Plural, Trans } from '@lingui/react/macro';
import type { SettingsPreview } from './settings.query.ts';

interface Props {
  preview: SettingsPreview;
  /** Bots for which a change of this setting holds. */
  botsWith: (setting: string) => number;
}

/** What a change would do, in sentences. */
export function PreviewWords({ preview: { changes, chats, now, after }, botsWith }: Props) {
  const moved = after.newTask - now.newTask;
  const kept = -moved;
  const speaks = changes.find(({ setting }) => setting === 'sendAsEmployee');
  const isOfNewTasks = changes.some(({ setting }) => ['historyInNewTask', 'contactTaskRole'].includes(setting));
  const bots = botsWith('sendAsEmployee');
  return (
    <>
      {moved > 0 && (
        <>
          <Trans>
            For {moved} of <Plural value={chats} one="# customer" other="# customers" /> the next message opens a new
            task instead.
          </Trans>{' '}
        </>
      )}
      {moved < 0 && (
        <>
          <Trans>
            For {kept} of <Plural value={chats} one="# customer" other="# customers" /> the next message goes on in the
            old task instead.
          </Trans>{' '}
        </>
      )}
      {speaks?.to === true && (
        <>
          <Trans>
            From the next answer on, customers of <Plural value={bots} one="# bot" other="# bots" /> see the employee’s
            name.
          </Trans>{' '}
        </>
      )}
      {speaks && speaks.to !== true && (
        <>
          <Trans>
            From the next answer on, customers of <Plural value={bots} one="# bot" other="# bots" /> see the bot’s name.
          </Trans>{' '}
        </>
      )}
      {isOfNewTasks && (
        <>
          <Trans>It holds from the next new task on.</Trans>{' '}
        </>
      )}
      {moved === 0 && <Trans>No chat moves to another task.</Trans>}
    </>
  );
}
