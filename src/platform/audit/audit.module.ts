import { Global, Module } from '@nestjs/common';
import { AuditTally } from './audit-tally.js';
import { AuditHttp } from './audit.http.js';
import { Audit } from './audit.js';
import { AuditStore } from './audit.store.js';
import { OldEntries } from './old-entries.js';

@Global()
@Module({
  controllers: [AuditHttp],
  providers: [Audit, AuditTally, AuditStore, OldEntries],
  exports: [Audit, AuditTally],
})
export class AuditModule {}
