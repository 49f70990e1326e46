import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { notFound } from '../domain-error.js';
import { AdminOnly } from '../http/access.js';
import { decodeCursor, type Page, pageOf, PageQuery, toPage } from '../http/page.js';
import { ERASURE_STATES, type ErasureState } from './erasure.entity.js';
import { type Erasure, ErasureStore } from './erasure.store.js';

/** That somebody was erased: counts, and nothing that tells who they were. */
export class ErasureView {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'The card that was erased; it is not there any more.' })
  contactId: string;

  @ApiProperty({
    enum: ERASURE_STATES,
    description: 'running: the person is cut off, and their data is being removed.',
  })
  state: ErasureState;

  @ApiProperty({ description: 'The employee who wanted it.' })
  requestedBy: string;

  @ApiProperty({ format: 'date-time' })
  requestedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  doneAt: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    example: { tasks: 2, callbacks: 31 },
    description: 'What was removed up to now, by kind.',
  })
  removed: Record<string, number>;
}

export const erasureView = (erasure: Erasure): ErasureView => ({
  id: erasure.id,
  contactId: erasure.contactId,
  state: erasure.state,
  requestedBy: erasure.requestedBy,
  requestedAt: new Date(erasure.requestedAt).toISOString(),
  doneAt: erasure.doneAt === null ? null : new Date(erasure.doneAt).toISOString(),
  removed: erasure.removed,
});

class ErasurePage extends pageOf(ErasureView) {}

@ApiTags('Personal data')
@ApiBearerAuth()
@AdminOnly()
@Controller('api/erasures')
export class ErasuresController {
  constructor(private readonly store: ErasureStore) {}

  @ApiOperation({ operationId: 'listErasures', summary: 'List who was erased, the newest first' })
  @ApiOkResponse({ type: ErasurePage })
  @Get()
  async list(@Query() { limit, cursor }: PageQuery): Promise<Page<ErasureView>> {
    const before = cursor === undefined ? null : decodeCursor(cursor, /^[0-9a-f-]{36}$/);
    return toPage(await this.store.page(before, limit + 1), limit, ({ id }) => id, erasureView);
  }

  @ApiOperation({ operationId: 'getErasure', summary: 'Look how far an erasure has come' })
  @ApiOkResponse({ type: ErasureView })
  @ApiNotFoundResponse({ description: '`erasure-not-found`' })
  @Get(':id')
  async show(@Param('id') id: string): Promise<ErasureView> {
    const erasure = await this.store.find(id);
    if (!erasure) throw notFound('erasure', id);
    return erasureView(erasure);
  }
}
