import { plainToInstance, Type } from 'class-transformer';
import {
  getMetadataStorage,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  Min,
  MinLength,
  ValidateBy,
  validateSync,
} from 'class-validator';
import { isProxy } from '../http/client-address.js';
import { isCertificate } from '../database/tls.js';
import {
  Address,
  areMediaHosts,
  Days,
  databaseTls,
  is32Bytes,
  isDatabaseUrl,
  isDemo,
  List,
  NeededFor,
  Generated,
  NotMonotonous,
  usualHost,
  Whole,
} from './kinds.js';
import { MapSettings } from './map-settings.js';

/** Settings that come from the environment; checked once, at start. */
export class Config extends MapSettings {
  @Type(() => Number)
  @IsInt({ message: 'must be a port number' })
  @Min(0, { message: 'must be a port number' })
  @Max(65535, { message: 'must be a port number' })
  PORT = 3000;

  /** Address to listen on. */
  @Matches(/^[0-9a-fA-F.:]+$|^localhost$/, { message: 'must be an IP address to listen on' })
  HOST = '0.0.0.0';

  /** The address under which Viber reaches this service, without a slash at the end. */
  @Address('must be an https:// address (http:// only on loopback) without user, password, query and fragment')
  PUBLIC_URL: string;

  /** `mysql://user:password@host:port/database` or `sqlite:<file>`. */
  @ValidateBy(
    { name: 'databaseUrl', validator: { validate: (value) => isDatabaseUrl(value) } },
    {
      message:
        'must look like mysql://user:password@host:3306/database (what is special escaped with %) or ' +
        'sqlite:data/viber-tasks.sqlite (a file is needed, memory is not enough)',
    },
  )
  @ValidateBy({
    name: 'databaseTls',
    validator: {
      validate: (url, about) => databaseTls(url, about) === null,
      defaultMessage: (about) => databaseTls(about?.value, about)!,
    },
  })
  DATABASE_URL = 'sqlite:data/viber-tasks.sqlite';

  /** File with the certificate of whoever vouches for the database server, which is spoken to encrypted then. */
  @IsOptional()
  @ValidateBy(
    { name: 'certificate', validator: { validate: (path: string) => isCertificate(path) } },
    { message: 'must be the path of a PEM file with a certificate, which can be read' },
  )
  DATABASE_CA?: string;

  /** 32 bytes in base64; API keys are encrypted with it. */
  @ValidateBy(
    { name: 'secretKey', validator: { validate: (value) => is32Bytes(value) } },
    { message: 'must be 32 bytes in base64 (make one with: openssl rand -base64 32)' },
  )
  @NotMonotonous()
  SECRET_KEY: string;

  /** The key before it, while SECRET_KEY is being changed: what was encrypted under it opens, too. */
  @IsOptional()
  @ValidateBy(
    { name: 'secretKey', validator: { validate: (value) => is32Bytes(value) } },
    { message: 'must be the former SECRET_KEY, 32 bytes in base64' },
  )
  @ValidateBy(
    { name: 'other', validator: { validate: (value, about) => value !== (about!.object as Config).SECRET_KEY } },
    { message: 'must be the former SECRET_KEY, not the new one' },
  )
  SECRET_KEY_PREVIOUS?: string;

  /** Viber's API, or a simulator's. */
  @Address(
    'must be an https:// address (http:// only on loopback, for a simulator) without user, password, query and fragment',
  )
  VIBER_API_URL = 'https://chatapi.viber.com/pa';

  /** Hosts that customers' media may be fetched from: `host`, `*.host` for all below it, or an origin of a simulator. */
  @List(usualHost)
  @ValidateBy(
    { name: 'mediaHosts', validator: { validate: (value) => areMediaHosts(value) } },
    {
      message:
        'must be a comma-separated list of hosts (media.example.com, *.example.com) or origins (http://127.0.0.1:9100)',
    },
  )
  VIBER_MEDIA_HOSTS: string[] = ['viber.com', '*.viber.com'];

