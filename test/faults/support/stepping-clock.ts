import { execFileSync } from 'node:child_process';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SOURCE = join(import.meta.dirname, 'stepping-clock.c');

/** The wall clock of a process, which the test puts forward and back. */
export class SteppingClock {
  private constructor(private readonly folder: string) {}

  /** @throws Error that says what is missing here */
  static async build(): Promise<SteppingClock> {
    const folder = await mkdtemp(join(tmpdir(), 'viber-tasks-test-clock-'));
    const clock = new SteppingClock(folder);
    try {
      execFileSync('cc', ['-shared', '-fPIC', '-O2', '-o', clock.library, SOURCE, '-ldl'], { stdio: 'pipe' });
    } catch (error) {
      await clock.remove();
      const needs =
        'A clock that steps needs Linux and a C compiler called cc (on Debian: apt-get install gcc libc6-dev)';
      throw new Error(`${needs}: ${(error as Error).message}`, { cause: error });
    }
    await writeFile(clock.setting, Buffer.alloc(8));
    return clock;
  }

  /** The environment of a process that is to have it. */
  get env(): Record<string, string> {
    return { LD_PRELOAD: this.library, CLOCK_STEP_FILE: this.setting };
  }

  /** From now on it is ahead by so many seconds. */
  async isAhead(seconds: number): Promise<void> {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(BigInt(seconds));
    // In place: the file is mapped.
    const file = await open(this.setting, 'r+');
    await file.write(bytes, 0, 8, 0);
    await file.close();
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  private get library(): string {
    return join(this.folder, 'stepping-clock.so');
  }

  private get setting(): string {
    return join(this.folder, 'seconds');
  }
}
