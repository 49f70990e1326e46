import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../../ui/button/button.tsx';
import type { Variable } from './places.ts';
import css from './quick-reply-drawer.module.css';

/** Puts into the text what is filled in each time. */
export function PlaceButtons({ onInsert }: { onInsert: (place: string) => void }) {
  const { t } = useLingui();
  const names: Record<Variable, string> = {
    'contact.name': t`Customer's name`,
    'contact.firstName': t`Customer's first name`,
    'account.name': t`Bot`,
    'employee.name': t`Name of who answers`,
    'employee.firstName': t`First name of who answers`,
    'task.number': t`Number of the task`,
    'task.title': t`Title of the task`,
    date: t`Today's date`,
    time: t`Time of day`,
  };
  const variables = Object.entries(names);
  return (
    <div role="group" aria-label={t`Insert what is filled in each time`}>
      <p className={css.label}>
        <Trans>Insert</Trans>
      </p>
      <div className={css.chips}>
        {variables.map(([variable, name]) => (
          <Button key={variable} small onClick={() => onInsert(`{{${variable}}}`)}>
            {name}
          </Button>
        ))}
        <Button small onClick={() => onInsert(`{{?${t`amount`}}}`)}>
          <Trans>A blank to be typed</Trans>
        </Button>
      </div>
    </div>
  );
}
