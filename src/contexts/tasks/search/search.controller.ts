import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsInt, IsString, Max, Min } from 'class-validator';
import { Type } from 'class-transformer';
import { AtMost, IfGiven } from '../../../platform/http/fields.js';
import { TaskCounterparty } from '../tasks/task.view.js';
import { FindHits } from './find-hits.query.js';

class SearchQuery {
  @ApiPropertyOptional({
    description: 'Beginnings of words, in any order; or the number of a task. Without words nothing is found.',
    maxLength: 200,
  })
  @IfGiven()
  @IsString({ message: 'must be given once, as text' })
  @AtMost(200, { message: 'must have at most 200 characters' })
  q: string = '';

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 50, default: 20 })
  @Type(() => Number)
  @IsInt({ message: 'must be a number' })
  @Min(1, { message: 'must be a number from 1 to 50' })
  @Max(50, { message: 'must be a number from 1 to 50' })
  limit: number = 20;
}

class Hit {
  @ApiProperty()
  taskId: string;

  @ApiProperty({ description: 'The number people see.' })
  number: number;

  @ApiProperty({ description: 'Of the task.' })
  title: string;

  @ApiProperty({ type: TaskCounterparty, nullable: true, description: 'Whom the task is with.' })
  contact: TaskCounterparty | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'An action with the words: the newest with all of them, else with most of them. Null: they stand in the task itself, or `furtherBack`.',
  })
  actionId: string | null;

  @ApiProperty({
    description:
      'They stand in the feed, but so far back that the place was not looked for. One request looks through the 300 newest actions of each task, then through 12,000 older ones of all tasks together: more words or a smaller `limit` reach further.',
  })
  furtherBack: boolean;

  @ApiProperty({ description: 'One line around the words.' })
  snippet: string;

  @ApiProperty({ format: 'date-time', description: 'When that was written.' })
  at: string;
}

class Hits {
  @ApiProperty({ type: [Hit], description: 'At most one of each task, the newest task first.' })
  items: Hit[];
}

@ApiTags('Tasks')
@ApiBearerAuth()
@Controller('api/search')
export class SearchController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @ApiOperation({ operationId: 'searchTasks', summary: 'Find where words stand in tasks and what was written there' })
  @ApiOkResponse({ type: Hits })
  async search(@Query() { q, limit }: SearchQuery): Promise<Hits> {
    const hits = await this.queries.execute(new FindHits(q, limit));
    return { items: hits.map((hit) => ({ ...hit, at: new Date(hit.at).toISOString() })) };
  }
}
