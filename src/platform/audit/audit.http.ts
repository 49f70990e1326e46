import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AdminOnly } from '../http/access.js';
import { decodeCursor, pageOf, toPage } from '../http/page.js';
import { AuditStore } from './audit.store.js';
import { AuditEntry, AuditQuery, toAuditEntry } from './audit.view.js';

class AuditPage extends pageOf(AuditEntry) {}

@ApiTags('Audit')
@ApiBearerAuth()
@AdminOnly()
@Controller('api/audit')
export class AuditHttp {
  constructor(private readonly store: AuditStore) {}

  @Get()
  @ApiOperation({
    operationId: 'listAuditEntries',
    summary: 'List who did what to which thing, newest first',
    description: 'Nothing changes an entry. They are kept for `AUDIT_DAYS`.',
  })
  @ApiOkResponse({ type: AuditPage })
  async list(@Query() { limit, cursor, actor, ...filter }: AuditQuery): Promise<AuditPage> {
    const before = cursor === undefined ? null : decodeCursor(cursor, /^\d{1,15}$/);
    const by = actor === undefined ? undefined : /^(system|anonymous)$/.test(actor) ? { kind: actor } : { id: actor };
    const rows = await this.store.list({ ...filter, actor: by }, limit + 1, before);
    return toPage(rows, limit, (row) => String(row.id), toAuditEntry);
  }
}
