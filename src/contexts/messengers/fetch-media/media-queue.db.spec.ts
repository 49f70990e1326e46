import { testDatabaseKind } from '../../../../test/support/database.js';
import { MediaBench } from '../../../../test/support/media.js';
import { newId } from '../../../platform/ids.js';
import { LEASE_MS, type MediaJob } from './media-queue.js';
import { RetryMedia } from './retry-media.command.js';

describe(`the queue of files to copy (${testDatabaseKind()})`, () => {
  let bench: MediaBench;
  beforeAll(async () => {
    bench = await MediaBench.start();
  });
  afterAll(() => bench?.stop());
  beforeEach(() => bench.clear());

  const now = () => bench.app.database.now();
  const retry = (fileId: string) => bench.app.commands.execute(new RetryMedia(fileId));

  /** A lease that ran out: another worker has the file by now. */
  async function takenOver(): Promise<{ old: MediaJob; current: MediaJob; fileId: string }> {
    const fileId = await bench.want();
    const old = await bench.claimOne();
    await bench.dueNow(fileId);
    return { old, current: await bench.claimOne(), fileId };
  }

  it('hands no file to two workers, however many ask at once', async () => {
    const wanted: string[] = [];
    for (let i = 0; i < 40; i++) wanted.push(await bench.want());
    const claimed: string[] = [];
    const worker = async () => {
      for (;;) {
        const jobs = await bench.queue.claim(3);
        claimed.push(...jobs.map(({ fileId }) => fileId));
        if (jobs.length === 0 && claimed.length >= wanted.length) return;
      }
    };
    await Promise.all(Array.from({ length: 6 }, worker));
    expect(claimed.toSorted()).toEqual(wanted.toSorted());
  });

  it('hands the one that waits longest out first, as many as are asked for', async () => {
    const [first, second] = [await bench.want(), await bench.want()];
    expect((await bench.queue.claim(1)).map(({ fileId }) => fileId)).toEqual([first]);
    expect((await bench.queue.claim(9)).map(({ fileId }) => fileId)).toEqual([second]);
  });

  it('keeps one for whoever fetches it as long as they say that they are alive', async () => {
    const fileId = await bench.want();
    const before = await now();
    const job = await bench.claimOne();
    const leaseEnd = Number((await bench.row(fileId))!.due_at);
    expect(leaseEnd).toBeGreaterThanOrEqual(before + LEASE_MS);
    expect(await bench.queue.claim(9)).toEqual([]);
    await bench.app.database.execute('UPDATE media_download SET due_at = ? WHERE file_id = ?', [
      before + 5_000,
      fileId,
    ]);
    expect(await bench.queue.renew(job)).toBe(true);
    expect(Number((await bench.row(fileId))!.due_at)).toBeGreaterThanOrEqual(before + LEASE_MS);
  });

  it('gives it to the next when they fell silent, counting the attempts', async () => {
    const { old, current, fileId } = await takenOver();
    expect([old.attempts, current.attempts]).toEqual([1, 2]);
    expect(current).toMatchObject({ fileId, url: old.url });
    expect(current.lease).not.toBe(old.lease);
  });

  it('lets an old lease do nothing any more: not finish, not lose, not postpone, not renew', async () => {
    const { old, current, fileId } = await takenOver();
    const before = await bench.row(fileId);
    let entered = false;
    await bench.queue.done(old, async () => {
      entered = true;
    });
    await bench.queue.lost(old, 'too late');
    await bench.queue.later(old, 60_000);
    expect(await bench.queue.renew(old)).toBe(false);
    expect(entered).toBe(false);
    expect(await bench.row(fileId)).toEqual(before);
    expect(await bench.file(fileId)).toMatchObject({ state: 'pending', reason: null });
    expect(await bench.outcomes(fileId)).toEqual([]);
    await bench.queue.lost(current, 'It is gone.');
    expect(await bench.file(fileId)).toMatchObject({ state: 'lost', reason: 'It is gone.' });
    expect(await bench.outcomes(fileId)).toEqual(['lost']);
    // Nor does the lease that has ended it.
    await bench.queue.lost(current, 'again');
    expect((await bench.file(fileId)).reason).toBe('It is gone.');
    expect(await bench.outcomes(fileId)).toEqual(['lost']);
  });

  it('enters all of what came of it, or nothing', async () => {
    const fileId = await bench.want();
    const job = await bench.claimOne();
    const broken = bench.queue.done(job, async () => {
      await bench.files.lose(fileId, 'half done');
      throw new Error('the power failed');
    });
    await expect(broken).rejects.toThrow('the power failed');
    expect(await bench.file(fileId)).toMatchObject({ state: 'pending' });
    expect(await bench.row(fileId)).toMatchObject({ lease: job.lease });
    expect(await bench.queue.renew(job)).toBe(true);
  });

  it('hands one that is to be tried again out after its wait, under a new lease', async () => {
    const fileId = await bench.want();
    const job = await bench.claimOne();
    await bench.queue.later(job, 30_000.6);
    expect(await bench.row(fileId)).toMatchObject({ lease: null, attempts: 1 });
    expect(Number((await bench.row(fileId))!.due_at)).toBeGreaterThan((await now()) + 25_000);
    expect(await bench.queue.claim(9)).toEqual([]);
    await bench.dueNow(fileId);
    expect((await bench.claimOne()).attempts).toBe(2);
  });

  it('waits for no clock that was put back: a retry its own pause at most, a lease its length', async () => {
    const [waiting, held] = [await bench.want(), await bench.want()];
    const jobs = await bench.queue.claim(9);
    await bench.queue.later(
      jobs.find(({ fileId }) => fileId === waiting)!,
      3_000,
    );
    await bench.app.database.execute('UPDATE media_download SET due_at = due_at + 3600000');
    await bench.queue.keepTimes();
    const left = async (fileId: string) => Number((await bench.row(fileId))!.due_at) - (await now());
    expect(await left(waiting)).toBeLessThanOrEqual(3_000);
    expect(await left(held)).toBeLessThanOrEqual(20_000);
    expect(await left(held)).toBeGreaterThan(0);
    expect(await bench.queue.renew(jobs.find(({ fileId }) => fileId === held)!)).toBe(true);
  });

  it('knows at once that a file without an address is lost, and says what to do', async () => {
    const fileId = await bench.want({ url: null });
    expect(await bench.file(fileId)).toMatchObject({
      state: 'lost',
      reason: expect.stringMatching(/no address.*again/),
    });
    expect(await bench.row(fileId)).toBeUndefined();
    expect(await bench.queue.claim(9)).toEqual([]);
  });

  it('enters nothing when the transaction fails that wants it', async () => {
    const fileId = newId();
    const failed = bench.app.database.transaction(async () => {
      await bench.queue.add([
        { fileId, name: 'x', accountId: 'account', url: 'x', purpose: 'message', ownerId: '', endsAt: 1 },
      ]);
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect([await bench.file(fileId), await bench.row(fileId)]).toEqual([undefined, undefined]);
  });

  describe('when a person wants a file again', () => {
    it('tries a lost one from the beginning while its link lives', async () => {
      const fileId = await bench.want();
      await bench.queue.lost(await bench.claimOne(), 'It is gone.');
      await retry(fileId);
      expect(await bench.file(fileId)).toMatchObject({ state: 'pending', reason: null });
      expect(await bench.claimOne()).toMatchObject({ fileId, attempts: 1 });
    });

    it('refuses when the link has died, and the reason stays', async () => {
      const fileId = await bench.want({ endsAt: Date.now() - 1_000 });
      await bench.queue.lost(await bench.claimOne(), 'It is gone.');
      await expect(retry(fileId)).rejects.toMatchObject({ kind: 'conflict', slug: 'link-dead' });
      expect(await bench.file(fileId)).toMatchObject({ state: 'lost', reason: 'It is gone.' });
      expect(await bench.queue.claim(9)).toEqual([]);
    });

    it('refuses when there never was a link', async () => {
      const fileId = await bench.want({ url: null });
      await expect(retry(fileId)).rejects.toMatchObject({ slug: 'link-dead' });
    });

    it('refuses what is not lost, or not known', async () => {
      const fileId = await bench.want();
      await expect(retry(fileId)).rejects.toMatchObject({ kind: 'conflict', slug: 'file-not-lost' });
      await expect(retry(newId())).rejects.toMatchObject({ kind: 'not-found' });
    });

    it('several times at once, fetches it once', async () => {
      const fileId = await bench.want();
      await bench.queue.lost(await bench.claimOne(), 'It is gone.');
      const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => retry(fileId)));
      expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
      expect(await bench.queue.claim(9)).toHaveLength(1);
      expect(await bench.queue.claim(9)).toHaveLength(0);
    });
  });
});
