import { randomBytes } from 'node:crypto';
import { loadConfig } from './config.js';

const good = {
  PUBLIC_URL: 'https://tasks.example.com',
  SECRET_KEY: randomBytes(32).toString('base64'),
};
const messageOf = (changes: Record<string, string | undefined>): string => {
  try {
    loadConfig({ ...good, ...changes });
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('the settings of the environment', () => {
  it('have defaults for all but the public address and the secret key', () => {
    expect({ ...loadConfig(good) }).toMatchObject({
      PORT: 3000,
      HOST: '0.0.0.0',
      PUBLIC_URL: 'https://tasks.example.com',
      DATABASE_URL: 'sqlite:data/viber-tasks.sqlite',
      VIBER_API_URL: 'https://chatapi.viber.com/pa',
      VIBER_MEDIA_HOSTS: ['viber.com', '*.viber.com'],
      FILES_DIR: 'data/files',
      MAX_FILE_MIB: 200,
      UNATTACHED_UPLOADS_MIB: 4096,
      FILES_S3_REGION: 'us-east-1',
      LOG_LEVEL: 'info',
      WORKERS: 'on',
      ACCOUNT_CHECK_SECONDS: 600,
      API_CALLS_PER_MINUTE: 6000,
      CALLBACKS_PER_SECOND: 200,
      AUDIT_DAYS: 400,
      TRUSTED_PROXIES: [],
    });
    expect(loadConfig(good).secretKeys.map(({ length }) => length)).toEqual([32]);
    expect(loadConfig(good).workersEnabled).toBe(true);
    expect(messageOf({ PUBLIC_URL: undefined })).toContain('PUBLIC_URL must');
    expect(messageOf({ SECRET_KEY: undefined })).toContain('SECRET_KEY must');
  });

  it.each([
    ['PORT', '0', 0],
    ['PORT', '65535', 65535],
    ['HOST', '::1', '::1'],
    ['HOST', '127.0.0.1', '127.0.0.1'],
    ['PUBLIC_URL', 'https://tasks.example.com/', 'https://tasks.example.com'],
    ['PUBLIC_URL', 'http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
    ['PUBLIC_URL', 'http://localhost:3000', 'http://localhost:3000'],
    ['PUBLIC_URL', ' https://desk.example.test \n', 'https://desk.example.test'],
    ['PUBLIC_URL', 'HTTPS://DESK.Example.test:443', 'https://desk.example.test'],
    ['PUBLIC_URL', 'https://бот.приклад.test', 'https://xn--90a0am.xn--80aikifvh.test'],
    ['PUBLIC_URL', 'https://desk.example.test/Desk/', 'https://desk.example.test/Desk'],
    ['PUBLIC_URL', 'https://desk.example.test:8443', 'https://desk.example.test:8443'],
    ['VIBER_API_URL', 'HTTPS://ChatApi.viber.com:443/pa/', 'https://chatapi.viber.com/pa'],
    ['FILES_S3_ENDPOINT', ' HTTP://Minio:80/ ', 'http://minio'],
    [
      'VIBER_MEDIA_HOSTS',
      '*.Viber.COM,медіа.test,HTTP://Media.test:80',
      ['*.viber.com', 'xn--80ahc1a6k.test', 'http://media.test'],
    ],
    ['DATABASE_URL', 'mysql://u%40x:p%2Fw@db/desk%20test?ssl=true', 'mysql://u%40x:p%2Fw@db/desk%20test?ssl=true'],
    ['DATABASE_URL', 'mysql://u@[::1]:3306/desk.test', 'mysql://u@[::1]:3306/desk.test'],
    ['METRICS_TOKEN', ' sixteen letters.\r\n', 'sixteen letters.'],
    ['VIBER_API_URL', 'http://127.0.0.1:9100/pa/', 'http://127.0.0.1:9100/pa'],
    ['DATABASE_URL', 'mysql://u:p@db:3306/tasks?ssl=false', 'mysql://u:p@db:3306/tasks?ssl=false'],
    ['DATABASE_URL', 'mysql://u:p@127.0.0.2:3306/tasks', 'mysql://u:p@127.0.0.2:3306/tasks'],
    ['DATABASE_URL', 'sqlite:/data/t.sqlite', 'sqlite:/data/t.sqlite'],
    ['LOG_LEVEL', 'debug', 'debug'],
    ['WORKERS', 'off', 'off'],
    ['TRUSTED_PROXIES', 'loopback, 10.0.0.0/8', ['loopback', '10.0.0.0/8']],
    ['ACCOUNT_CHECK_SECONDS', '1', 1],
    ['VIBER_MEDIA_HOSTS', 'media.example.com', ['media.example.com']],
    ['VIBER_MEDIA_HOSTS', ' *.viber.com, http://127.0.0.1:9100 ', ['*.viber.com', 'http://127.0.0.1:9100']],
    ['FILES_DIR', '/srv/files', '/srv/files'],
    ['METRICS_TOKEN', 'sixteen letters.', 'sixteen letters.'],
    ['MAX_FILE_MIB', '1', 1],
    ['MAX_FILE_MIB', '4096', 4096],
  ] as const)('%s may be %s', (name, value, expected) => {
    expect(loadConfig({ ...good, [name]: value })[name]).toEqual(expected);
  });

  it('know the demo on this machine only', () => {
    const demo = { PUBLIC_URL: 'http://127.0.0.1:3000', DEMO_PHONE_URL: 'http://127.0.0.1:9100/phone/desk/olga' };
    expect(loadConfig({ ...good, ...demo })).toMatchObject(demo);
    for (const wrong of [
      { DEMO_PHONE_URL: demo.DEMO_PHONE_URL },
      { ...demo, DEMO_PHONE_URL: 'http://phone.example.test' },
      { ...demo, DEMO_PHONE_URL: 'https://phone.example.test' },
      { ...demo, DEMO_PHONE_URL: 'javascript:alert(1)' },
    ]) {
      expect(messageOf(wrong)).toContain('DEMO_PHONE_URL must be an http:// address on loopback');
    }
  });

  it('need the keys of a bucket only where there is one', () => {
    const bucket = { FILES_S3_BUCKET: 'files', FILES_S3_ACCESS_KEY_ID: 'id', FILES_S3_SECRET_ACCESS_KEY: 'secret' };
    expect(loadConfig({ ...good, ...bucket, FILES_S3_ENDPOINT: 'http://minio:9000' })).toMatchObject(bucket);
    expect(messageOf({ FILES_S3_BUCKET: 'files', FILES_S3_ACCESS_KEY_ID: 'id' })).toMatch(
      /:\n {2}FILES_S3_SECRET_ACCESS_KEY is needed for FILES_S3_BUCKET$/,
    );
  });

  it('count an empty variable as one that is not set, as compose files pass it', () => {
    expect(loadConfig({ ...good, PORT: '', ADMIN_TOKEN: '' })).toMatchObject({ PORT: 3000 });
    expect(messageOf({ SECRET_KEY: '' })).toContain('SECRET_KEY must');
  });

  const secret = 's3cr3t-value-nobody-may-see';
  it.each([
    ['PORT', secret],
    ['PORT', '70000'],
    ['PORT', '-7000'],
    ['PORT', '30.55'],
    ['HOST', `${secret} here`],
    ['PUBLIC_URL', secret],
    ['PUBLIC_URL', `http://${secret}.example.com`],
    ['PUBLIC_URL', 'ftp://127.0.0.1/x'],
    ['PUBLIC_URL', 'https://desk.example.test/?a=b'],
    ['PUBLIC_URL', 'https://desk.example.test/?'],
    ['PUBLIC_URL', 'https://desk.example.test/#top'],
    ['PUBLIC_URL', `https://user:${secret}@desk.example.test`],
    ['PUBLIC_URL', `https://${secret}@desk.example.test`],
    ['PUBLIC_URL', 'http://127.0.0.1.example.test'],
    ['VIBER_API_URL', 'http://chatapi.viber.com/pa'],
    ['VIBER_API_URL', `https://user:${secret}@chatapi.viber.com/pa`],
    ['FILES_S3_ENDPOINT', `https://user:${secret}@minio:9000`],
    ['FILES_S3_ENDPOINT', 'ftp://minio:9000'],
    ['DATABASE_URL', 'sqlite::memory:'],
    ['DATABASE_URL', 'sqlite:file::memory:?cache=shared'],
    ['DATABASE_URL', `mysql://u:${secret}%zz@db/x`],
    ['DATABASE_URL', 'mysql://u:p@db:99999/x'],
    ['DATABASE_URL', `mysql://u:${secret}@db:3306/x`],
    ['DATABASE_URL', `mysql://u:${secret}@db:3306/x?ssl=maybe`],
    ['DATABASE_URL', `mysql://u:${secret}@10.0.0.5/x?ssl=true`],
    ['DATABASE_CA', `/nowhere/${secret}.pem`],
    ['ADMIN_TOKEN', 'a'.repeat(32)],
    ['ADMIN_TOKEN', 'ab'.repeat(20)],
    ['SECRET_KEY', Buffer.alloc(32).toString('base64')],
    ['SECRET_KEY', Buffer.alloc(32, 'k').toString('base64')],
    ['DATABASE_URL', `postgres://root:${secret}@db/x`],
    ['DATABASE_URL', `mysql://root:${secret}@db`],
    ['SECRET_KEY', secret],
    ['SECRET_KEY_PREVIOUS', secret],
    ['SECRET_KEY_PREVIOUS', good.SECRET_KEY],
    ['SECRET_KEY', randomBytes(31).toString('base64')],
    ['SECRET_KEY', randomBytes(33).toString('base64')],
    ['SECRET_KEY', randomBytes(32).toString('hex')],
    ['ADMIN_TOKEN', 'only-thirty-one-characters-long'],
    ['METRICS_TOKEN', 'fifteen letters'],
    ['LOG_LEVEL', secret],
    ['WORKERS', 'maybe-not'],
    ['ACCOUNT_CHECK_SECONDS', '0.5'],
    ['ACCOUNT_CHECK_SECONDS', '86401'],
    ['AUDIT_DAYS', '-1'],
    ['API_CALLS_PER_MINUTE', '59'],
    ['CALLBACKS_PER_SECOND', '0.5'],
    ['CALLBACKS_PER_SECOND', '1.5'],
    ['TRUSTED_PROXIES', `10.0.0.0/8, ${secret}`],
    ['VIBER_MEDIA_HOSTS', `https://${secret}.example.com/path`],
    ['VIBER_MEDIA_HOSTS', `viber.com, ftp://${secret}`],
    ['VIBER_MEDIA_HOSTS', `http://[${secret}`],
    ['VIBER_MEDIA_HOSTS', `media.*.${secret}`],
    ['VIBER_MEDIA_HOSTS', ' ; '],
    ['VIBER_MEDIA_HOSTS', ' ,,, '],
    ['MAX_FILE_MIB', secret],
    ['MAX_FILE_MIB', '0.5'],
    ['MAX_FILE_MIB', '4097'],
    ['UNATTACHED_UPLOADS_MIB', '0.5'],
    ['FILES_S3_BUCKET', `${secret}/folder`],
    ['FILES_S3_ENDPOINT', secret],
  ])('%s may not be %s: the start is refused with its name, never its value', (name, value) => {
    const message = messageOf({ [name]: value });
    expect(message).toMatch(new RegExp(`\\n  ${name} must .+`));
    expect(message).not.toContain(value);
    expect(message).not.toContain(secret);
  });

  it('are all named at once', () => {
    const lines = messageOf({ PORT: 'x', SECRET_KEY: 'x', LOG_LEVEL: 'x' }).split('\n').slice(1);
    expect(lines.map((line) => line.trim().split(' ')[0])).toEqual(['PORT', 'SECRET_KEY', 'LOG_LEVEL']);
  });

  it('take nothing else from the environment', () => {
    expect(loadConfig({ ...good, constructor: 'x', PATH: '/bin', secretKey: 'x' })).not.toHaveProperty('PATH');
  });
});
