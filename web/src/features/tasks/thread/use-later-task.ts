import { useQuery } from '@tanstack/react-query';
import { tasksOfContactQuery } from '../../contacts/contact-card/contact.query.ts';
import type { Task } from '../task-list/task-row.ts';

/** The task in which a completed one goes on, among the newest of its contact. */
export function useLaterTask({ id, status, counterparty }: Task) {
  const isWanted = !status.active && counterparty !== null;
  const { data, isLoading } = useQuery({ ...tasksOfContactQuery(counterparty?.id ?? ''), enabled: isWanted });
  // The panel asks for the same: what it waits for is not waited for here.
  return {
    data: isWanted ? data?.find(({ previousTaskId }) => previousTaskId === id) : undefined,
    isLoading: isWanted && isLoading,
  };
}
