import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Files, type StoredFile, type Variant } from './files.js';
import { ApiSentences, type Sentence } from '../text/sentence.view.js';
import { codesOf } from '../text/sentences.js';
import { PublicLinks } from './public-links.js';
import { FILE_STATES, type FileState } from './file.entity.js';

/** A file as the API shows it. */
export class FileView {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'As its sender named it.' })
  name: string;

  @ApiProperty({ description: 'By what is inside, not by the name.' })
  mimeType: string;

  @ApiProperty({ type: Number, nullable: true, description: 'Bytes; null while it is not there.', format: 'int64' })
  size: number | null;

  @ApiProperty({
    enum: FILE_STATES,
    description:
      'pending: still being fetched. lost: it could not be had. infected: it held malware, and nothing of it is kept.',
  })
  state: FileState;

  @ApiProperty({ required: false, description: 'Why it is lost or was not looked into, and what can be done.' })
  reason?: string;

  @ApiSentences('reason')
  reasonCodes?: Sentence[];

  @ApiProperty({ required: false, description: 'Pixels.' })
  width?: number;

  @ApiProperty({ required: false, description: 'Pixels.' })
  height?: number;

  @ApiProperty({
    required: false,
    description:
      'True for a picture or film that could not be looked into to its end, or not at all: it is a file like any other.',
  })
  notExamined?: boolean;

  @ApiProperty({ required: false, description: 'Of a film or sound, in milliseconds.' })
  durationMs?: number;

  @ApiProperty({ description: 'Where its bytes are, for staff.', format: 'uri-reference' })
  url: string;

  @ApiProperty({
    required: false,
    description: 'A small JPEG of it; absent when there is none.',
    format: 'uri-reference',
  })
  thumbnailUrl?: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'Its public address, of a picture that of the copy that was sent; null while it has none, or when it has ended.',
    format: 'uri',
  })
  publicUrl: string | null;
}

/** Files as the API shows them: two queries, however many. */
@Injectable()
export class FileViews {
  constructor(
    private readonly files: Files,
    private readonly links: PublicLinks,
  ) {}

  /** @returns by id; unknown ones are absent */
  async of(ids: readonly string[]): Promise<Map<string, FileView>> {
    const files = await this.files.find(ids);
    const made = await this.files.allVariants([...files.keys()]);
    return new Map([...files.values()].map((file) => [file.id, this.view(file, made.get(file.id) ?? new Map())]));
  }

  private view(file: StoredFile, made: ReadonlyMap<Variant, StoredFile>): FileView {
    const { id, name, mimeType, size, state, reason, info } = file;
    const { width, height, durationMs, notExamined } = info;
    // Of a picture the customer gets a copy.
    const addresses = [file, made.get('clean'), made.get('fitted')].map((one) => one && this.links.urlOf(one));
    const publicUrl = addresses.find(Boolean);
    return {
      id,
      name,
      mimeType,
      size,
      state,
      ...(reason === null ? {} : { reason, reasonCodes: codesOf(reason) }),
      ...(width === undefined ? {} : { width, height }),
      ...(durationMs === undefined ? {} : { durationMs }),
      url: `/api/files/${id}`,
      ...(notExamined ? { notExamined } : {}),
      ...(made.has('thumbnail') ? { thumbnailUrl: `/api/files/${id}/thumbnail` } : {}),
      publicUrl: publicUrl ?? null,
    };
  }
}
