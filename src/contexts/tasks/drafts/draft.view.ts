import { ApiProperty } from '@nestjs/swagger';
import { FileView, type FileViews } from '../../../platform/files/file.view.js';
import { Location } from '../actions/action.view.js';
import type { DraftContent, DraftRow } from './draft.store.js';

class DraftNotify {
  @ApiProperty({ type: [String] })
  contactIds: string[];

  @ApiProperty({ type: [String] })
  employeeIds: string[];
}

/** What you have begun to write in a task. It is gone once the action of its key stands. */
export class Draft {
  @ApiProperty()
  taskId: string;

  @ApiProperty()
  text: string;

  @ApiProperty({ type: [FileView], description: 'Those that are still there.' })
  files: FileView[];

  @ApiProperty({ type: [String] })
  fileIds: string[];

  @ApiProperty({ type: Location, required: false, description: 'A place that goes with it.' })
  location?: Location;

  @ApiProperty({ type: DraftNotify })
  notify: DraftNotify;

  @ApiProperty({ description: 'The `Idempotency-Key` of the action that it becomes.' })
  key: string;

  @ApiProperty({ format: 'date-time' })
  savedAt: string;
}

export async function draftViews(files: FileViews, rows: readonly DraftRow[]): Promise<Draft[]> {
  const contents = rows.map((row) => JSON.parse(row.content) as DraftContent);
  const known = await files.of(contents.flatMap(({ fileIds }) => fileIds));
  return rows.map((row, index) => {
    const { fileIds, location, notify } = contents[index]!;
    const there = fileIds.flatMap((id) => known.get(id) ?? []);
    return {
      taskId: row.task_id,
      text: row.text,
      files: there,
      fileIds: there.map(({ id }) => id),
      ...(location && { location }),
      notify,
      key: row.idempotency_key.slice(row.employee_id.length + 1),
      savedAt: new Date(Number(row.saved_at)).toISOString(),
    };
  });
}
