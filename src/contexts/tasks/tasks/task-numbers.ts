import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';

/** Gives out task numbers, in the caller's transaction: no gaps, none twice. */
@Injectable()
export class TaskNumbers {
  constructor(private readonly database: Database) {}

  /** @returns the first of `count` consecutive numbers. */
  async take(count: number): Promise<number> {
    await this.database.execute('UPDATE task_number_sequence SET last_number = last_number + ? WHERE id = 1', [count]);
    const [row] = await this.database.query<{ last_number: number }>(
      'SELECT last_number FROM task_number_sequence WHERE id = 1',
    );
    return row!.last_number - count + 1;
  }
}
