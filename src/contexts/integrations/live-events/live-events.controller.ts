import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiExtraModels,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiPropertyOptional,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsString } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Caller, type Principal } from '../../../platform/http/access.js';
import { IfGiven } from '../../../platform/http/fields.js';
import { Follower } from './follower.js';
import { EVENT_TYPES, type EventType, LiveEvent } from './live-event.js';
import { LiveEvents } from './live-events.js';

class EventsQuery {
  @ApiPropertyOptional({
    type: String,
    example: 'task.opened,action.added',
    description: 'Only these, with commas between.',
  })
  @IfGiven()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsIn(EVENT_TYPES, { each: true, message: `must be of ${EVENT_TYPES.join(', ')}, with commas between` })
  types?: EventType[];

  @ApiPropertyOptional({ description: 'Only what happens to this task.' })
  @IfGiven()
  @IsString({ message: 'must be the id of a task' })
  taskId?: string;

  @ApiPropertyOptional({
    description:
      'For the first request of a browser, which cannot send `Last-Event-ID`: `lastEvent` of `GET /api/me`, asked before the ' +
      'screen was filled. What has happened since then is told.',
  })
  @IfGiven()
  @IsString({ message: 'must be `lastEvent` of `GET /api/me`' })
  lastEvent?: string;
}

@ApiTags('Live')
@ApiBearerAuth()
@Controller('api/events')
export class LiveEventsController {
  constructor(private readonly events: LiveEvents) {}

  @ApiOperation({
    operationId: 'followEvents',
    summary: 'Follow what happens, live',
    description:
      'Server-sent events: each has the event’s type as its name, a LiveEvent as its data, and an id. Who sends the last id as ' +
      '`Last-Event-ID` (browsers do) is told what they have missed; where that is more than 10,000 events, or of before a restored backup, ' +
      'they get the event `reset`: look at everything anew. A comment comes every 15 seconds. The stream ends with the session or token; events ' +
      'say to what something has happened, and whoever shows it asks for it.',
  })
  @ApiExtraModels(LiveEvent)
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'The id of the last event that you have.' })
  @ApiOkResponse({
    description: 'As long as you like.',
    content: { 'text/event-stream': { schema: { $ref: getSchemaPath(LiveEvent) } } },
  })
  @Get()
  async follow(
    @Query() { types, taskId, lastEvent }: EventsQuery,
    @Caller() caller: Principal,
    @Headers('last-event-id') newerId: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    // Whoever asks with HEAD wants no stream.
    if (reply.request.method === 'HEAD') return void reply.send();
    this.events.require(caller.employeeId);
    reply.hijack();
    const follower = new Follower(caller, { types: types && new Set(types), taskId }, reply.raw);
    // Whom it cannot begin with now comes again by themselves.
    await this.events.follow(follower, newerId ?? lastEvent).catch(() => follower.end());
  }
}
