import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Unreadable } from '../../../platform/files/examiner/examiner.js';
import { FileGone, Files, type StoredFile } from '../../../platform/files/files.js';
import { PublicLinks } from '../../../platform/files/public-links.js';
import { FindFilesInTasks } from '../../tasks/contract.js';
import { cut } from '../../../platform/text/cut.js';
import { sentences } from '../../../platform/text/sentences.js';
import type { OutboundMessage } from '../contract.js';
import type { SendableMessage } from '../messenger-gateway.js';

/** A message cannot be sent as it is: a sentence for staff. */
export class Unsendable extends Error {}

const say = sentences({ 'file-gone': 'The file is not in the store any more. Attach it again, in a new action.' });
/** In UTF-16 units: a caption has room for the link only. */
const SHORT_NAME = 40;
const THUMBNAIL_BYTES = 100_000;

/** Settles what of a file goes out: its form, its size, and the public address it is fetched from. */
@Injectable()
export class OutboundMedia {
  constructor(
    private readonly files: Files,
    private readonly links: PublicLinks,
    private readonly queries: QueryBus,
  ) {}

  /** @throws Unsendable */
  async ready(message: Exclude<OutboundMessage, { kind: 'phone-request' }>): Promise<SendableMessage> {
    if (!('fileId' in message)) return message;
    try {
      const ready = await this.withFile(message);
      // Its task may have been deleted meanwhile, and with it every address that its files had until then.
      if ((await this.queries.execute(new FindFilesInTasks([message.fileId]))).length > 0) return ready;
      await this.links.revoke(message.fileId);
    } catch (error) {
      if (!(error instanceof FileGone)) throw error;
    }
    throw new Unsendable(say('file-gone'));
  }

  private async withFile(message: Extract<OutboundMessage, { fileId: string }>): Promise<SendableMessage> {
    const file = (await this.files.find([message.fileId])).get(message.fileId);
    if (file?.state !== 'stored') {
      throw new Unsendable(say('file-gone'));
    }
    const size = file.size!;
    switch (message.kind) {
      case 'picture':
        return this.picture(message, file);
      case 'video': {
        const durationMs = file.info.durationMs ?? null;
        return {
          kind: 'video',
          url: await this.links.publish(file),
          size,
          durationMs,
          thumbnailUrl: await this.thumbnail(file),
        };
      }
      case 'file':
        return { kind: 'file', url: await this.links.publish(file), size, name: file.name };
      case 'link':
        return { kind: 'text', text: await this.link(file) };
    }
  }

  private async picture(
    { text, mostBytes, fitBytes }: Extract<OutboundMessage, { kind: 'picture' }>,
    file: StoredFile,
  ): Promise<SendableMessage> {
    const thumbnailUrl = await this.thumbnail(file);
    const copy = await this.made(file, 'clean', fitBytes === undefined ? mostBytes : undefined);
    if (copy && fitBytes === undefined) {
      return { kind: 'picture', text, url: await this.links.publish(copy), thumbnailUrl };
    }
    const caption = [text, await this.link(copy ?? file, SHORT_NAME)].filter(Boolean).join('\n');
    const smaller = copy && (await this.made(file, 'fitted', fitBytes));
    // It could be read when it came in, and cannot now: the customer gets the file as it is.
    if (!smaller) return { kind: 'text', text: caption };
    return { kind: 'picture', text: caption, url: await this.links.publish(smaller), thumbnailUrl };
  }

  /** Null when no such picture can be made of it. */
  private async made(file: StoredFile, form: 'clean' | 'fitted', mostBytes?: number): Promise<StoredFile | null> {
    try {
      return await this.files.variant(file, form, mostBytes);
    } catch (error) {
      if (error instanceof Unreadable) return null;
      throw error;
    }
  }

  /** The customer may speak any language: a name, a size and an address need none. */
  private async link(file: StoredFile, longestName = Infinity): Promise<string> {
    const { name } = file;
    const shown = name.length <= longestName ? name : `${cut(name, longestName)}…`;
    return `${shown} (${humanSize(file.size!)}): ${await this.links.publish(file)}`;
  }

  /** One that a customer's messenger gave is left out where it is none that a messenger takes. */
  private async thumbnail({ id }: StoredFile): Promise<string | null> {
    const thumbnail = (await this.files.variants([id], 'thumbnail')).get(id);
    const fits = thumbnail?.mimeType === 'image/jpeg' && thumbnail.size! <= THUMBNAIL_BYTES;
    return fits ? this.links.publish(thumbnail) : null;
  }
}

function humanSize(bytes: number): string {
  const units = ['kB', 'MB', 'GB'];
  let [size, unit] = [bytes / 1000, 0];
  while (size >= 999.5 && unit < units.length - 1) [size, unit] = [size / 1000, unit + 1];
  return `${size < 10 ? Math.max(0.1, Math.round(size * 10) / 10) : Math.round(size)} ${units[unit]}`;
}
