import { Plural, Trans } from '@lingui/react/macro';
import { shortTimeOf } from '../../../i18n/dates.ts';
import { personName, wordsOf } from '../../../i18n/sentences/words-of.ts';
import { Pill } from '../../../ui/pill/pill.tsx';
import type { Account } from './accounts.query.ts';
import css from './messengers-page.module.css';

/** Another installation gets the messages of this bot. */
export const goesElsewhere = ({ enabled, health: { webhook } }: Account): boolean =>
  enabled && !webhook.ours && !!webhook.foreignUrl;

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : url);

/** How a bot is: a pill, since when, and what is wrong. */
export function AccountHealth({ account }: { account: Account }) {
  const { enabled, health, paused, chats } = account;
  const ill = enabled && health.state === 'unhealthy';
  const elsewhere = goesElsewhere(account);
  const by = paused?.by && personName(paused.by.name);
  const pausedAt = paused && shortTimeOf(new Date(paused.at));
  const lastAt = health.lastEventAt && shortTimeOf(new Date(health.lastEventAt));
  const host = hostOf(health.webhook.foreignUrl ?? '');
  return (
    <>
      <p className={css.health}>
        {!enabled && (
          <Pill state="warn">
            {by ? (
              <Trans>
                Paused by {by}, {pausedAt}
              </Trans>
            ) : (
              <Trans>Paused</Trans>
            )}
          </Pill>
        )}
        {ill && (
          <Pill state="bad">{elsewhere ? <Trans>Messages go elsewhere</Trans> : <Trans>Does not work</Trans>}</Pill>
        )}
        {enabled && !ill && (
          <Pill state="good">
            <Trans>Works</Trans>
          </Pill>
        )}
        <span className={css.quiet}>
          {lastAt && (
            <>
              <Trans>last call from Viber {lastAt}</Trans> ·{' '}
            </>
          )}
          <Plural value={chats} one="# chat" other="# chats" />
        </span>
      </p>
      {elsewhere && (
        <p className={css.reason}>
          <Trans>
            Another installation, <strong>{host}</strong>, took this bot. Stop it there, or take it back.
          </Trans>
        </p>
      )}
      {ill && !elsewhere && health.reason && <p className={css.reason}>{wordsOf(health.reasonCodes, health.reason)}</p>}
    </>
  );
}
