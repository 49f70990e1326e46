import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AdminOnly } from '../../../platform/http/access.js';
import { PageQuery, pageOf } from '../../../platform/http/page.js';
import { ListPublicFiles } from './list-public-files.query.js';
import { PublicFileView } from './public-file.view.js';

class PublicFilePage extends pageOf(PublicFileView) {}

@ApiTags('Files')
@ApiBearerAuth()
@AdminOnly()
@Controller('api/files/public')
export class PublicFilesListController {
  constructor(private readonly queries: QueryBus) {}

  @ApiOperation({
    operationId: 'listPublicFiles',
    summary: 'List the files that whoever has their address can open, newest first',
  })
  @ApiOkResponse({ type: PublicFilePage })
  @Get()
  list(@Query() page: PageQuery): Promise<PublicFilePage> {
    return this.queries.execute(new ListPublicFiles(page.limit, page.cursor));
  }
}
