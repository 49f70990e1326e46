import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
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
  @HttpCode(200)
  @Post()
  async retry(@Param('id') id: string): Promise<FileView> {
    await this.commands.execute(new RetryMedia(id));
    return (await this.views.of([id])).get(id)!;
  }
}
