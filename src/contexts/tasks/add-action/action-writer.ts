import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { newId } from '../../../platform/ids.js';
import { ReadMarkStore } from '../read-marks/read-mark.store.js';
import type { ActionContent } from '../contract.js';
import { feedKey, feedTime } from '../domain/feed-key.js';
import { TaskFileStore } from '../files/task-file.store.js';
import type { ActionDirection, ActionKind } from '../persistence/action.entity.js';

/** Stands for an employee's id where the product has written something. */
const SYSTEM_ID = 'system';

/** What staff, or the product itself, puts into a feed. */
export interface StaffAction {
  id: string;
  taskId: string;
  kind: ActionKind;
  direction: ActionDirection;
  text: string;
  content: ActionContent;
  /** Null: the product speaks. */
  employeeId: string | null;
  notify: { contactIds: string[]; employeeIds: string[] };
  idempotency: { key: string; hash: string } | null;
}

/** Writes staff's actions at the end of the feed, in the caller's transaction, which holds the task. */
@Injectable()
export class ActionWriter {
  constructor(
    private readonly database: Database,
    private readonly files: TaskFileStore,
    private readonly marks: ReadMarkStore,
  ) {}

  /** A line of the feed that says what an employee changed. */
  writeLine(taskId: string, text: string, employeeId: string, id = newId()): Promise<void> {
    return this.write({
      id,
      taskId,
      kind: 'system',
      direction: 'internal',
      text,
      content: {},
      employeeId,
      notify: { contactIds: [], employeeIds: [] },
      idempotency: null,
    });
  }

  async write(action: StaffAction): Promise<void> {
    const now = Date.now();
    const [last] = await this.database.query<{ feed_key: string }>(
      'SELECT feed_key FROM task_action WHERE task_id = ? ORDER BY feed_key DESC LIMIT 1',
      [action.taskId],
    );
    // The messenger's clock may be ahead of ours: an answer still stands behind what it answers.
    const position = Math.max(now, last ? feedTime(last.feed_key) : 0);
    const key = feedKey(position, null, action.id);
    await this.database.insert('task_action', [
      {
        id: action.id,
        task_id: action.taskId,
        feed_key: key,
        kind: action.kind,
        direction: action.direction,
        opening: false,
        text: action.text,
        content: JSON.stringify(action.content),
        author_kind: action.employeeId === null ? 'system' : 'employee',
        author_id: action.employeeId ?? SYSTEM_ID,
        notify: JSON.stringify(action.notify),
        idempotency_key: action.idempotency?.key ?? null,
        request_hash: action.idempotency?.hash ?? null,
        written_at: now,
        created_at: now,
      },
    ]);
    const { employeeIds } = action.notify;
    // Who writes knows of it.
    const mentioned = employeeIds.filter((id) => id !== action.employeeId);
    if (mentioned.length > 0) {
      await this.marks.mention({
        actionId: action.id,
        taskId: action.taskId,
        feedKey: key,
        employeeIds: mentioned,
        at: now,
      });
    }
    await this.files.add(
      action.taskId,
      (action.content.files ?? []).map(({ id }) => id),
    );
    await this.database.execute('UPDATE task SET updated_at = ? WHERE id = ?', [now, action.taskId]);
  }
}
