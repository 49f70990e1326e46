import { Entity, Index } from 'typeorm';
import { IdColumn, JsonColumn, RefColumn, TextColumn, TimeColumn } from '../database/columns.js';
import type { MediaInfo } from './examiner/jobs.js';

/** `pending`: on its way in. `lost`: it could not be had. `infected`: it held malware. `reason` says more. */
export const FILE_STATES = ['pending', 'stored', 'lost', 'infected'] as const;
export type FileState = (typeof FILE_STATES)[number];

/** A file, or something made of one (a thumbnail): its bytes lie in the store. */
@Entity('file')
@Index('file_variant', ['original_id', 'variant'], { unique: true })
@Index('file_uploaded_by', ['uploaded_by', 'created_at'])
@Index('file_public_key', ['public_key'], { unique: true })
export class FileEntity {
  @IdColumn()
  id: string;

  @TextColumn(255)
  name: string;

  /** By what is inside, never by the name. */
  @TextColumn(127)
  mime_type: string;

  /** Bytes; null while they are not known. */
  @TimeColumn({ nullable: true })
  size: number | null;

  @TextColumn(16)
  state: FileState;

  @TextColumn(1000, { nullable: true })
  reason: string | null;

  /** Where the bytes lie in the store. */
  @TextColumn(200, { nullable: true })
  storage_key: string | null;

  @JsonColumn()
  info: MediaInfo;

  /** Of what is made of another file: that file, and what it is. */
  @RefColumn({ nullable: true })
  original_id: string | null;

  @TextColumn(32, { nullable: true })
  variant: string | null;

  /** The unguessable part of its public address; null while it has none. */
  @TextColumn(64, { nullable: true })
  public_key: string | null;

  /** Since when it has it, or was last given it; it ends by itself. */
  @TimeColumn({ nullable: true })
  public_since: number | null;

  /** The employee who sent it; null for what customers sent, and for what was made here. */
  @RefColumn({ nullable: true })
  uploaded_by: string | null;

  @TimeColumn()
  created_at: number;
}
