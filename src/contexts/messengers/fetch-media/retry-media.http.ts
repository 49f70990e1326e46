import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiConflictResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { FileView, FileViews } from '../../../platform/files/file.view.js';
import { RetryMedia } from './retry-media.command.js';

@ApiTags('Files')
@ApiBearerAuth()
@Controller('api/files/:id/retry')
export class RetryMediaController {
  constructor(
    private readonly commands: CommandBus,
    private readonly views: FileViews,
  ) {}

  @ApiOperation({ summary: 'Fetch a lost file of a customer again, while its link lives' })
  @ApiOkResponse({ type: FileView })
  @ApiConflictResponse({ description: '`file-not-lost`; `link-dead`: there is nothing left to fetch it from.' })
  @HttpCode(200)
  @Post()
  async retry(@Param('id') id: string): Promise<FileView> {
    await this.commands.execute(new RetryMedia(id));
    return (await this.views.of([id])).get(id)!;
  }
}
