import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DomainError } from '../../../platform/domain-error.js';
import { MapTiles } from './map-tiles.js';
import { tileOf } from './tile.js';

/** Streets change seldom. */
const KEPT_SECONDS = 30 * 86_400;

@ApiTags('Tasks')
@ApiBearerAuth()
@Controller('api/maps')
export class MapsController {
  constructor(private readonly tiles: MapTiles) {}

  @ApiOperation({
    operationId: 'getMap',
    summary: 'Fetch the square of the map that a place lies in',
    description:
      'By the tile server of `MAP_TILES_URL`, at zoom 16, 256 pixels wide. The service asks it, so it learns nothing of who looks.',
  })
  @ApiParam({ name: 'place', description: 'Latitude and longitude with a comma between.', example: '50.4501,30.5234' })
  @ApiOkResponse({ content: { 'image/*': { schema: { type: 'string', format: 'binary' } } } })
  @ApiNotFoundResponse({ description: '`no-map`: no tile server is set, or it gives none.' })
  @Get(':place')
  async show(@Param('place') place: string, @Res() reply: FastifyReply): Promise<void> {
    const tile = tileOf(place);
    const picture = tile && (await this.tiles.find(tile));
    if (!picture) {
      throw new DomainError(
        'not-found',
        'no-map',
        'There is no map here: no map server is set, or it does not answer.',
      );
    }
    void reply.headers({
      'content-type': picture.type,
      'cache-control': `private, max-age=${KEPT_SECONDS}`,
      'cross-origin-resource-policy': 'same-origin',
    });
    await reply.send(picture.bytes);
  }
}
