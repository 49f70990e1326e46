import { Global, Module } from '@nestjs/common';
import { AuditRetention } from './audit-retention.js';
import { AuditHttp } from './audit.http.js';
import { Audit } from './audit.js';
import { AuditStore } from './audit.store.js';

@Global()
@Module({ controllers: [AuditHttp], providers: [Audit, AuditStore, AuditRetention], exports: [Audit] })
export class AuditModule {}
