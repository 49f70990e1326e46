import type { TextCharset } from '../text-charset.js';

/** What is known of a picture, a video or a text; all of it may be missing. */
export interface MediaInfo {
  /** Pixels, as it is to be shown. */
  width?: number;
  height?: number;
  /** A picture with several frames. */
  animated?: boolean;
  /** As in `avc` (H.264), `hevc`, `vp9`. */
  videoCodec?: string;
  durationMs?: number;
  /** Of a text that is not in UTF-8. */
  charset?: TextCharset;
  /** Nobody could look into it, or not to its end. */
  notExamined?: true;
}

export interface Inspection {
  mimeType: string;
  /** The usual extension of this type, without a dot; empty when there is none. */
  extension: string;
  info: MediaInfo;
  /** Why nobody could look into it: a sentence for staff. */
  reason?: string;
  /** The small picture that was written; absent when there is none. */
  thumbnail?: Rendered;
}

/** A picture that was written to a file. */
export interface Rendered {
  mimeType: 'image/jpeg' | 'image/png';
  /** Bytes. */
  size: number;
  width: number;
  height: number;
}

/**
 * avatar: a small square. fitted: a JPEG as large as a phone shows. clean: as large as it is, if that fits.
 * None says where, when or with what it was taken.
 */
export type Form = 'avatar' | 'fitted' | 'clean';

/** What the process is asked. Paths are of local files; `to` is written. */
export type Job =
  | { kind: 'inspect'; path: string; thumbnailTo: string }
  | { kind: 'render'; form: Form; path: string; to: string; mostBytes: number };

/** What it says, one after the other: the last one has `end`. */
export interface Said {
  /** What is known by now: a process that dies later has said this. */
  found?: Partial<Inspection>;
  rendered?: Rendered;
  end?: {
    /** It could not be done. */
    error?: string;
    /** What it has used of a core since it was started, ms. */
    cpuMs: number;
  };
}
