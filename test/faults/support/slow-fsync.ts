import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SOURCE = join(import.meta.dirname, 'slow-fsync.c');

/** Makes the disk of a process slow, by as much as the test says. */
export class SlowFsync {
  private constructor(private readonly folder: string) {}

  /** @throws Error that says what is missing here */
  static async build(): Promise<SlowFsync> {
    const folder = await mkdtemp(join(tmpdir(), 'viber-tasks-test-fsync-'));
    const slow = new SlowFsync(folder);
    try {
      execFileSync('cc', ['-shared', '-fPIC', '-O2', '-o', slow.library, SOURCE, '-ldl'], { stdio: 'pipe' });
    } catch (error) {
      await slow.remove();
      const needs = 'A slow disk needs Linux and a C compiler called cc (on Debian: apt-get install gcc libc6-dev)';
      throw new Error(`${needs}: ${(error as Error).message}`, { cause: error });
    }
    await slow.takes(0);
    return slow;
  }

  /** The environment of a process that is to have it. */
  get env(): Record<string, string> {
    return { LD_PRELOAD: this.library, SLOW_FSYNC_FILE: this.setting };
  }

  /** From now on each fsync takes so much longer. */
  async takes(ms: number): Promise<void> {
    await writeFile(this.setting, String(ms * 1000));
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  private get library(): string {
    return join(this.folder, 'slow-fsync.so');
  }

  private get setting(): string {
    return join(this.folder, 'microseconds');
  }
}
