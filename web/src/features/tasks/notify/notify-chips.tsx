import { Menu } from '@base-ui/react/menu';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { Check, Plus } from 'lucide-react';
import { personName } from '../../../i18n/sentences/words-of.ts';
import { Chip } from '../../../ui/chip/chip.tsx';
import { Face } from '../../../ui/face/face.tsx';
import { MenuItem, MenuPopup } from '../../../ui/menu/menu.tsx';
import { employeesQuery } from '../../staff/employees/employees.query.ts';
import { useMe } from '../../staff/me/use-me.ts';
import css from '../composer/composer.module.css';
import type { Task } from '../task-list/task-row.ts';
import type { Choice } from './preselect.ts';

interface Props {
  ref: RefObject<HTMLDivElement | null>;
  task: Task;
  choice: Choice;
  writable: readonly string[];
  onChoose: (choice: Choice) => void;
}

const toggled = (ids: string[], id: string) => (ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]);

/** The field that decides: contacts first, then colleagues; only a press changes it. */
export function NotifyChips({ ref, task, choice, writable, onChoose }: Props) {
  const { t } = useLingui();
  const me = useMe();
  const { data: employees = [] } = useQuery(employeesQuery);
  const colleagues = employees.filter(({ id, active }) => active && id !== me.id);
  const atHand = new Set([...choice.employeeIds, ...task.assignees.map(({ id }) => id)]);
  const shown = colleagues.filter(({ id }) => atHand.has(id));
  const others = colleagues.filter(({ id }) => !atHand.has(id));
  const toggleEmployee = (id: string) => onChoose({ ...choice, employeeIds: toggled(choice.employeeIds, id) });

  return (
    <div ref={ref} className={css.notify} role="group" aria-label={t`Notify`}>
      <span className={css.label}>
        <Trans>Notify</Trans>
      </span>
      {task.counterparty && (
        <Chip
          customer
          pressed={choice.contactIds.includes(task.counterparty.id)}
          disabled={!writable.includes(task.counterparty.id)}
          icon={
            choice.contactIds.includes(task.counterparty.id) && <Check size={14} strokeWidth={2.2} aria-hidden="true" />
          }
          onClick={() => onChoose({ ...choice, contactIds: toggled(choice.contactIds, task.counterparty!.id) })}
        >
          {personName(task.counterparty.name)}
        </Chip>
      )}
      {task.counterparty && colleagues.length > 0 && <span className={css.separator} />}
      {shown.map((employee) => (
        <Chip
          key={employee.id}
          pressed={choice.employeeIds.includes(employee.id)}
          icon={<Face id={employee.id} name={employee.name} avatarFileId={employee.avatarFileId} size="xs" />}
          onClick={() => toggleEmployee(employee.id)}
        >
          {employee.name}
        </Chip>
      ))}
      {others.length > 0 && (
        <Menu.Root>
          <Menu.Trigger
            render={<Chip icon={<Plus size={14} aria-hidden="true" />} />}
            aria-label={t`Notify somebody else`}
          />
          <MenuPopup>
            {others.map((employee) => (
              <MenuItem
                key={employee.id}
                icon={<Face id={employee.id} name={employee.name} avatarFileId={employee.avatarFileId} size="xs" />}
                onClick={() => toggleEmployee(employee.id)}
              >
                {employee.name}
              </MenuItem>
            ))}
          </MenuPopup>
        </Menu.Root>
      )}
    </div>
  );
}
