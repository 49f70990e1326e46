import { Injectable } from '@nestjs/common';
import { FileStore } from '../files/file-store.js';

const FOLDER = 'erasures';

/** What must be known to erase a person again. It tells nobody who they were. */
export interface ListedErasure {
  id: string;
  contactId: string;
  contactIds: string[];
  requestedBy: string;
  requestedAt: number;
  /** By holder. */
  kept: Record<string, string[]>;
}

/** The erasures beside the files, one object each: a backup of the database that is older than they are knows nothing of them. */
@Injectable()
export class ErasureList {
  constructor(private readonly store: FileStore) {}

  async ids(): Promise<string[]> {
    const ids: string[] = [];
    for (let token: string | undefined; ;) {
      const { keys, next } = await this.store.list(FOLDER, token);
      ids.push(...keys.flatMap((key) => /^erasures\/([0-9a-f-]{36})\.json$/.exec(key)?.[1] ?? []));
      if (next === undefined) return ids;
      token = next;
    }
  }

  async read(id: string): Promise<ListedErasure> {
    const bytes = Buffer.concat((await (await this.store.read(keyOf(id))).toArray()) as Buffer[]);
    return JSON.parse(bytes.toString()) as ListedErasure;
  }

  async write(erasure: ListedErasure): Promise<void> {
    await this.store.put(Buffer.from(JSON.stringify(erasure)), keyOf(erasure.id));
  }
}

const keyOf = (id: string): string => `${FOLDER}/${id}.json`;
