import { useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { Chip } from '../../../ui/chip/chip.tsx';
import { employeesQuery } from './employees.query.ts';
import css from './pick-employees.module.css';

interface Props {
  label: string;
  chosen: readonly string[];
  onChoose: (ids: string[]) => void;
}

/** Any of the colleagues who are active, and who is chosen already. */
export function PickEmployees({ label, chosen, onChoose }: Props) {
  const { data: employees = [] } = useQuery(employeesQuery);
  return (
    <div role="group" aria-label={label}>
      <p className={css.label}>{label}</p>
      <div className={css.chips}>
        {employees
          .filter(({ id, active }) => active || chosen.includes(id))
          .map(({ id, name }) => {
            const isChosen = chosen.includes(id);
            return (
              <Chip
                key={id}
                pressed={isChosen}
                icon={isChosen && <Check size={14} aria-hidden="true" />}
                onClick={() => onChoose(isChosen ? chosen.filter((other) => other !== id) : [...chosen, id])}
              >
                {name}
              </Chip>
            );
          })}
      </div>
    </div>
  );
}
