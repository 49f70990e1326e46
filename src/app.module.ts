import { Module } from '@nestjs/common';
import { ContactsModule } from './contexts/contacts/contacts.module.js';
import { IntegrationsModule } from './contexts/integrations/integrations.module.js';
import { MessengersModule } from './contexts/messengers/messengers.module.js';
import { NotificationsModule } from './contexts/notifications/notifications.module.js';
import { StaffModule } from './contexts/staff/staff.module.js';
import { TasksModule } from './contexts/tasks/tasks.module.js';
import { AuditModule } from './platform/audit/audit.module.js';
import { ConfigModule } from './platform/config/config.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { FilesModule } from './platform/files/files.module.js';
import { HealthModule } from './platform/health/health.module.js';
import { HttpModule } from './platform/http/http.module.js';
import { IdempotencyModule } from './platform/idempotency/idempotency.module.js';
import { LimitsModule } from './platform/limits/limits.module.js';
import { RateLimitsModule } from './platform/limits/rate-limits.module.js';
import { LoggingModule } from './platform/logging/logging.module.js';
import { MessagingModule } from './platform/messaging/messaging.module.js';
import { MetricsModule } from './platform/metrics/metrics.module.js';
import { PersonalDataModule } from './platform/personal-data/personal-data.module.js';
import { RetentionModule } from './platform/retention/retention.module.js';
import { SearchModule } from './platform/search/search.module.js';
import { SecretsModule } from './platform/secrets/secrets.module.js';
import { schema } from './schema.js';

/** The table of contents. */
@Module({
  imports: [
    ConfigModule,
    LoggingModule,
    SecretsModule,
    DatabaseModule.with(schema),
    MetricsModule,
    AuditModule,
    LimitsModule,
    RateLimitsModule,
    MessagingModule,
    HttpModule,
    HealthModule,
    RetentionModule,
    PersonalDataModule,
    FilesModule,
    SearchModule,
    IdempotencyModule,
    StaffModule,
    ContactsModule,
    TasksModule,
    NotificationsModule,
    MessengersModule,
    IntegrationsModule,
  ],
})
export class AppModule {}
