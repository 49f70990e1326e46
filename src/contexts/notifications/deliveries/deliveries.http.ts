import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiConflictResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { ApiSentences, type Sentence } from '../../../platform/text/sentence.view.js';
import { FindContacts } from '../../contacts/contract.js';
import {
  DELIVERY_STATES,
  type DeliveryState,
  type DeliveryView,
  type DeliveryWait,
  FindDeliveries,
  PART_KINDS,
  type PartKind,
  WAIT_REASONS,
  type WaitReason,
} from '../contract.js';
import { RetryDelivery } from './retry-delivery.command.js';

class RetriedPart {
  @ApiProperty({ enum: PART_KINDS })
  kind: PartKind;

  @ApiProperty({ enum: DELIVERY_STATES })
  state: DeliveryState;

  @ApiProperty({ required: false })
  reason?: string;

  @ApiSentences('reason')
  reasonCodes?: Sentence[];

  @ApiProperty({ required: false })
  fileId?: string;

  @ApiProperty({ required: false })
  note?: string;

  @ApiSentences('note')
  noteCodes?: Sentence[];

  @ApiProperty({ required: false })
  billingStatus?: number;

  @ApiProperty({ required: false, format: 'date-time' })
  sentAt?: string;

  @ApiProperty({ required: false, format: 'date-time' })
  deliveredAt?: string;

  @ApiProperty({ required: false, format: 'date-time' })
  seenAt?: string;

  @ApiProperty({ required: false, format: 'date-time' })
  failedAt?: string;
}

/** What it waits for; only while it is queued. */
class RetriedWait implements DeliveryWait {
  @ApiProperty({ enum: WAIT_REASONS })
  for: WaitReason;

  @ApiProperty()
  text: string;

  @ApiSentences('text')
  textCodes?: Sentence[];

  @ApiProperty({ required: false, format: 'date-time' })
  until?: string;
}

class RetriedDelivery implements DeliveryView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  actionId: string;

  @ApiProperty()
  contactId: string;

  @ApiProperty({ type: String, nullable: true })
  chatId: string | null;

  @ApiProperty({ enum: DELIVERY_STATES })
  state: DeliveryState;

  @ApiProperty({ required: false })
  reason?: string;

  @ApiSentences('reason')
  reasonCodes?: Sentence[];

  @ApiProperty({ required: false, type: RetriedWait })
  waits?: RetriedWait;

  @ApiProperty()
  attempts: number;

  @ApiProperty({ type: [RetriedPart], description: 'Parts the customer has already are not sent again.' })
  parts: RetriedPart[];
}

@ApiTags('Deliveries')
@ApiBearerAuth()
@Controller('api/deliveries')
export class DeliveriesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @ApiOperation({
    summary: 'Send again what failed or is not known',
    description:
      'A delivery that is `unknown` may have reached the customer: sending it again may show it to them twice.',
  })
  @ApiOkResponse({ type: RetriedDelivery })
  @ApiConflictResponse({ description: '`not-retryable`, `task-deleted`, `no-chat`, `customer-left`' })
  @HttpCode(200)
  @Post(':id/retry')
  async retry(@Param('id') id: string): Promise<DeliveryView> {
    const actionId = await this.commands.execute(new RetryDelivery(id));
    const deliveries = await this.queries.execute(new FindDeliveries([actionId]));
    const delivery = deliveries.find((candidate) => candidate.id === id)!;
    const [contact] = await this.queries.execute(new FindContacts([delivery.contactId]));
    return { ...delivery, contactId: contact?.currentId ?? delivery.contactId };
  }
}
