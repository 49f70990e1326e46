import { DomainError } from '../../../platform/domain-error.js';
import { EVERYONES } from './quick-reply.store.js';

/** Who wants to change a quick reply. */
export interface Keeper {
  employeeId: string;
  role: 'admin' | 'employee';
}

/** Admins keep everyone's; what is one's own, nobody else sees. @throws DomainError `forbidden` */
export function requireKeeper(ownerId: string, { role }: Keeper): void {
  if (ownerId !== EVERYONES || role === 'admin') return;
  throw new DomainError(
    'forbidden',
    'forbidden',
    "Everyone's quick replies are kept by admins. Ask one, or keep your own with the scope `mine`.",
  );
}
