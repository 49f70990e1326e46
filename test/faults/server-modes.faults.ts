import { type Connection, createConnection } from 'mysql2/promise';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';
import { long, mariadb } from './support/fault-run.js';
import { oddTextsAsWritten, useOddTexts } from './support/odd-texts.js';
import { canOwnMariaDb, type OwnMariaDb, startOwnMariaDb } from './support/own-mariadb.js';
import { itWhere } from './support/possible.js';

let service: Service | undefined;
let server: OwnMariaDb | undefined;
let admin: Connection | undefined;
afterEach(async () => {
  await service?.stop();
  await admin?.end();
  await server?.stop();
  service = server = admin = undefined;
});

const impossible = mariadb && !canOwnMariaDb() ? 'no mariadbd here that may be set up' : null;

/** What others may have set on a server that is not only ours. */
const EVERYTHING = [
  `sql_mode = 'NO_BACKSLASH_ESCAPES,ANSI_QUOTES,PIPES_AS_CONCAT,HIGH_NOT_PRECEDENCE,PAD_CHAR_TO_FULL_LENGTH,IGNORE_SPACE,ONLY_FULL_GROUP_BY,NO_UNSIGNED_SUBTRACTION,NO_AUTO_VALUE_ON_ZERO,EMPTY_STRING_IS_NULL,SIMULTANEOUS_ASSIGNMENT'`,
  'autocommit = 0',
  "completion_type = 'CHAIN'",
  "tx_isolation = 'SERIALIZABLE'",
  'tx_read_only = 1',
  "time_zone = '+05:30'",
  "character_set_server = 'latin1'",
  "collation_connection = 'latin1_german1_ci'",
  "character_set_results = 'latin1'",
  "lc_messages = 'de_DE'",
  'foreign_key_checks = 0',
  'unique_checks = 0',
  'sql_auto_is_null = 1',
  'sql_safe_updates = 1',
  'max_join_size = 1',
  'sql_select_limit = 2',
  'max_statement_time = 0.001',
  'max_sort_length = 64',
  'group_concat_max_len = 4',
  'innodb_strict_mode = 0',
  "default_storage_engine = 'MyISAM'",
  "binlog_format = 'MIXED'",
  'wait_timeout = 1',
];
/** What is read once, when the server starts. */
const FLAGS = [
  '--log-bin',
  '--lower-case-table-names=1',
  '--innodb-default-row-format=compact',
  '--innodb-force-primary-key=1',
  '--skip-character-set-client-handshake',
];
const MODES = long
  ? ['NO_BACKSLASH_ESCAPES', 'ANSI', 'ORACLE', 'TRADITIONAL', 'DB2', 'MSSQL', 'PAD_CHAR_TO_FULL_LENGTH', '']
  : ['NO_BACKSLASH_ESCAPES', 'ORACLE'];

/** One statement: the next might no longer be what it looks like. */
const globally = (...assignments: string[]) =>
  admin!.query(`SET ${assignments.map((assignment) => `GLOBAL ${assignment}`).join(', ')}`);

function at(database: string): string {
  const url = new URL(server!.url);
  url.pathname = database;
  return url.href;
}

/** Connections that are there keep what they have: only new ones get the server's settings. */
async function hangUp(): Promise<void> {
  const others = 'SELECT id FROM information_schema.processlist WHERE user = ? AND id <> CONNECTION_ID()';
  const [rows] = await admin!.query(others, ['test']);
  for (const { id } of rows as Array<{ id: number }>) await admin!.query(`KILL ${id}`).catch(() => undefined);
}

const isReady = (status: number) =>
  until(
    `/health/ready to answer ${status}`,
    async () => (await service!.call('GET', '/health/ready')).status === status,
  );

async function startServer(flags: string[] = []): Promise<void> {
  server = await startOwnMariaDb({ flags });
  admin = await createConnection(server.url);
}

if (mariadb) {
  itWhere(
    impossible,
    'texts come and go unchanged whatever the server is set to, before the start and while we run',
    async () => {
      await startServer(FLAGS);
      await admin!.query('CREATE DATABASE `desk.test` CHARACTER SET latin1');
      await globally(...EVERYTHING);
      service = await Service.start({ env: { DATABASE_URL: at('desk.test') } });
      const { bot } = await service.linkedBot();
      expect(await useOddTexts(service, bot, 'at first')).toEqual(oddTextsAsWritten());
      for (const mode of MODES) {
        await globally(`sql_mode = '${mode}'`);
        await hangUp();
        await isReady(200);
        expect([mode, await useOddTexts(service, bot, `under ${mode}`)]).toEqual([mode, oddTextsAsWritten()]);
      }
      await service.restart();
      expect(await useOddTexts(service, bot, 'again')).toEqual(oddTextsAsWritten());
    },
    240_000,
  );

  itWhere(
    impossible,
    'what it cannot work with ends the start with the name of the setting, and later is no answer but 503',
    async () => {
      await startServer(['--log-bin']);
      const refused = async (assignments: string, back: string, name: RegExp) => {
        await globally(assignments);
        await expect(Service.start({ databasePlace: server!.url })).rejects.toThrow(name);
        await globally(back);
      };
      await refused(
        "binlog_format = 'STATEMENT'",
        "binlog_format = 'ROW'",
        /did not start\. .*binlog_format is STATEMENT/,
      );
      await refused(
        'max_allowed_packet = 1048576',
        'max_allowed_packet = 16777216',
        /did not start\. .*max_allowed_packet/,
      );

      service = await Service.start({ databasePlace: server!.url });
      await globally("binlog_format = 'STATEMENT'");
      await hangUp();
      await isReady(503);
      expect((await service.call('GET', '/api/tasks')).status).toBe(503);
      await globally("binlog_format = 'ROW'");
      await isReady(200);
    },
    120_000,
  );
} else {
  it('texts come and go unchanged', async () => {
    service = await Service.start();
    const { bot } = await service.linkedBot();
    expect(await useOddTexts(service, bot, 'at first')).toEqual(oddTextsAsWritten());
  });
}
