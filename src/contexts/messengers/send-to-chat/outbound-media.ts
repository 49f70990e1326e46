import { Injectable } from '@nestjs/common';
import { Files, type StoredFile } from '../../../platform/files/files.js';
import type { OutboundMessage } from '../contract.js';
import type { SendableMessage } from '../messenger-gateway.js';

/** A message cannot be sent as it is: a sentence for staff. */
export class Unsendable extends Error {}

/** Settles what of a file goes out: its form, its size, and the public address it is fetched from. */
@Injectable()
export class OutboundMedia {
  constructor(private readonly files: Files) {}

  /** @throws Unsendable */
  async ready(message: OutboundMessage): Promise<SendableMessage> {
    if (!('fileId' in message)) return message;
    const file = (await this.files.find([message.fileId])).get(message.fileId);
    if (file?.state !== 'stored') {
      throw new Unsendable('The file is not in the store any more. Attach it again, in a new action.');
    }
    const size = file.size!;
    switch (message.kind) {
      case 'picture':
        return this.picture(message, file);
      case 'video': {
        const durationMs = file.info.durationMs ?? null;
        return {
          kind: 'video',
          url: await this.files.publish(file),
          size,
          durationMs,
          thumbnailUrl: await this.thumbnail(file),
        };
      }
      case 'file':
        return { kind: 'file', url: await this.files.publish(file), size, name: file.name };
      case 'link':
        return { kind: 'text', text: await this.link(file) };
    }
  }

  private async picture(
    { text, fitBytes }: Extract<OutboundMessage, { kind: 'picture' }>,
    file: StoredFile,
  ): Promise<SendableMessage> {
    const thumbnailUrl = await this.thumbnail(file);
    if (fitBytes === undefined) return { kind: 'picture', text, url: await this.files.publish(file), thumbnailUrl };
    const { jpegWithin } = await import('../../../platform/files/pictures.js');
    const smaller = await this.files.variant(file, 'fitted', (path) => jpegWithin(path, fitBytes));
    const caption = [text, await this.link(file)].filter(Boolean).join('\n');
    return { kind: 'picture', text: caption, url: await this.files.publish(smaller), thumbnailUrl };
  }

  /** The customer may speak any language: a name, a size and an address need none. */
  private async link(file: StoredFile): Promise<string> {
    return `${file.name} (${humanSize(file.size!)}): ${await this.files.publish(file)}`;
  }

  private async thumbnail({ id }: StoredFile): Promise<string | null> {
    const thumbnail = (await this.files.variants([id], 'thumbnail')).get(id);
    return thumbnail ? this.files.publish(thumbnail) : null;
  }
}

function humanSize(bytes: number): string {
  const units = ['kB', 'MB', 'GB'];
  let [size, unit] = [bytes / 1000, 0];
  while (size >= 999.5 && unit < units.length - 1) [size, unit] = [size / 1000, unit + 1];
  return `${size < 10 ? Math.max(0.1, Math.round(size * 10) / 10) : Math.round(size)} ${units[unit]}`;
}
