import { Plural, Trans } from '@lingui/react/macro';
import type { Settings, SettingsPreview } from './settings.query.ts';
import { languages, textIn, type TextRuleName } from './text-rules.ts';

interface Props {
  preview: SettingsPreview;
  /** Bots for which a change of this setting holds. */
  botsWith: (setting: string) => number;
  /** What holds for all bots, for rules that one bot has no longer of its own. */
  common?: Settings;
}

/** What a change would do, in sentences. */
export function PreviewWords({ preview: { changes, chats, now, after }, botsWith, common }: Props) {
  const moved = after.newTask - now.newTask;
  const kept = -moved;
  /** What it would be; undefined where it does not change. */
  const valueOf = <Name extends keyof Settings>(name: Name): Settings[Name] | undefined => {
    const change = changes.find(({ setting }) => setting === name);
    return change && ((change.to ?? common?.[name]) as Settings[Name] | undefined);
  };
  const speaks = valueOf('sendAsEmployee');
  const hasText = (name: TextRuleName) => {
    const value = valueOf(name);
    return value && textIn(value, languages[0]!) !== undefined;
  };
  const [greets, asks] = [hasText('welcome'), hasText('phoneRequest')];
  const greeters = botsWith('welcome');
  const askers = botsWith('phoneRequest');
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
      {speaks === true && (
        <>
          <Trans>
            From the next answer on, customers of <Plural value={bots} one="# bot" other="# bots" /> see the employee’s
            name.
          </Trans>{' '}
        </>
      )}
      {speaks === false && (
        <>
          <Trans>
            From the next answer on, customers of <Plural value={bots} one="# bot" other="# bots" /> see the bot’s name.
          </Trans>{' '}
        </>
      )}
      {greets === true && (
        <>
          <Trans>
            Whoever opens the chat of <Plural value={greeters} one="# bot" other="# bots" /> for the first time from now
            on is greeted so.
          </Trans>{' '}
        </>
      )}
      {greets === false && (
        <>
          <Trans>
            Whoever opens the chat of <Plural value={greeters} one="# bot" other="# bots" /> from now on is not greeted.
          </Trans>{' '}
        </>
      )}
      {asks === true && (
        <>
          <Trans>
            Customers of <Plural value={askers} one="# bot" other="# bots" /> who are asked for their number from now on
            read this text.
          </Trans>{' '}
        </>
      )}
      {asks === false && (
        <>
          <Trans>
            Customers of <Plural value={askers} one="# bot" other="# bots" /> who are asked for their number from now on
            read the usual question.
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
