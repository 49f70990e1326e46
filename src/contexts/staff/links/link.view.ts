import { ApiProperty } from '@nestjs/swagger';

/** A link that an admin hands on. */
export class OneTimeLink {
  @ApiProperty({ format: 'uri', description: 'Works once. Shown only in this answer.' })
  link: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}

export const toOneTimeLink = ({ link, expiresAt }: { link: string; expiresAt: number }): OneTimeLink => ({
  link,
  expiresAt: new Date(expiresAt).toISOString(),
});
