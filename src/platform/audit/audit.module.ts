import { Global, Module } from '@nestjs/common';
import { AuditRetention } from './audit-retention.js';
import { AuditTally } from './audit-tally.js';
import { AuditHttp } from './audit.http.js';
import { Audit } from './audit.js';
import { AuditStore } from './audit.store.js';

@Global()
@Module({
  controllers: [AuditHttp],
  providers: [Audit, AuditTally, AuditStore, AuditRetention],
  exports: [Audit, AuditTally],
})
export class AuditModule {}
