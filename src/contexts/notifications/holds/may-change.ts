import { DomainError, notFound } from '../../../platform/domain-error.js';
import type { WaitingDelivery } from './hold.store.js';

/** Who wants to take a message back, or to let it go. */
export interface Hasty {
  employeeId: string;
  role: 'admin' | 'employee';
}

/** @throws DomainError `action-not-found`, `forbidden` */
export function requireAuthor(actionId: string, [delivery]: readonly WaitingDelivery[], by: Hasty): void {
  if (!delivery) throw notFound('action', actionId);
  if (delivery.author_id === by.employeeId || by.role === 'admin') return;
  throw new DomainError(
    'forbidden',
    'forbidden',
    'Only who wrote a message, or an admin, can decide about it. Ask them.',
  );
}
