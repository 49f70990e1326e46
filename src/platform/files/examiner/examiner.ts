import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { ExaminingProcess, NoAnswer } from './examining-process.js';
import type { Form, Inspection, Rendered } from './jobs.js';
import { notExamined } from './not-examined.sentences.js';
import { WaitedTooLong, ExaminationQueue } from './examination-queue.js';

/** No picture can be made of the file. */
export class Unreadable extends Error {}

/** So long a file waits for its turn; then it is stored as it is, so that no stranger holds up everybody's files. */
const WAIT_MS = 60_000;

export interface InspectOptions {
  /** A person waits for it: what comes from customers lets it go ahead. */
  ahead?: boolean;
  /** Whose file it is: those whose files take long let the others go first. */
  of?: string;
  signal?: AbortSignal;
}

/**
 * Looks into files. Nothing of a stranger's file is parsed in this process: a film of a few hundred bytes can end the one
 * that reads it, or keep it busy for hours. Another process does it, one file at a time, bounded in memory and in time.
 */
@Injectable()
export class Examiner implements OnApplicationShutdown {
  private readonly logger = new Logger(Examiner.name);
  readonly process = new ExaminingProcess();
  private readonly queue = new ExaminationQueue(WAIT_MS);

  /** Of the process that looks into files; undefined while there is none. */
  get pid(): number | undefined {
    return this.process.pid;
  }

  onApplicationShutdown(): void {
    this.process.stop();
  }

  /**
   * What is inside a local file. Whatever that is, there is an answer: at worst that nobody could look into it.
   * @param thumbnailTo where its small picture is written
   * @throws the signal's reason only
   */
  async inspect(
    path: string,
    thumbnailTo: string,
    { ahead = false, of = '', signal }: InspectOptions = {},
  ): Promise<Inspection> {
    const known: Inspection = { mimeType: 'application/octet-stream', extension: '', info: {} };
    try {
      const job = { kind: 'inspect', path, thumbnailTo } as const;
      const look = () => this.process.run(job, ({ found }) => Object.assign(known, found));
      await this.queue.run(look, { ahead, of }, signal);
      return known;
    } catch (error) {
      signal?.throwIfAborted();
      this.logger.warn(`Nobody could look into a file, and it is kept as it is. ${(error as Error).message}`);
      return { ...known, info: { notExamined: true }, reason: reasonFor(error) };
    }
  }

  /**
   * Writes a picture made of another one.
   * @throws Unreadable
   */
  async render(form: Form, path: string, to: string, mostBytes = Number.MAX_SAFE_INTEGER): Promise<Rendered> {
    const made: Rendered[] = [];
    try {
      const job = { kind: 'render', form, path, to, mostBytes } as const;
      await this.queue.run(() => this.process.run(job, ({ rendered }) => rendered && made.push(rendered)), {
        ahead: true,
        of: '',
      });
    } catch (error) {
      if (error instanceof NoAnswer) this.logger.warn(`No picture could be made of a file. ${error.message}`);
      throw new Unreadable((error as Error).message);
    }
    return made[0]!;
  }
}

function reasonFor(error: unknown): string {
  if (error instanceof NoAnswer) return notExamined('file-not-read-in-time');
  return error instanceof WaitedTooLong ? notExamined('too-many-files-to-read') : notExamined('file-not-read');
}