  /** Folder of the files that customers and staff send. */
  FILES_DIR = 'data/files';

  /** Proxies whose `X-Forwarded-For` is believed: addresses, ranges, `loopback`, `private`. */
  @List()
  @ValidateBy(
    { name: 'proxies', validator: { validate: (value) => Array.isArray(value) && value.every(isProxy) } },
    { message: 'must be a comma-separated list of addresses, ranges (10.0.0.0/8), loopback or private' },
  )
  TRUSTED_PROXIES: string[] = [];

  /** The largest file that is taken in either way. */
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number of MiB' })
  @Min(1, { message: 'must be at least 1 MiB' })
  @Max(4096, { message: 'must be at most 4096 MiB' })
  MAX_FILE_MIB = 200;

  /** What each employee may have sent within a day that is attached to nothing; each file counts as 1 MiB at least. */
  @Whole('MiB', 1, 1_000_000)
  UNATTACHED_UPLOADS_MIB = 4_096;

  /** Whose service it is: in titles of the staff app. */
  @Matches(/^[^\p{Cc}]{1,60}$/u, { message: 'must have 1 to 60 characters' })
  COMPANY_NAME = 'viber-tasks';

  /** How long the public address of a file lives after it was last sent; messengers keep what is not delivered for 14. */
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number of days' })
  @Min(14, { message: 'must be at least 14 days: so long the messenger keeps what it could not deliver yet' })
  @Max(3650, { message: 'must be at most 3650 days' })
  PUBLIC_LINK_DAYS = 30;

