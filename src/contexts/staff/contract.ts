import { Query } from '@nestjs/cqrs';

/** An employee as other contexts show them. */
export interface EmployeeRef {
  id: string;
  name: string;
  /** False: they have left; their name is still shown. */
  active: boolean;
  /** Their picture, as they sent it. */
  avatarFileId: string | null;
}

/** Employees by id; unknown ids are absent from the answer. */
export class FindEmployees extends Query<EmployeeRef[]> {
  constructor(readonly ids: readonly string[]) {
    super();
  }
}

/** Whether an active admin has a way in. */
export class HasAdmin extends Query<boolean> {}
