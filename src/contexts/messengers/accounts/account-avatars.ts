import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/ids.js';
import { MediaQueue } from '../fetch-media/media-queue.js';

/** Addresses of bots' pictures do not die soon. */
const TRIED_FOR_MS = 24 * 3_600_000;

/** Stored copies of the bots' pictures. */
@Injectable()
export class AccountAvatars {
  constructor(private readonly media: MediaQueue) {}

  /** Has a copy made, in the caller's transaction. */
  async want(accountId: string, url: string | null): Promise<void> {
    if (url === null) return;
    const endsAt = Date.now() + TRIED_FOR_MS;
    const owner = { purpose: 'account-avatar' as const, ownerId: accountId };
    await this.media.add([{ ...owner, fileId: newId(), name: 'avatar', accountId, url, endsAt }]);
  }
}
