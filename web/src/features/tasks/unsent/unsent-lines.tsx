import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Clock } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { durationOf, timeOf } from '../../../i18n/dates.ts';
import { classes } from '../../../ui/class-names.ts';
import { Moment } from '../../../ui/moment/moment.tsx';
import lines from '../actions/action-line.module.css';
import { LocationLines } from '../actions/location-lines.tsx';
import { openEditor } from '../composer/open-editor.ts';
import { nameOf, type Task } from '../task-list/task-row.ts';
import { useNow } from '../task-list/use-now.ts';
import type { UnsentAction } from './unsent-action.ts';
import { useUnsent } from './use-unsent.tsx';

/** What waits on this device to be sent in a task, behind everything that was said. */
export function UnsentLines({ task }: { task: Task }) {
  const { waiting } = useUnsent();
  const own = waiting.filter(({ taskId }) => taskId === task.id);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (own.length > 0) end.current?.scrollIntoView({ block: 'end' });
  }, [own.length]);
  return (
    <div ref={end}>
      {own.map((action) => (
        <UnsentLine key={action.key} action={action} task={task} />
      ))}
    </div>
  );
}

function UnsentLine({ action, task }: { action: UnsentAction; task: Task }) {
  const { t } = useLingui();
  const { unsent } = useUnsent();
  const { text = '', notify, location } = action.body;
  const isNote = !notify?.contactIds?.length;
  const at = new Date(action.at);
  const takeBack = async () => {
    const editor = openEditor();
    const { contactIds = [], employeeIds = [] } = notify ?? {};
    if (!(await unsent.takeBack(action))) return;
    editor?.putBack({ text, location, notify: { contactIds, employeeIds }, files: action.files });
  };

  return (
    <article
      className={isNote ? lines.note : classes(lines.message, lines.first, lines.out)}
      aria-label={t`Waits on this device, ${timeOf(at)}`}
    >
      <div className={lines.stack}>
        <div className={isNote ? lines.noteText : lines.bubble}>
          <span className={lines.text} dir="auto">
            {text}
          </span>
          {action.files.length > 0 && (
            <p className={lines.quiet}>
              <Plural value={action.files.length} one="# file" other="# files" />
            </p>
          )}
          {location && <LocationLines location={location} />}
          <span className={lines.meta}>
            <Moment at={at}>{timeOf(at)}</Moment>
            <Clock size={14} aria-hidden="true" />
          </span>
        </div>
        <p className={classes(lines.state, action.state === 'refused' && lines.stateBad)} role="status">
          <span>
            <Words action={action} task={task} />
          </span>
          {action.state !== 'waits' && (
            <button type="button" onClick={() => void unsent.sendAnyway(action)}>
              {action.state === 'asks' ? <Trans>Send it</Trans> : <Trans>Try again</Trans>}
            </button>
          )}
          <button type="button" onClick={() => void takeBack()}>
            <Trans>Take back</Trans>
          </button>
        </p>
      </div>
    </article>
  );
}

function Words({ action, task }: { action: UnsentAction; task: Task }) {
  const duration = durationOf(useNow() - action.at);
  const customer = nameOf(task);
  if (action.state === 'refused') {
    return (
      <Trans>
        <b>Not sent.</b> {action.reason}
      </Trans>
    );
  }
  if (action.state === 'waits') return <Trans>Waits for the connection</Trans>;
  if (action.question === 'wrote') return <Trans>{customer} wrote meanwhile. Still send?</Trans>;
  return <Trans>You wrote this {duration} ago. Still send?</Trans>;
}
