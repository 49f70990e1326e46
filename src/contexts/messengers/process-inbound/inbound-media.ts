import { Injectable } from '@nestjs/common';
import { tidyName } from '../../../platform/files/file-name.js';
import { newId } from '../../../platform/ids.js';
import type { AttachedFile } from '../../tasks/contract.js';
import type { EffectiveAccount } from '../accounts/effective-accounts.js';
import type { ChatRow } from '../chats/chat-store.js';
import { MediaQueue, type WantedMedia } from '../fetch-media/media-queue.js';
import type { InboundEvent, InboundMedia } from '../messenger-gateway.js';
import { eventTime } from '../domain/event-time.js';
import { Messengers } from '../messengers.js';

/** A message on its way in. */
export interface MessageWithMedia {
  row: { id: string | number; received_at: string | number };
  account: EffectiveAccount;
  event: Extract<InboundEvent, { kind: 'message' }>;
  chat: ChatRow;
}

/** Pictures of people change seldom: another address is looked at once a day at most. */
const AVATAR_AGAIN_MS = 24 * 3_600_000;
const LONGEST_AVATAR_URL = 1000;

/** Enters what is to be fetched for a batch of messages. The messages themselves never wait for it. */
@Injectable()
export class InboundMediaPlan {
  constructor(
    private readonly queue: MediaQueue,
    private readonly messengers: Messengers,
  ) {}

  /** In the caller's transaction. Notes in the chats whose picture is fetched. @returns the files by the row's id */
  async enter(messages: readonly MessageWithMedia[]): Promise<Map<string, AttachedFile[]>> {
    const files = new Map<string, AttachedFile[]>();
    const wanted: WantedMedia[] = [];
    for (const message of messages) {
      const own = message.event.media.map((media) => {
        const file = { id: newId(), kind: media.kind, name: tidyName(media.name ?? '') };
        wanted.push(...this.wantedFor(message, media, file));
        return file;
      });
      if (own.length > 0) files.set(String(message.row.id), own);
      wanted.push(...this.avatarOf(message));
    }
    await this.queue.add(wanted);
    return files;
  }

  private wantedFor(message: MessageWithMedia, media: InboundMedia, { id: fileId, name }: AttachedFile): WantedMedia[] {
    const end = eventTime(media.endsAt, Number(message.row.received_at));
    const endsAt = end.ofArrival ? this.usualEnd(message) : end.at;
    const common = { accountId: message.account.id, ownerId: message.chat.contact_id, endsAt };
    // Until it is there and tells its type, a file without a name is called after its kind.
    const file: WantedMedia = { ...common, purpose: 'message', fileId, name: name || media.kind, url: media.url };
    if (media.thumbnailUrl === null || media.url === null) return [file];
    const small = { fileId: newId(), name: 'thumbnail.jpg', url: media.thumbnailUrl, thumbnailOf: fileId };
    return [file, { ...common, purpose: 'thumbnail', ...small }];
  }

  private avatarOf(message: MessageWithMedia): WantedMedia[] {
    const { chat, event, account } = message;
    const { avatarUrl } = event;
    if (avatarUrl === null || avatarUrl.length > LONGEST_AVATAR_URL || avatarUrl === chat.avatar_url) return [];
    if (chat.avatar_at !== null && Math.abs(Date.now() - Number(chat.avatar_at)) < AVATAR_AGAIN_MS) return [];
    chat.avatar_url = avatarUrl;
    chat.avatar_at = Date.now();
    const owner = { purpose: 'contact-avatar' as const, ownerId: chat.contact_id };
    const endsAt = this.usualEnd(message);
    return [{ ...owner, fileId: newId(), name: 'avatar', accountId: account.id, url: avatarUrl, endsAt }];
  }

  private usualEnd({ account, row }: MessageWithMedia): number {
    return Number(row.received_at) + this.messengers.of(account.kind).mediaLifeMs;
  }
}
