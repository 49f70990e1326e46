import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { TaskTerms } from './task-terms.js';

/** The words of a feed out of which something went. */
@Injectable()
export class FeedTerms {
  constructor(
    private readonly database: Database,
    private readonly terms: TaskTerms,
  ) {}

  /** The task is found anew by what is left in it, a moment after the caller's transaction. */
  async renew(taskId: string, number: number): Promise<void> {
    await this.terms.forgetTexts(number);
    await this.database.execute('UPDATE task_action SET to_index = 1 WHERE task_id = ?', [taskId]);
  }
}
