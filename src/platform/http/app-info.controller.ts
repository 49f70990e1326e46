import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Config } from '../config/config.js';
import { version } from '../version.js';
import { Public } from './access.js';

/** What the staff app must know before anybody signs in. */
export class AppInfo {
  @ApiProperty({ description: 'Whose service it is, for titles.', example: 'Teplo' })
  name: string;

  @ApiProperty({ example: '0.1.0' })
  version: string;

  @ApiProperty({ type: 'integer', description: 'The largest file, MiB.' })
  maxFileMib: number;
}

@ApiTags('Signing in')
@Controller('api/app')
export class AppInfoController {
  constructor(private readonly config: Config) {}

  @ApiOperation({ summary: 'Show whose service this is, and what it takes' })
  @ApiOkResponse({ type: AppInfo })
  @Public()
  @Get()
  show(): AppInfo {
    return { name: this.config.COMPANY_NAME, version, maxFileMib: this.config.MAX_FILE_MIB };
  }
}
