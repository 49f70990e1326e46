import { ApiProperty } from '@nestjs/swagger';
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

export const toEmployee = (row: EmployeeEntity): Employee => ({
  id: row.id,
  name: row.name,
  email: row.email,
  role: row.role,
  avatarFileId: row.avatar_file_id,
  active: row.active,
  createdAt: new Date(row.created_at).toISOString(),
});
