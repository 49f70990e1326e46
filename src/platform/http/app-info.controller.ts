import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Config } from '../config/config.js';
import { version } from '../version.js';
import { Public } from './access.js';

class DemoInfo {
  @ApiProperty({ description: 'The phone of the simulated customer.' })
  phoneUrl: string;
}

class MapInfo {
  @ApiProperty({ description: 'Whose map it is.', example: '© OpenStreetMap contributors' })
  credit: string;
}

/** What the staff app must know before anybody signs in. */
export class AppInfo {
  @ApiProperty({ description: 'Whose service it is, for titles.', example: 'Teplo' })
  name: string;

  @ApiProperty({ example: '0.1.0' })
  version: string;

  @ApiProperty({ type: 'integer', description: 'The largest file, MiB.' })
  maxFileMib: number;

  @ApiProperty({ type: DemoInfo, nullable: true, description: 'Of `npm run demo`; null everywhere else.' })
  demo: DemoInfo | null;

  @ApiProperty({
    type: MapInfo,
    nullable: true,
    description: 'Null where locations have no map: MAP_TILES_URL is not set.',
  })
  map: MapInfo | null;
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
    const {
      COMPANY_NAME: name,
      MAX_FILE_MIB: maxFileMib,
      DEMO_PHONE_URL: phoneUrl,
      MAP_TILES_URL,
      MAP_CREDIT,
    } = this.config;
    return {
      name,
      version,
      maxFileMib,
      demo: phoneUrl === undefined ? null : { phoneUrl },
      map: MAP_TILES_URL === undefined ? null : { credit: MAP_CREDIT },
    };
  }
}
