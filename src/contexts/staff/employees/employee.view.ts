import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { EmployeeEntity } from './employee.entity.js';
import { ROLES, type Role } from './role.js';

/** An employee as the API shows them. */
export class Employee {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ format: 'email' })
  email: string;

  @ApiProperty({ enum: ROLES, enumName: 'Role' })
  role: Role;

  @ApiProperty({ type: String, nullable: true, description: 'Their picture, as they sent it.' })
  avatarFileId: string | null;

  @ApiProperty({ description: 'False: their tokens do not work.' })
  active: boolean;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;
}

export const toEmployee = (row: Omit<EmployeeEntity, 'preferences'>): Employee => ({
  id: row.id,
  name: row.name,
  email: row.email,
  role: row.role,
  avatarFileId: row.avatar_file_id,
  active: row.active,
  createdAt: new Date(row.created_at).toISOString(),
});

/** An employee as colleagues see them; the rest is for admins. */
export class Colleague {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, nullable: true, description: 'Their picture, as they sent it.' })
  avatarFileId: string | null;

  @ApiProperty({ description: 'False: they have left.' })
  active: boolean;

  @ApiPropertyOptional({ format: 'email', description: 'For admins.' })
  email?: string;

  @ApiPropertyOptional({ enum: ROLES, enumName: 'Role', description: 'For admins.' })
  role?: Role;

  @ApiPropertyOptional({ format: 'date-time', description: 'For admins.' })
  createdAt?: string;
}

export const toColleague = ({ id, name, avatar_file_id, active }: EmployeeEntity): Colleague => ({
  id,
  name,
  avatarFileId: avatar_file_id,
  active,
});
