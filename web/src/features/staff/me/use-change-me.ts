import { answered, api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.gen.ts';
import { useChange } from '../../../api/use-change.ts';
import { employeesQuery } from '../employees/employees.query.ts';
import { meQuery } from './me.query.ts';

/** Changes what is one's own. */
export const useChangeMe = () =>
  useChange(
    (body: components['schemas']['MyChanges']) => answered(api.PATCH('/api/me', { body })),
    meQuery.queryKey,
    employeesQuery.queryKey,
  );
