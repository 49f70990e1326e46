import { Menu } from '@base-ui/react/menu';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Check, Plus, X } from 'lucide-react';
import { type FormEvent, useEffect, useState } from 'react';
import { personName, statusName } from '../../../i18n/sentences/words-of.ts';
import { Face } from '../../../ui/face/face.tsx';
import { MenuItem, MenuPopup } from '../../../ui/menu/menu.tsx';
import { Pill } from '../../../ui/pill/pill.tsx';
import { employeesQuery } from '../../staff/employees/employees.query.ts';
import { statusesQuery } from '../statuses/statuses.query.ts';
import { TagsInUse } from '../tags/words-in-use.tsx';
import type { Task } from '../task-list/task-row.ts';
import { partIsShown, useWantedPart } from './panel-open.ts';
import css from './task-panel.module.css';
import { useChangeTask } from './use-change-task.tsx';

/** Status, assignees, assigner and tags: each is changed where it stands. */
export function TaskFacts({ task }: { task: Task }) {
  const { t } = useLingui();
  const { data: statuses = [] } = useQuery(statusesQuery);
  const { data: employees = [] } = useQuery(employeesQuery);
  const { change } = useChangeTask(task);
  const assigneeIds = task.assignees.map(({ id }) => id);
  const named = task.assignees.map(({ name }) => name).join(', ');

  const [isAssigning, setAssigning] = useState(false);
  const wanted = useWantedPart();
  useEffect(() => {
    if (wanted !== 'assignees') return;
    setAssigning(true);
    partIsShown();
  }, [wanted]);

  const toggle = (id: string) =>
    change(
      { assigneeIds: assigneeIds.includes(id) ? assigneeIds.filter((each) => each !== id) : [...assigneeIds, id] },
      t`Assignees changed`,
    );

  return (
    <dl className={css.facts}>
      <dt>
        <Trans>Status</Trans>
      </dt>
      <dd>
        <Menu.Root>
          <Menu.Trigger className={css.press} aria-label={t`Status: ${statusName(task.status.name)}`}>
            <Pill state={task.status.active ? 'warn' : 'good'}>{statusName(task.status.name)}</Pill>
          </Menu.Trigger>
          <MenuPopup>
            {statuses.map(({ id, name }) => (
              <MenuItem key={id} onClick={() => id !== task.status.id && change({ statusId: id }, statusName(name))}>
                {statusName(name)}
              </MenuItem>
            ))}
          </MenuPopup>
        </Menu.Root>
      </dd>
      <dt>
        <Trans>Assignees</Trans>
      </dt>
      <dd>
        <Menu.Root open={isAssigning} onOpenChange={setAssigning}>
          <Menu.Trigger className={css.press} aria-label={named ? t`Assignees: ${named}` : t`Assignees: nobody`}>
            {task.assignees.map(({ id, name, avatarFileId }) => (
              <Face key={id} id={id} name={name} avatarFileId={avatarFileId} size="xs" />
            ))}
            <span>{named || <Trans>nobody</Trans>}</span>
          </Menu.Trigger>
          <MenuPopup>
            {employees
              .filter(({ id, active }) => active || assigneeIds.includes(id))
              .map(({ id, name, avatarFileId }) => (
                <MenuItem
                  key={id}
                  icon={<Face id={id} name={name} avatarFileId={avatarFileId} size="xs" />}
                  onClick={() => toggle(id)}
                >
                  {name}
                  {assigneeIds.includes(id) && <Check size={14} aria-label={t`assigned`} />}
                </MenuItem>
              ))}
          </MenuPopup>
        </Menu.Root>
      </dd>
      <dt>
        <Trans>Assigner</Trans>
      </dt>
      <dd>{personName(task.assigner.name)}</dd>
      <dt>
        <Trans>Tags</Trans>
      </dt>
      <dd>
        <Tags tags={task.tags} onChange={(tags) => change({ tags }, t`Tags changed`)} />
      </dd>
    </dl>
  );
}

/** Tags with a way to take each away and to add one. */
export function Tags({ tags, onChange }: { tags: readonly string[]; onChange: (tags: string[]) => void }) {
  const { t } = useLingui();
  const [adding, setAdding] = useState(false);
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const tag = String(new FormData(event.currentTarget).get('tag')).trim();
    setAdding(false);
    if (tag && !tags.includes(tag)) onChange([...tags, tag]);
  };
  return (
    <>
      {tags.map((tag) => (
        <span key={tag} className={css.tag}>
          {tag}
          <button
            type="button"
            aria-label={t`Remove the tag ${tag}`}
            onClick={() => onChange(tags.filter((each) => each !== tag))}
          >
            <X size={12} aria-hidden="true" />
          </button>
        </span>
      ))}
      {adding ? (
        <form onSubmit={add}>
          <input
            name="tag"
            className={css.tagField}
            aria-label={t`New tag`}
            maxLength={100}
            list="tags-in-use"
            autoFocus
            onKeyDown={(event) => event.key === 'Escape' && setAdding(false)}
            onBlur={(event) => event.currentTarget.form?.requestSubmit()}
          />
          <TagsInUse id="tags-in-use" />
        </form>
      ) : (
        <button type="button" className={css.addTag} aria-label={t`Add a tag`} onClick={() => setAdding(true)}>
          <Plus size={13} aria-hidden="true" />
        </button>
      )}
    </>
  );
}
