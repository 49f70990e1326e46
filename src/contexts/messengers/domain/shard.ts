import { crc32 } from 'node:zlib';

/** How many groups the chats are dealt into. Workers lock groups, so it bounds how many can work at once. */
export const SHARDS = 64;

/** The shard of one person's chat with one account: always the same, so that their messages keep their order. */
export const shardOf = (accountId: string, externalUserId: string): number =>
  crc32(`${accountId}\n${externalUserId}`) % SHARDS;
