import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Merge, X } from 'lucide-react';
import { personName, statusName, taskTitle } from '../../../i18n/sentences/words-of.ts';
import { dateOf } from '../../../i18n/dates.ts';
import { Face } from '../../../ui/face/face.tsx';
import { IconButton } from '../../../ui/icon-button/icon-button.tsx';
import { ChatState } from '../../contacts/contact-card/chat-state.tsx';
import { contactQuery, tasksOfContactQuery } from '../../contacts/contact-card/contact.query.ts';
import { PhoneLines } from '../../contacts/contact-card/phone-lines.tsx';
import { nameOf, type Task } from '../task-list/task-row.ts';
import { taskByNumberQuery } from '../thread/thread.query.ts';
import { showPanel } from './panel-open.ts';
import { TaskFacts } from './task-facts.tsx';
import { TaskLog } from './task-log.tsx';
import css from './task-panel.module.css';
import { useAskForPhone } from './use-ask-for-phone.tsx';

/** Whom the task is with, what it is, and what was before it. */
export default function TaskPanel({ number }: { number: number }) {
  const { t } = useLingui();
  const { data: task } = useQuery(taskByNumberQuery(number));
  return (
    <aside
      className={css.panel}
      aria-label={t`Details of the task`}
      onKeyDown={(event) => event.key === 'Escape' && showPanel(false)}
    >
      <IconButton className={css.close} label={t`Close the details`} onClick={() => showPanel(false)}>
        <X size={18} />
      </IconButton>
      {task?.counterparty && <ContactPart task={task} contactId={task.counterparty.id} />}
      {task && (
        <section>
          <h3>
            <Trans>Task</Trans>
          </h3>
          <TaskFacts key={task.id} task={task} />
        </section>
      )}
      {task?.counterparty && <EarlierTasks task={task} contactId={task.counterparty.id} />}
      {task && <TaskLog key={`log ${task.id}`} taskId={task.id} />}
    </aside>
  );
}

function ContactPart({ task, contactId }: { task: Task; contactId: string }) {
  const { data: contact } = useQuery(contactQuery(contactId));
  const ask = useAskForPhone(task);
  const chat = contact?.chats.find(({ id }) => id === task.chat?.id) ?? contact?.chats[0];
  return (
    <>
      <section className={css.who}>
        <Face id={contactId} name={nameOf(task)} avatarFileId={contact?.avatarFileId} size="lg" />
        <h2 dir="auto">{contact ? personName(contact.name) : nameOf(task)}</h2>
        {chat && (
          <>
            <p className={css.sub}>
              <Trans>
                Viber · {chat.accountName} · since {dateOf(new Date(chat.since))}
              </Trans>
            </p>
            <ChatState chat={chat} />
          </>
        )}
        <p className={css.ways}>
          <Link to="/contacts/$id" params={{ id: contactId }}>
            <Trans>Open card</Trans>
          </Link>
          <Link to="/contacts/$id/merge" params={{ id: contactId }}>
            <Merge size={14} aria-hidden="true" />
            <Trans>Merge</Trans>
          </Link>
        </p>
      </section>
      <section>
        <h3>
          <Trans>Phones</Trans>
          {chat?.canSend.ok && (
            <button type="button" className={css.link} disabled={ask.isPending} onClick={ask.mutate}>
              <Trans>Ask for phone</Trans>
            </button>
          )}
        </h3>
        <PhoneLines phones={contact?.phones ?? []} />
      </section>
    </>
  );
}

function EarlierTasks({ task, contactId }: { task: Task; contactId: string }) {
  const { data = [] } = useQuery(tasksOfContactQuery(contactId));
  const earlier = data.filter(({ number }) => number < task.number);
  if (earlier.length === 0) return null;
  return (
    <section>
      <h3>
        <Trans>Earlier tasks</Trans>
        <span>{earlier.length}</span>
      </h3>
      <ul className={css.tasks}>
        {earlier.map(({ id, number, title, status, createdAt }) => (
          <li key={id}>
            <Link to="/tasks/$number" params={{ number: String(number) }} search={{ list: 'all' }}>
              #{number} {taskTitle(title)}
            </Link>
            <p className={css.sub}>
              {statusName(status.name)} · {dateOf(new Date(createdAt))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
