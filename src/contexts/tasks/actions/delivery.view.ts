import { ApiProperty } from '@nestjs/swagger';
import { ApiSentences, type Sentence } from '../../../platform/text/sentence.view.js';
import {
  DELIVERY_STATES,
  type DeliveryState,
  type DeliveryWait,
  PART_KINDS,
  type PartKind,
  WAIT_REASONS,
  type WaitReason,
} from '../../notifications/contract.js';

export class DeliveryPart {
  @ApiProperty({
    enum: PART_KINDS,
    description: 'link: a file that the messenger does not carry, as a text with its public address.',
  })
  kind: PartKind;

  @ApiProperty({ enum: DELIVERY_STATES, description: 'What became of this part.' })
  state: DeliveryState;

  @ApiProperty({ required: false, description: 'Why it failed or is not known.' })
  reason?: string;

  @ApiSentences('reason')
  reasonCodes?: Sentence[];

  @ApiProperty({ required: false, description: 'Of a file: which.' })
  fileId?: string;

  @ApiProperty({ required: false, description: 'What to know of the form in which it goes out.' })
  note?: string;

  @ApiSentences('note')
  noteCodes?: Sentence[];

  @ApiProperty({ required: false, description: "The messenger's word on what it costs (0 to 5)." })
  billingStatus?: number;

  @ApiProperty({ required: false, format: 'date-time', description: 'When the messenger took it.' })
  sentAt?: string;

  @ApiProperty({
    required: false,
    format: 'date-time',
    description: 'When it reached the phone, as the messenger says.',
  })
  deliveredAt?: string;

  @ApiProperty({ required: false, format: 'date-time', description: 'When the customer opened the chat.' })
  seenAt?: string;

  @ApiProperty({ required: false, format: 'date-time', description: 'When it failed, or became not known.' })
  failedAt?: string;
}

/** What it waits for; only while it is queued. */
export class Wait implements DeliveryWait {
  @ApiProperty({
    enum: WAIT_REASONS,
    description:
      'hold: its author may still take it back. account: its bot is stopped or paused. earlier-message: messages of a chat go out in order. retry: its next ' +
      'attempt. rate: the most that the bot sends in a second. sender: a moment.',
  })
  for: WaitReason;

  @ApiProperty({ description: 'The same as a sentence.' })
  text: string;

  @ApiSentences('text')
  textCodes?: Sentence[];

  @ApiProperty({ required: false, format: 'date-time', description: 'When it goes on, where that is known.' })
  until?: string;
}

/** An action on its way to one chat of one notified contact. */
export class Delivery {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'Whom it goes to.' })
  contactId: string;

  @ApiProperty({ description: 'Their name.' })
  contactName: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null where there was none to send to.' })
  chatId: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The bot of that chat.' })
  accountName: string | null;

  @ApiProperty({ enum: DELIVERY_STATES, description: 'Where the answer is: of its parts the one that is least far.' })
  state: DeliveryState;

  @ApiProperty({ required: false, description: 'Why it waits, failed or is not known, and what can be done.' })
  reason?: string;

  @ApiSentences('reason')
  reasonCodes?: Sentence[];

  @ApiProperty({ required: false, type: Wait, description: 'What it waits for, while it is queued.' })
  waits?: Wait;

  @ApiProperty({ description: 'How often it was sent.' })
  attempts: number;

  @ApiProperty({ type: [DeliveryPart], description: 'What it is sent as, in this order.' })
  parts: DeliveryPart[];
}
