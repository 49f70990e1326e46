import { plainToInstance, Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min, MinLength, ValidateBy, validateSync } from 'class-validator';

/** Settings that come from the environment; checked once, at start. */
export class Config {
  @Type(() => Number)
  @IsInt({ message: 'must be a port number' })
  @Min(0, { message: 'must be a port number' })
  @Max(65535, { message: 'must be a port number' })
  PORT = 3000;

  /** Address to listen on. */
  @Matches(/^[0-9a-fA-F.:]+$|^localhost$/, { message: 'must be an IP address to listen on' })
  HOST = '0.0.0.0';

  /** The address under which Viber reaches this service, without a slash at the end. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.replace(/\/+$/, '') : value))
  @ValidateBy(
    { name: 'publicUrl', validator: { validate: (value) => isPublicUrl(value) } },
    { message: 'must be an https:// address (http:// only on loopback)' },
  )
  PUBLIC_URL: string;

  /** `mysql://user:password@host:port/database` or `sqlite:<file>`. */
  @Matches(/^(mysql|mariadb):\/\/.+\/.+$|^sqlite:.+$/, {
    message: 'must look like mysql://user:password@host:3306/database or sqlite:data/viber-tasks.sqlite',
  })
  DATABASE_URL = 'sqlite:data/viber-tasks.sqlite';

  /** 32 bytes in base64; API keys are encrypted with it. */
  @ValidateBy(
    { name: 'secretKey', validator: { validate: (value) => is32Bytes(value) } },
    { message: 'must be 32 bytes in base64 (make one with: openssl rand -base64 32)' },
  )
  SECRET_KEY: string;

  /** Viber's API, or a simulator's. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.replace(/\/+$/, '') : value))
  @ValidateBy(
    { name: 'apiUrl', validator: { validate: (value) => isPublicUrl(value) } },
    { message: 'must be an https:// address (http:// only on loopback, for a simulator)' },
  )
  VIBER_API_URL = 'https://chatapi.viber.com/pa';

  /** The first admin's bearer token. */
  @IsOptional()
  @MinLength(32, { message: 'must have at least 32 characters' })
  ADMIN_TOKEN?: string;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
    message: 'must be one of fatal, error, warn, info, debug, trace, silent',
  })
  LOG_LEVEL = 'info';

  /** `off`: this instance only takes callbacks in and serves the API; another one processes and sends. */
  @IsIn(['on', 'off'], { message: 'must be on or off' })
  WORKERS = 'on';

  get workersEnabled(): boolean {
    return this.WORKERS === 'on';
  }

  get secretKey(): Buffer {
    return Buffer.from(this.SECRET_KEY, 'base64');
  }
}

/** @throws Error that names each bad setting, never its value. */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  // An empty variable counts as absent: compose files pass `NAME=` for what nobody set.
  const known = Object.entries(env).filter(([name, value]) => SETTINGS.includes(name) && value !== '');
  const config = plainToInstance(Config, Object.fromEntries(known), { exposeDefaultValues: true });
  const errors = validateSync(config, { skipUndefinedProperties: false });
  if (errors.length > 0) {
    const lines = errors.map((e) => `  ${e.property} ${Object.values(e.constraints ?? {})[0]}`);
    throw new Error(`These settings of the environment are missing or wrong:\n${lines.join('\n')}`);
  }
  return config;
}

const SETTINGS = [
  'PORT',
  'HOST',
  'PUBLIC_URL',
  'DATABASE_URL',
  'SECRET_KEY',
  'VIBER_API_URL',
  'ADMIN_TOKEN',
  'LOG_LEVEL',
  'WORKERS',
];

function isPublicUrl(value: unknown): boolean {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  const loopback = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
  return protocol === 'https:' || (protocol === 'http:' && loopback);
}

function is32Bytes(value: unknown): boolean {
  return (
    typeof value === 'string' && /^[A-Za-z0-9+/_-]+={0,2}$/.test(value) && Buffer.from(value, 'base64').length === 32
  );
}
