import { Query } from '@nestjs/cqrs';
import type { Principal } from '../../platform/http/access.js';

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

/** Whether this session or token is still good for what it was: neither ended nor of less use. */
export class IsStillIn extends Query<boolean> {
  constructor(readonly caller: Principal) {
    super();
  }
}
