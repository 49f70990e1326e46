import { Entity } from 'typeorm';
import { KeyTextColumn, TimeColumn } from '../../../platform/database/columns.js';

/** A logout token that was heeded: it is refused when it comes again. Or a session of the provider that one has ended. */
@Entity('logout_token')
export class LogoutTokenEntity {
  /** SHA-256 of issuer and `jti` or `sid`, in hex. */
  @KeyTextColumn(64)
  hash: string;

  /** When either would be refused anyway. */
  @TimeColumn()
  expires_at: number;
}
