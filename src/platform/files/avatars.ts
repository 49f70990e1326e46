import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { invalidField } from '../domain-error.js';
import { Unreadable } from './examiner/examiner.js';
import { Files, type StoredFile } from './files.js';

/** A file cannot be somebody's picture: why, to be said after its name. */
export class NoAvatar extends Error {}

/** Stored pictures as small squares, each made once and kept. */
@Injectable()
export class Avatars {
  constructor(
    private readonly files: Files,
    private readonly database: Database,
  ) {}

  /** Makes it, so that it is there when it is needed. @throws DomainError naming `path`, where this is no picture of staff's */
  async require(fileId: string, path: string): Promise<void> {
    const sent = await this.database.query('SELECT id FROM file WHERE id = ? AND uploaded_by IS NOT NULL', [fileId]);
    if (sent.length === 0)
      throw invalidField(path, `there is no file with the id "${fileId}"; send it to /api/files first`);
    try {
      await this.of(fileId);
    } catch (error) {
      if (error instanceof NoAvatar)
        throw invalidField(path, `the file ${error.message}; send a JPEG or PNG to /api/files`);
      throw error;
    }
  }

  /** @throws NoAvatar */
  async of(fileId: string): Promise<StoredFile> {
    const file = (await this.files.find([fileId])).get(fileId);
    if (file?.state !== 'stored') throw new NoAvatar('is not in the store');
    // What cannot be read has no size in pixels.
    if (!file.mimeType.startsWith('image/') || file.info.width === undefined) throw new NoAvatar('is no picture');
    try {
      return await this.files.variant(file, 'avatar');
    } catch (error) {
      if (error instanceof Unreadable) throw new NoAvatar('is a damaged picture');
      throw error;
    }
  }
}
