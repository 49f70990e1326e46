import { Injectable } from '@nestjs/common';
import { type Reaction, When } from '../../../platform/messaging/event-log.js';
import { TaskChanged } from '../contract.js';
import { fieldChanges } from './field-changes.js';
import { TaskChangeStore } from './task-change.store.js';

/** Whoever changes a task is in its log. Messages change no task: they cost nothing here. */
@When(TaskChanged)
@Injectable()
export class NoteChanges implements Reaction<TaskChanged> {
  constructor(private readonly store: TaskChangeStore) {}

  async react(events: readonly TaskChanged[]): Promise<void> {
    for (const { subjectId, byEmployeeId, changes } of events) {
      const noted = fieldChanges(changes);
      if (noted.length > 0) await this.store.add(subjectId, byEmployeeId, noted);
    }
  }
}
