import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { PasswordStore } from '../passwords/password.store.js';

/** Whether no admin can sign in. */
export class NeedsSetUp extends Query<boolean> {}

@QueryHandler(NeedsSetUp)
export class NeedsSetUpHandler implements IQueryHandler<NeedsSetUp> {
  constructor(private readonly passwords: PasswordStore) {}

  async execute(): Promise<boolean> {
    return !(await this.passwords.hasAdmin());
  }
}
