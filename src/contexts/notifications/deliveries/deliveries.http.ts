import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { DeliveryState, DeliveryView } from '../contract.js';
import { FindDeliveries } from '../contract.js';
import { RetryDelivery } from './retry-delivery.command.js';

class RetriedDelivery {
  @ApiProperty()
  id: string;

  @ApiProperty()
  actionId: string;

  @ApiProperty({ enum: ['queued', 'sending', 'sent', 'delivered', 'seen', 'failed', 'unknown'] })
  state: DeliveryState;
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
      'A delivery that is `unknown` may have reached the customer: sending it again may show it to him twice.',
  })
  @ApiOkResponse({ type: RetriedDelivery })
  @HttpCode(200)
  @Post(':id/retry')
  async retry(@Param('id') id: string): Promise<DeliveryView> {
    const actionId = await this.commands.execute(new RetryDelivery(id));
    const deliveries = await this.queries.execute(new FindDeliveries([actionId]));
    return deliveries.find((delivery) => delivery.id === id)!;
  }
}
