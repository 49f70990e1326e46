import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getuid, platform } from 'node:process';
import { Sqlite } from '../../src/platform/database/sqlite.js';
import { until } from '../support/until.js';
import { FaultRun, mariadb, seed } from './support/fault-run.js';
import { itWhere } from './support/possible.js';
import { NOTHING_WRONG } from './support/verdict.js';

/** A disk of its own in memory, so small that it can be filled. */
async function smallDisk(mebibytes: number): Promise<string | null> {
  if (platform !== 'linux' || getuid?.() !== 0) return null;
  const folder = await mkdtemp(join(tmpdir(), 'viber-tasks-test-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', folder], { stdio: 'pipe' });
    return folder;
  } catch {
    await rm(folder, { recursive: true });
    return null;
  }
}

const disk = await smallDisk(24);
const impossible = disk ? null : 'a small disk needs Linux, root and the right to mount';
let run: FaultRun;
afterEach(() => run?.stop());
afterAll(async () => {
  if (!disk) return;
  execFileSync('umount', [disk]);
  await rm(disk, { recursive: true });
});

const ballast = () => join(disk!, 'ballast');

/** Takes all that is left. */
async function fill(): Promise<void> {
  for (let size = 1 << 24; size >= 512; size >>= 1) {
    await writeFile(ballast(), Buffer.alloc(size, 1), { flag: 'a' }).catch(() => undefined);
  }
}

if (!mariadb) {
  itWhere(
    impossible,
    `F7 a full disk for the database: nothing is acknowledged that is not stored, and it goes on by itself once there is room (seed ${seed})`,
    async () => {
      run = await FaultRun.start({ perSecond: 100, databasePlace: disk! });
      const { pid } = run.service;
      run.load.start();
      await run.more(100);
      await fill();
      const refused = () => run.load.entries.filter(({ attempts }) => attempts.some(({ status }) => status === 503));
      await until('callbacks to be refused', () => refused().length > 5, 60_000);
      await rm(ballast());
      await run.more(100);

      const verdict = await run.verdict('F7 database');
      expect(verdict).toMatchObject({ ...NOTHING_WRONG, stored: verdict.acked, actions: verdict.acked });
      const statuses = run.load.entries.flatMap(({ attempts }) => attempts.map(({ status }) => status));
      expect(new Set(statuses)).toEqual(new Set([200, 503]));
      expect(run.service.pid).toBe(pid);
      const database = new Sqlite(run.service.databaseUrl.slice('sqlite:'.length), { readonly: true });
      expect(database.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      database.close();
    },
    120_000,
  );
}

itWhere(
  impossible,
  'F7 a full disk for files holds no message back: what could not be copied is copied once there is room',
  async () => {
    run = await FaultRun.start({ customers: 1, env: { FILES_DIR: join(disk!, 'files') } });
    const { service, bot } = run;
    const phone = run.load.phones[0]!;
    await fill();
    const bytes = Buffer.alloc(1024 * 1024, 'x');
    await phone.sendMedia({ fileName: 'report.pdf', bytes });
    const task = await service.taskOf(phone.customer.name!);
    const form = new FormData();
    form.set('file', new Blob([bytes]), 'upload.pdf');
    const upload = await fetch(`${service.url}/api/files`, { method: 'POST', headers: service.asAdmin, body: form });
    expect(upload.status).toBe(503);
    expect((await service.feed(task.id))[0].files[0].state).toBe('pending');

    await rm(ballast());
    expect(await service.upload('upload.pdf', bytes)).toBeTruthy();
    const copied = async () => (await service.feed(task.id))[0].files[0].state === 'stored';
    await until('the file to be copied', copied, 60_000);
    expect(bot.callbacks.map(({ attempts }) => attempts.at(-1)?.status)).toContain(200);
  },
  120_000,
);
