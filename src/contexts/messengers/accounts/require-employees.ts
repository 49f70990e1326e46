import type { QueryBus } from '@nestjs/cqrs';
import { invalidField } from '../../../platform/domain-error.js';
import { FindEmployees } from '../../staff/contract.js';

/** @throws DomainError naming `path` when one of these is no employee. */
export async function requireEmployees(queries: QueryBus, ids: readonly string[], path: string): Promise<void> {
  if (ids.length === 0) return;
  const known = new Set((await queries.execute(new FindEmployees(ids))).map((employee) => employee.id));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown) throw invalidField(path, `there is no employee with the id "${unknown}"`);
}
