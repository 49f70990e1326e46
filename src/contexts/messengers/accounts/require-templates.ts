import type { QueryBus } from '@nestjs/cqrs';
import { invalidField } from '../../../platform/domain-error.js';
import { FindContactTemplates } from '../../contacts/contract.js';
import { FindTaskTemplates } from '../../tasks/contract.js';

export interface Templates {
  taskTemplateId?: string | null;
  contactTemplateId?: string | null;
}

/**
 * In the transaction that gives them to an account: until its end nobody deletes them.
 * @throws DomainError naming the field when one of them is not there.
 */
export async function requireTemplates(queries: QueryBus, { taskTemplateId, contactTemplateId }: Templates) {
  if (taskTemplateId && (await queries.execute(new FindTaskTemplates([taskTemplateId], true))).length === 0) {
    throw invalidField('taskTemplateId', `there is no task template with the id "${taskTemplateId}"`);
  }
  if (contactTemplateId && (await queries.execute(new FindContactTemplates([contactTemplateId], true))).length === 0) {
    throw invalidField('contactTemplateId', `there is no contact template with the id "${contactTemplateId}"`);
  }
}
