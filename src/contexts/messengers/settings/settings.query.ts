import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { LessThan } from 'typeorm';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, type Page, toPage } from '../../../platform/http/page.js';
import { FindEmployees } from '../../staff/contract.js';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings.js';
import { SettingsChangeEntity, SettingsEntity } from '../persistence/settings.entity.js';
import type { SettingsChange } from './settings.view.js';

/** The integration-wide settings. */
export class GetSettings extends Query<Settings> {}

/** The same with their version: 0 until they are changed for the first time. */
export class GetSettingsVersion extends Query<{ settings: Settings; version: number }> {}

@QueryHandler(GetSettingsVersion)
export class GetSettingsVersionHandler implements IQueryHandler<GetSettingsVersion> {
  constructor(private readonly database: Database) {}

  execute(): Promise<{ settings: Settings; version: number }> {
    return this.database.read(async () => {
      const row = await this.database.repository(SettingsEntity).findOneBy({ id: 'default' });
      return { settings: { ...DEFAULT_SETTINGS, ...row?.value }, version: row?.version ?? 0 };
    });
  }
}

@QueryHandler(GetSettings)
export class GetSettingsHandler implements IQueryHandler<GetSettings> {
  constructor(private readonly queries: QueryBus) {}

  async execute(): Promise<Settings> {
    return (await this.queries.execute(new GetSettingsVersion())).settings;
  }
}

/** The recorded changes, newest first. */
export class ListSettingsHistory extends Query<Page<SettingsChange>> {
  constructor(
    readonly limit: number,
    readonly cursor?: string,
  ) {
    super();
  }
}

@QueryHandler(ListSettingsHistory)
export class ListSettingsHistoryHandler implements IQueryHandler<ListSettingsHistory> {
  constructor(
    private readonly database: Database,
    private readonly queries: QueryBus,
  ) {}

  execute({ limit, cursor }: ListSettingsHistory): Promise<Page<SettingsChange>> {
    return this.database.read(async () => {
      const rows = await this.database.repository(SettingsChangeEntity).find({
        where: cursor ? { id: LessThan(decodeCursor(cursor, /^\d+$/)) } : {},
        order: { id: 'DESC' },
        take: limit + 1,
      });
      const ids = [...new Set(rows.map((row) => row.employee_id))];
      const names = new Map((await this.queries.execute(new FindEmployees(ids))).map((e) => [e.id, e.name]));
      return toPage(
        rows,
        limit,
        (row) => String(row.id),
        (row) => ({
          id: String(row.id),
          changedAt: new Date(row.changed_at).toISOString(),
          changedBy: { id: row.employee_id, name: names.get(row.employee_id) ?? 'Former employee' },
          accountId: row.account_id,
          setting: row.setting,
          from: row.from_value,
          to: row.to_value,
        }),
      );
    });
  }
}
