import { Entity, PrimaryColumn } from 'typeorm';
import { TextColumn, TimeColumn } from '../../../platform/database/columns.js';

/** Apart from the employee: whoever reads employees never holds a hash. */
@Entity('employee_password')
export class EmployeePasswordEntity {
  @PrimaryColumn('varchar', { length: 36 })
  employee_id: string;

  /** Argon2id, with its parameters and salt. */
  @TextColumn(200)
  hash: string;

  @TimeColumn()
  changed_at: number;
}
