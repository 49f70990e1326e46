import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SendOutcome } from '../../messengers/contract.js';
import type { Job, Result } from './job.js';
import type { Outbox } from './outbox.js';
import { Recorder } from './recorder.js';

const outcome: SendOutcome = { kind: 'unknown', reason: '' };
const result = (chatId: string): Result => ({ job: { chatId } as Job, outcome, goOn: true });

describe('the recorder', () => {
  let groups: string[][];
  let store: (chatIds: string[]) => Promise<void>;
  let recorder: Recorder;
  beforeEach(() => {
    groups = [];
    store = async () => undefined;
    recorder = new Recorder({
      record: async (results: Result[]) => {
        const chatIds = results.map(({ job }) => job.chatId);
        groups.push(chatIds);
        await store(chatIds);
        return chatIds.map((chatId) => (chatId.startsWith('last') ? null : { chatId: `after ${chatId}` }));
      },
    } as unknown as Outbox);
  });
  const record = (...chatIds: string[]) => Promise.allSettled(chatIds.map((chatId) => recorder.record(result(chatId))));
  const next = (chatId: string) => ({ status: 'fulfilled', value: { chatId: `after ${chatId}` } });

  it('makes one group of what comes in while the one before is written, and gives everybody their next job', async () => {
    let later!: Promise<unknown>;
    store = async () => {
      later ??= record('b', 'last', 'c');
    };
    expect(await record('a')).toEqual([next('a')]);
    expect(await later).toEqual([next('b'), { status: 'fulfilled', value: null }, next('c')]);
    expect(groups).toEqual([['a'], ['b', 'last', 'c']]);
  });

  it('makes one group of what comes soon after the last, and waits no more once enough have come', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
    try {
      expect(await record('a')).toEqual([next('a')]);
      const soon = [record('b')];
      await nextTurn();
      soon.push(record('c'));
      await nextTurn();
      expect(groups).toEqual([['a']]);
      jest.advanceTimersByTime(20);
      await Promise.all(soon);
      const many = Array.from({ length: 16 }, (_, index) => `one of many ${index}`);
      await record(...many);
      expect(groups).toEqual([['a'], ['b', 'c'], many]);
    } finally {
      jest.useRealTimers();
    }
  });

  it('takes one that cannot be recorded out, and records the others', async () => {
    store = async (chatIds) => {
      if (chatIds.includes('bad')) throw new Error('a row too many');
    };
    expect(await record('a', 'bad', 'c')).toEqual([
      next('a'),
      { status: 'rejected', reason: new Error('a row too many') },
      next('c'),
    ]);
    expect(groups).toEqual([['a', 'bad', 'c'], ['a'], ['bad'], ['c']]);
  });

  it('waits for a database that is away, and loses nothing', async () => {
    let away = 2;
    store = async () => {
      if (away-- > 0) throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
    };
    expect(await record('a', 'b')).toEqual([next('a'), next('b')]);
    expect(groups).toEqual([
      ['a', 'b'],
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });

  it('waits no more once the service has ended', async () => {
    store = async () => {
      recorder.onApplicationShutdown();
      throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
    };
    expect(await record('a')).toEqual([{ status: 'rejected', reason: expect.any(Error) }]);
  });
});
