import { randomUUID } from 'node:crypto';
import { SHARDS, shardOf } from './shard.js';

describe('the shard of a chat', () => {
  it('is always the same: rows of another version are found again', () => {
    expect(shardOf('0190d3c0-0000-7000-8000-000000000000', 'kT3x/9aQ+uPz1mN0bVYw6A==')).toBe(39);
  });

  it('spreads chats over all shards, and stays in range for any id', () => {
    const account = randomUUID();
    const counts = Array.from({ length: SHARDS }, () => 0);
    for (let i = 0; i < 6_400; i++) counts[shardOf(account, `user ${i}`)]! += 1;
    expect(Math.min(...counts)).toBeGreaterThan(50);
    expect(Math.max(...counts)).toBeLessThan(200);
    for (const id of ['', 'ж'.repeat(190), '\u0000', '😀']) expect(shardOf(account, id)).toBeLessThan(SHARDS);
  });

  it('does not run account and user together', () => {
    expect(shardOf('a', 'bc')).not.toBe(shardOf('ab', 'c'));
  });
});
