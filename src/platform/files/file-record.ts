import type { FileState } from './file.entity.js';
import type { Form, MediaInfo, Rendered } from './examiner/jobs.js';

/** A file as other parts of the product see it. */
export interface StoredFile {
  id: string;
  name: string;
  mimeType: string;
  /** Bytes; null while it is not there. */
  size: number | null;
  state: FileState;
  /** Why it is lost, or why nobody could look into it: a sentence for a person. */
  reason: string | null;
  info: MediaInfo;
  storageKey: string | null;
  publicKey: string | null;
  publicSince: number | null;
  /** Of what was made of another file: that file, and what it is. */
  originalId: string | null;
  variant: Variant | null;
  createdAt: number;
}

/** A form of a file that is made here and kept beside it. */
export type Variant = 'thumbnail' | Form;

const UNKNOWN_TYPE = 'application/octet-stream';
export const COLUMNS =
  'id, name, mime_type, size, state, reason, info, storage_key, public_key, public_since, original_id, variant, created_at';

export interface FileRow {
  id: string;
  name: string;
  mime_type: string;
  size: string | number | null;
  state: FileState;
  reason: string | null;
  info: string;
  storage_key: string | null;
  public_key: string | null;
  public_since: string | number | null;
  original_id: string | null;
  variant: Variant | null;
  created_at: string | number;
}

export const fileOf = (row: FileRow): StoredFile => ({
  id: row.id,
  name: row.name,
  mimeType: row.mime_type,
  size: row.size === null ? null : Number(row.size),
  state: row.state,
  reason: row.reason,
  info: JSON.parse(row.info) as MediaInfo,
  storageKey: row.storage_key,
  publicKey: row.public_key,
  publicSince: row.public_since === null ? null : Number(row.public_since),
  originalId: row.original_id,
  variant: row.variant,
  createdAt: Number(row.created_at),
});

/** A new row: what is not said here is not known yet. */
export const record = (id: string, name: string) => ({
  id,
  name,
  mime_type: UNKNOWN_TYPE,
  size: null as number | null,
  info: '{}',
  original_id: null as string | null,
  variant: null as string | null,
  storage_key: null as string | null,
  uploaded_by: null as string | null,
  created_at: Date.now(),
});

/** The id is a UUIDv7, whose beginning is the time; NaN for what is none. */
export const timeOfId = (id: string): number => parseInt(id.replaceAll('-', '').slice(0, 12), 16);

/** Folders of a month hold what a file system likes. */
export const storageKey = (id: string): string => `${new Date(timeOfId(id)).toISOString().slice(0, 7)}/${id}`;

const VARIANTS: readonly Variant[] = ['thumbnail', 'clean', 'fitted', 'avatar'];

/** Everywhere that bytes of this file, and of what is made of it, can lie. */
export const storageKeys = (id: string): string[] => [
  storageKey(id),
  ...VARIANTS.flatMap((variant) => [variantKey(id, variant, 'image/jpeg'), variantKey(id, variant, 'image/png')]),
];

export const variantKey = (originalId: string, variant: Variant, mimeType: Rendered['mimeType']): string =>
  `${storageKey(originalId)}.${variant}.${mimeType === 'image/png' ? 'png' : 'jpg'}`;
