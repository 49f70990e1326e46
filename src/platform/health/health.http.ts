import { Controller, Get, HttpException } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { type HealthCheckResult, HealthCheckService, HealthIndicatorService } from '@nestjs/terminus';
import { DataSource } from 'typeorm';
import { Database } from '../database/database.js';
import { DomainError } from '../domain-error.js';
import { Malware } from '../files/malware.js';
import { Public } from '../http/access.js';
import { IsNear } from '../http/near.js';
import { within } from '../within.js';
import { Heartbeats } from './heartbeats.js';

const DATABASE_DEADLINE_MS = 2_000;
const SCANNER_DEADLINE_MS = 2_000;

@ApiTags('Health')
@Public()
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly database: Database,
    private readonly dataSource: DataSource,
    private readonly heartbeats: Heartbeats,
    private readonly malware: Malware,
  ) {}

  @ApiOperation({ operationId: 'getLiveness', summary: 'Check that the process is there' })
  @ApiOkResponse()
  @Get('live')
  live() {
    return { status: 'ok' };
  }

  @ApiOperation({
    operationId: 'getReadiness',
    summary: 'Check that database, migrations and workers are fit for work',
    description: 'Callers in the private network are told each part, others only whether.',
  })
  @ApiOkResponse()
  @ApiServiceUnavailableResponse()
  @Get('ready')
  async ready(@IsNear() near: boolean): Promise<Pick<HealthCheckResult, 'status'>> {
    try {
      const result = await this.health.check([
        () => this.databaseAnswers(),
        () => this.migrationsApplied(),
        () => this.workersRun(),
        () => this.scannerAnswers(),
      ]);
      return near ? result : { status: result.status };
    } catch (error) {
      if (!(error instanceof HttpException)) throw error;
      const { error: unfit = {} } = error.getResponse() as HealthCheckResult;
      const why = Object.entries(unfit).map(([part, detail]) => `${part}: ${String(detail?.['message'])}`);
      throw new DomainError('unavailable', 'not-ready', near ? why.join(' ') : 'The service is not ready for work.');
    }
  }

  private async databaseAnswers() {
    const indicator = this.indicators.check('database');
    try {
      await within(DATABASE_DEADLINE_MS, this.database.now());
      return indicator.up();
    } catch {
      return indicator.down('The database does not answer.');
    }
  }

  private async migrationsApplied() {
    const indicator = this.indicators.check('migrations');
    try {
      const rows = await within(
        DATABASE_DEADLINE_MS,
        this.database.query<{ name: string }>('SELECT name FROM migrations'),
      );
      const applied = new Set(rows.map((row) => row.name));
      const missing = this.dataSource.migrations.filter((migration) => !applied.has(migration.name!));
      return missing.length === 0 ? indicator.up() : indicator.down(`${missing.length} migrations are not applied.`);
    } catch {
      return indicator.down('The database does not answer.');
    }
  }

  /** Without it the service is fit for all but files. */
  private async scannerAnswers() {
    const indicator = this.indicators.check('scanner');
    const problem = await within(SCANNER_DEADLINE_MS, this.malware.problem()).catch(
      () => 'The scanner does not answer.',
    );
    return problem === null ? indicator.up() : indicator.up({ message: problem });
  }

  private workersRun() {
    const indicator = this.indicators.check('workers');
    const silent = this.heartbeats.silent();
    return silent.length === 0 ? indicator.up() : indicator.down(`Without a sign of life: ${silent.join(', ')}.`);
  }
}
