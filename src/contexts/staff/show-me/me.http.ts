import { Controller, Get } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import { Caller, type Principal } from '../../../platform/http/access.js';
import { ROLES, type Role } from '../role.js';

export class Me {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ format: 'email' })
  email: string;

  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  role: Role;
}

@ApiTags('Staff')
@ApiBearerAuth()
@Controller('api/me')
export class MeHttp {
  @Get()
  @ApiOperation({ summary: 'Who the access token speaks for' })
  @ApiOkResponse({ type: Me })
  @ApiUnauthorizedResponse({ description: 'The access token is missing or does not work.' })
  show(@Caller() caller: Principal): Me {
    return { id: caller.employeeId, name: caller.name, email: caller.email, role: caller.role };
  }
}
