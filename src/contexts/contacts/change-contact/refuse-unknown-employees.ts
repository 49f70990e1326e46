import type { QueryBus } from '@nestjs/cqrs';
import { invalid } from '../../../platform/domain-error.js';
import { FindEmployees } from '../../staff/contract.js';

/** @throws DomainError `validation` */
export async function refuseUnknownEmployees(queries: QueryBus, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const known = new Set((await queries.execute(new FindEmployees(ids))).map((employee) => employee.id));
  const unknown = ids
    .filter((id) => !known.has(id))
    .map((id) => ({ path: 'responsibleIds', message: `There is no employee with the id "${id}".` }));
  if (unknown.length > 0) throw invalid('validation', unknown.map(({ message }) => message).join(' '), unknown);
}
