import { type IQueryHandler, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { type OutboundMessage, type PlannedMessage, PreviewSpeaker } from '../../messengers/contract.js';
import { type DeliveryPreview, PreviewDeliveries, type PreviewWarning } from '../contract.js';
import { codesOf } from '../../../platform/text/sentences.js';
import { DeliveryPlanner, type Destination } from './delivery-planner.js';

@QueryHandler(PreviewDeliveries)
export class PreviewDeliveriesHandler implements IQueryHandler<PreviewDeliveries> {
  constructor(
    private readonly queries: QueryBus,
    private readonly planner: DeliveryPlanner,
  ) {}

  async execute({ action, contactIds, taskChatId, authorId }: PreviewDeliveries): Promise<DeliveryPreview[]> {
    const previews: DeliveryPreview[] = [];
    for (const destination of await this.planner.destinations(contactIds, taskChatId)) {
      const { contactId, chat } = destination;
      const planned = await this.planner.messages(action.text, action.content, chat);
      const speaker = chat ? await this.queries.execute(new PreviewSpeaker(chat.id, authorId)) : null;
      previews.push({
        contactId,
        speaksAs: speaker?.name ?? null,
        parts: planned.map(partOf),
        warnings: warningsOf(destination, planned, speaker?.isCut ?? false),
      });
    }
    return previews;
  }
}

function partOf({ message, note }: PlannedMessage): DeliveryPreview['parts'][number] {
  const noteCode = noteOf(message);
  return {
    kind: message.kind,
    ...('text' in message && message.text !== '' ? { text: message.text } : {}),
    ...('fileId' in message ? { fileId: message.fileId } : {}),
    ...(noteCode ? { noteCode } : {}),
    ...(note === null ? {} : { note, noteCodes: codesOf(note) }),
  };
}

function noteOf(message: OutboundMessage): 'as-link' | 'smaller-picture' | undefined {
  if (message.kind === 'link') return 'as-link';
  return message.kind === 'picture' && message.fitBytes !== undefined ? 'smaller-picture' : undefined;
}

function warningsOf({ chat }: Destination, planned: readonly PlannedMessage[], isCut: boolean): PreviewWarning[] {
  const notes = planned.map(({ message }) => noteOf(message));
  const found: Array<[PreviewWarning, boolean]> = [
    ['no-chat', chat === null],
    ['customer-left', chat?.subscribed === false],
    ['account-waits', chat !== null && chat.accountState !== 'works'],
    ['split', planned.filter(({ message }) => message.kind === 'text').length > 1],
    ['as-link', notes.includes('as-link')],
    ['smaller-picture', notes.includes('smaller-picture')],
    ['name-cut', isCut],
  ];
  return found.flatMap(([warning, holds]) => (holds ? [warning] : []));
}
