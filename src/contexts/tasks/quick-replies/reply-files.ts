import { Injectable } from '@nestjs/common';
import { invalidField } from '../../../platform/domain-error.js';
import { Files } from '../../../platform/files/files.js';
import { StaffFileStore } from '../../../platform/files/staff-file.store.js';
import type { ReplyFile } from './quick-reply.store.js';

/** Files that quick replies may carry: what staff sent here. A customer's file goes with the task that it came into. */
@Injectable()
export class ReplyFiles {
  constructor(
    private readonly files: Files,
    private readonly staffs: StaffFileStore,
  ) {}

  /** Nobody removes them until the caller's transaction ends. @throws DomainError `validation` */
  async hold(ids: readonly string[]): Promise<ReplyFile[]> {
    const there = new Set(await this.files.hold(ids));
    const known = await this.files.find(ids);
    const sent = await this.staffs.among(ids);
    return ids.map((id, index) => {
      const file = known.get(id);
      const path = `fileIds.${index}`;
      if (!file || !there.has(id)) {
        throw invalidField(path, `there is no file with the id "${id}"; send it to /api/files first`);
      }
      if (file.state !== 'stored') throw invalidField(path, `"${file.name}" is not here and cannot be sent`);
      if (!sent.has(id)) {
        throw invalidField(path, `"${file.name}" is a customer's; download it and send it to /api/files first`);
      }
      return { id, name: file.name };
    });
  }
}
