import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { dialect } from '../../../platform/database/dialect.js';
import { newId } from '../../../platform/ids.js';
import type { Role } from '../employees/role.js';

/** How far an employee is with it. */
export interface FactorState {
  role: Role;
  email: string;
  /** Encrypted. */
  sealedSecret: string | null;
  pendingSecret: string | null;
  recoveryCodes: number;
}

@Injectable()
export class SecondFactorStore {
  constructor(private readonly database: Database) {}

  async state(employeeId: string): Promise<FactorState> {
    const [row] = await this.database.read(() =>
      this.database.query<Omit<FactorState, 'recoveryCodes'> & { recoveryCodes: string | number }>(
        `SELECT e.role, e.email, f.sealed_secret AS sealedSecret, f.pending_secret AS pendingSecret,
                (SELECT COUNT(*) FROM recovery_code r WHERE r.employee_id = e.id) AS recoveryCodes
           FROM employee e LEFT JOIN second_factor f ON f.employee_id = e.id
          WHERE e.id = ?`,
        [employeeId],
      ),
    );
    return { ...row!, recoveryCodes: Number(row!.recoveryCodes) };
  }

  async begin(employeeId: string, pendingSecret: string): Promise<void> {
    const row = { employee_id: employeeId, sealed_secret: null, pending_secret: pendingSecret, last_counter: 0 };
    const ending = dialect.updateDuplicate('employee_id', ['pending_secret']);
    await this.database.insert('second_factor', [{ ...row, enabled_at: null }], ending);
  }

  /** The new app is the one from now on. @returns false: another was begun meanwhile */
  async enable(employeeId: string, pendingSecret: string, counter: number, now: number): Promise<boolean> {
    const enabled = await this.database.execute(
      `UPDATE second_factor SET sealed_secret = pending_secret, pending_secret = NULL, last_counter = ?, enabled_at = ?
        WHERE employee_id = ? AND pending_secret = ?`,
      [counter, now, employeeId, pendingSecret],
    );
    return enabled > 0;
  }

  /** @returns false: this code, or a later one, has counted before */
  async useCounter(employeeId: string, counter: number): Promise<boolean> {
    const used = await this.database.execute(
      'UPDATE second_factor SET last_counter = ? WHERE employee_id = ? AND last_counter < ?',
      [counter, employeeId, counter],
    );
    return used > 0;
  }

  /** @returns false: it is none, or was used before */
  async useRecoveryCode(employeeId: string, hash: string): Promise<boolean> {
    const used = await this.database.execute('DELETE FROM recovery_code WHERE employee_id = ? AND hash = ?', [
      employeeId,
      hash,
    ]);
    return used > 0;
  }

  async replaceRecoveryCodes(employeeId: string, hashes: string[]): Promise<void> {
    await this.database.execute('DELETE FROM recovery_code WHERE employee_id = ?', [employeeId]);
    await this.database.insert(
      'recovery_code',
      hashes.map((hash) => ({ id: newId(), employee_id: employeeId, hash })),
    );
  }

  /** @returns whether there was one */
  async remove(employeeId: string): Promise<boolean> {
    await this.database.execute('DELETE FROM recovery_code WHERE employee_id = ?', [employeeId]);
    return (await this.database.execute('DELETE FROM second_factor WHERE employee_id = ?', [employeeId])) > 0;
  }
}
