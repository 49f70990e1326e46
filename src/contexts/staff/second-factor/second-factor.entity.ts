import { Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, RefColumn, TextColumn, TimeColumn } from '../../../platform/database/columns.js';
import { SealedColumn } from '../../../platform/secrets/sealed-column.js';

/** The app on an employee's phone that makes codes. */
@Entity('second_factor')
export class SecondFactorEntity {
  @PrimaryColumn('varchar', { length: 36 })
  employee_id: string;

  /** Null: not confirmed by a code yet. */
  @SealedColumn({ what: 'second factor', named: 'employee_id', owner: 'employee_id', nullable: true })
  sealed_secret: string | null;

  /** What a new app shows codes of, until one of them was sent. */
  @SealedColumn({ what: 'new second factor', named: 'employee_id', owner: 'employee_id', nullable: true })
  pending_secret: string | null;

  /** Which code was the last that counted: none of them does twice, nor an earlier one. */
  @TimeColumn()
  last_counter: number;

  @TimeColumn({ nullable: true })
  enabled_at: number | null;
}

/** What lets somebody in once who has lost the phone. */
@Entity('recovery_code')
@Index('recovery_code_of', ['employee_id', 'hash'], { unique: true })
export class RecoveryCodeEntity {
  @IdColumn()
  id: string;

  @RefColumn()
  employee_id: string;

  /** SHA-256 in hex: codes are made by chance, so a slow hash would protect nothing more. */
  @TextColumn(64)
  hash: string;
}
