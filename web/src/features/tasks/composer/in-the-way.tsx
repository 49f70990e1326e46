import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { firstName } from '../../../i18n/sentences/words-of.ts';
import { dateOf } from '../../../i18n/dates.ts';
import { classes } from '../../../ui/class-names.ts';
import { contactQuery } from '../../contacts/contact-card/contact.query.ts';
import type { Task } from '../task-list/task-row.ts';
import css from './composer.module.css';

const EntryLinkDialog = lazy(() => import('../task-panel/entry-link-dialog.tsx'));

/** Why an answer cannot leave, or waits; with the way out. */
export function InTheWay({ task }: { task: Task }) {
  const { counterparty, chat } = task;
  const [isLinkShown, setLinkShown] = useState(false);
  const { data: contact } = useQuery({ ...contactQuery(counterparty?.id ?? ''), enabled: !!counterparty && !!chat });
  if (!chat || !counterparty) return null;
  const { canSend, leftAt } = contact?.chats.find(({ id }) => id === chat.id) ?? {};
  const code = chat.subscribed ? canSend?.code : 'left';
  if (!code) return null;
  const customer = firstName(counterparty.name);
  const bot = chat.accountName;
  const left = leftAt ? dateOf(new Date(leftAt)) : undefined;
  return (
    <p className={classes(css.line, css.warn)}>
      <TriangleAlert size={15} aria-hidden="true" />
      <span>
        {code === 'left' && (
          <>
            <b>
              {left ? (
                <Trans>
                  {customer} left the bot on {left}.
                </Trans>
              ) : (
                <Trans>{customer} left the bot.</Trans>
              )}
            </b>{' '}
            <Trans>Viber lets nobody write there until they write again. You can keep a note.</Trans>
          </>
        )}
        {code === 'paused' && (
          <Trans>
            <b>{bot} is paused.</b> Your message will wait here and leave when an admin resumes the bot.
          </Trans>
        )}
        {code === 'unwell' && (
          <Trans>
            <b>{bot} cannot send now.</b> Your message will wait here and leave when the bot works again.
          </Trans>
        )}
        {code === 'unlinked' && (
          <Trans>
            <b>{bot} is not linked any more.</b> Nothing can be sent through it. You can keep a note.
          </Trans>
        )}
      </span>
      {code === 'left' && (
        <button type="button" onClick={() => setLinkShown(true)}>
          <Trans>Make a link for the way back</Trans>
        </button>
      )}
      <Suspense fallback={null}>
        {isLinkShown && <EntryLinkDialog task={task} onClose={() => setLinkShown(false)} />}
      </Suspense>
    </p>
  );
}