  /** Files are kept in this bucket instead of the folder. */
  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9.-]+$/, { message: 'must be the name of a bucket' })
  FILES_S3_BUCKET?: string;

  /** Of a store that is not Amazon's. */
  @IsOptional()
  @Address('must be the http(s):// address of the store without user, password, query and fragment', { anywhere: true })
  FILES_S3_ENDPOINT?: string;

  FILES_S3_REGION = 'us-east-1';

  @NeededFor('FILES_S3_BUCKET')
  FILES_S3_ACCESS_KEY_ID?: string;

  @NeededFor('FILES_S3_BUCKET')
  FILES_S3_SECRET_ACCESS_KEY?: string;

  /** The first admin's bearer token. */
  @IsOptional()
  @MinLength(32, { message: 'must have at least 32 characters' })
  @Generated()
  ADMIN_TOKEN?: string;

  /** A session ends when it has not been used for so long. */
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number of hours' })
  @Min(1, { message: 'must be at least 1 hour' })
  @Max(720, { message: 'must be at most 720 hours (30 days)' })
  SESSION_IDLE_HOURS = 8;

  /** A session ends after so long, however much it is used. */
  @Type(() => Number)
  @IsInt({ message: 'must be a whole number of days' })
  @Min(1, { message: 'must be at least 1 day' })
  @Max(90, { message: 'must be at most 90 days' })
  SESSION_MAX_DAYS = 7;

  /** Who needs a second factor beside the password. Without it: admins, where PUBLIC_URL is https. */
  @IsOptional()
  @IsIn(['off', 'admins', 'all'], { message: 'must be off, admins or all' })
  SECOND_FACTOR?: 'off' | 'admins' | 'all';

  /** Who sends it as a bearer token may read `/metrics`; without it everybody may who reaches the address. */
  @IsOptional()
  @MinLength(16, { message: 'must have at least 16 characters' })
  METRICS_TOKEN?: string;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
    message: 'must be one of fatal, error, warn, info, debug, trace, silent',
  })
  LOG_LEVEL = 'info';

  /** `off`: this instance only takes callbacks in and serves the API; another one processes and sends. */
  @IsIn(['on', 'off'], { message: 'must be on or off' })
  WORKERS = 'on';

  /** How often each linked bot is looked at, roughly. */
  @Whole('seconds', 1, 86_400)
  ACCOUNT_CHECK_SECONDS = 600;

  /** Of one token or session. */
  @Whole('calls', 60, 10_000_000)
  API_CALLS_PER_MINUTE = 6_000;

  /** Of one bot, at each instance; for a while far more may come at once. */
  @Whole('callbacks', 1, 10_000_000)
  CALLBACKS_PER_SECOND = 200;

  /** A clamd that scans every file for malware: `host:port`, or the path of its socket. */
  @IsOptional()
  @Matches(/^(\/\S+|[A-Za-z0-9.-]+:\d{1,5}|\[[0-9A-Fa-f:]+\]:\d{1,5})$/, {
    message: 'must be host:port, or the path of a socket',
  })
  CLAMD_ADDRESS?: string;

  /** What becomes of files while it is away. */
  @IsIn(['refuse', 'accept'], { message: 'must be refuse or accept' })
  CLAMD_AWAY = 'refuse';

  /** How long the audit trail is kept. */
  @Whole('days', 1, 36_500)
  AUDIT_DAYS = 400;

  /** Raw callbacks; 0: for ever. Messengers repeat what they could not deliver for 14 days. */
  @Days(15, 'so long the messenger may repeat a callback')
  RETENTION_CALLBACKS_DAYS = 90;

  /** What the event log says of what happened; 0: for ever. */
  @Days()
  RETENTION_EVENTS_DAYS = 400;

  /** What staff sent here and attached to nothing, and bytes in the store that nothing names; 0: for ever. */
  @Days()
  RETENTION_UPLOADS_DAYS = 1;

  /** Texts and files of tasks that are closed, and that nobody has touched for so long; 0: for ever. */
  @Days()
  RETENTION_CLOSED_TASKS_DAYS = 0;

  /** Of the demo: the phone of the simulated customer, which its page shows beside the app. */
  @IsOptional()
  @ValidateBy(
    { name: 'demo', validator: { validate: (value, about) => isDemo(value, about!.object as Config) } },
    { message: 'must be an http:// address on loopback, and PUBLIC_URL too: it is for the demo alone' },
  )
  DEMO_PHONE_URL?: string;

  /** The demo and tests on loopback need none. */
  get secondFactor(): 'off' | 'admins' | 'all' {
    return this.SECOND_FACTOR ?? (this.PUBLIC_URL.startsWith('https:') ? 'admins' : 'off');
  }

  get workersEnabled(): boolean {
    return this.WORKERS === 'on';
  }

  get maxFileBytes(): number {
    return this.MAX_FILE_MIB * 1024 * 1024;
  }

  get secretKey(): Buffer {
    return this.secretKeys[0];
  }

  /** The present one first, then the one before it where that is given. */
  get secretKeys(): [Buffer, ...Buffer[]] {
    const previous = this.SECRET_KEY_PREVIOUS === undefined ? [] : [Buffer.from(this.SECRET_KEY_PREVIOUS, 'base64')];
    return [Buffer.from(this.SECRET_KEY, 'base64'), ...previous];
  }
}

/** @throws Error that names each bad setting, never its value. */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  // An empty variable counts as absent: compose files pass `NAME=` for what nobody set.
  // Blanks around a value come with copying, as the line's end behind a token does.
  const names = settingNames();
  const known = Object.entries(env)
    .map(([name, value]) => [name, value?.trim()] as const)
    .filter(([name, value]) => names.has(name) && value !== '');
  const config = plainToInstance(Config, Object.fromEntries(known), { exposeDefaultValues: true });
  const errors = validateSync(config, { skipUndefinedProperties: false });
  if (errors.length > 0) {
    const lines = errors.map((e) => `  ${e.property} ${Object.values(e.constraints ?? {})[0]}`);
    throw new Error(`These settings of the environment are missing or wrong:\n${lines.join('\n')}`);
  }
  return config;
}

/** Each has a default, or a rule. */
function settingNames(): Set<string> {
  const rules = getMetadataStorage().getTargetValidationMetadatas(Config, '', true, false);
  return new Set([...Object.keys(new Config()), ...rules.map(({ propertyName }) => propertyName)]);
}
