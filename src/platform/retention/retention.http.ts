import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { AdminOnly } from '../http/access.js';
import { Retention } from './retention.js';
import { RetentionStore } from './retention.store.js';

const CountsByKind = (description: string) =>
  ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    example: { callbacks: 1200 },
    description,
  });

export class KeptKind {
  @ApiProperty({ example: 'callbacks', description: 'What it is, as in the settings `RETENTION_…_DAYS`.' })
  kind: string;

  @ApiProperty({ example: 90, description: 'For how many days it is kept; 0: for ever.' })
  days: number;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'RETENTION_CALLBACKS_DAYS',
    description: 'The setting of the service that says so; null: it is always so long.',
  })
  setting: string | null;

  @ApiProperty({ type: Number, nullable: true, example: 1200, description: 'How many would go now; null: none ever.' })
  count: number | null;
}

export class RetentionRunView {
  @ApiProperty({ format: 'date-time' })
  at: string;

  @CountsByKind('How many went, by kind.')
  removed: Record<string, number>;
}

export class RetentionState {
  @ApiProperty({ type: [KeptKind] })
  kinds: KeptKind[];

  @ApiProperty({ format: 'date-time', description: 'When what is old is removed next, about.' })
  nextRunAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastRunAt: string | null;

  @CountsByKind('How many went then, by kind.')
  removed: Record<string, number>;

  @ApiProperty({ type: [RetentionRunView], description: 'The last runs, newest first: those of a month.' })
  runs: RetentionRunView[];
}

@ApiTags('Personal data')
@ApiBearerAuth()
@AdminOnly()
@Controller('api/retention')
export class RetentionController {
  constructor(
    private readonly retention: Retention,
    private readonly store: RetentionStore,
  ) {}

  @ApiOperation({
    operationId: 'getRetention',
    summary: 'Count what would be removed now by its age',
    description: 'A dry run: nothing is removed. It goes once a day by itself, as the settings `RETENTION_…_DAYS` say.',
  })
  @ApiOkResponse({ type: RetentionState })
  @Get()
  async show(): Promise<RetentionState> {
    const { ranAt, removed, dueAt, runs } = await this.store.last();
    return {
      kinds: await this.retention.preview(),
      nextRunAt: new Date(dueAt).toISOString(),
      lastRunAt: ranAt === null ? null : new Date(ranAt).toISOString(),
      removed,
      runs: runs.map((run) => ({ at: new Date(run.at).toISOString(), removed: run.removed })),
    };
  }
}
