import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { oneLine } from '../../../platform/text/shown.js';
import { PreviewSpeaker, type SpeakerPreview } from '../contract.js';
import { Messengers } from '../messengers.js';
import { Addresses } from './addresses.js';
import { Speakers } from './speakers.js';

@QueryHandler(PreviewSpeaker)
export class PreviewSpeakerHandler implements IQueryHandler<PreviewSpeaker> {
  constructor(
    private readonly messengers: Messengers,
    private readonly addresses: Addresses,
    private readonly speakers: Speakers,
  ) {}

  async execute({ chatId, authorId }: PreviewSpeaker): Promise<SpeakerPreview> {
    const address = (await this.addresses.of(chatId))!;
    const whole = await this.speakers.nameOf(address, authorId);
    const name = this.messengers.of(address.kind).shownName(whole);
    return { name, isCut: name.length < oneLine(whole).trim().length };
  }
}
