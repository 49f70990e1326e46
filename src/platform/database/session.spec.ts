import { faultOf, formatter } from './session.js';

const write = formatter();

describe('values in a statement', () => {
  it.each([
    ["it's", "'it''s'"],
    ['"quoted"', `'"quoted"'`],
    ['100% _', "'100% _'"],
    ["'); -- ", "'''); -- '"],
    ['two\nlines', "'two\nlines'"],
    ['?', "'?'"],
    ['', "''"],
  ])('%j is written without a backslash', (text, sql) => {
    expect(write('SELECT ?, ?', [text, 1])).toBe(`SELECT ${sql}, 1`);
  });

  it.each(["a\\'b", 'C:\\dir\\', '100% _ \\% \\_', '\\', 'Ж😀\\'])('%j is written as its bytes', (text) => {
    const sql = write('SELECT ?', [text]);
    expect(sql).toMatch(/^SELECT _utf8mb4 x'[0-9a-f]+'$/);
    expect(Buffer.from(/x'(.+)'/.exec(sql)![1]!, 'hex').toString()).toBe(text);
  });

  it('is the same for what is in a list, and for what becomes a text', () => {
    const path = { toString: () => 'C:\\' };
    expect(write('SELECT ? IN (?), ?', [path, ["it's", '\\'], null])).toBe(
      "SELECT _utf8mb4 x'433a5c' IN ('it''s', _utf8mb4 x'5c'), NULL",
    );
    expect(write('SELECT ?, ?', [Buffer.from("'\\"), true])).toBe("SELECT X'275c', true");
    expect(write('SELECT 1', undefined)).toBe('SELECT 1');
  });
});

describe('a session', () => {
  const faultWith = (changes: Record<string, string>) =>
    faultOf(
      new Map(
        Object.entries({
          sql_mode: 'STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION',
          autocommit: 'ON',
          completion_type: 'NO_CHAIN',
          time_zone: '+00:00',
          character_set_client: 'utf8mb4',
          character_set_connection: 'utf8mb4',
          character_set_results: 'utf8mb4',
          collation_connection: 'utf8mb4_bin',
          lc_messages: 'en_US',
          foreign_key_checks: 'ON',
          unique_checks: 'ON',
          sql_auto_is_null: 'OFF',
          sql_safe_updates: 'OFF',
          sql_big_selects: 'ON',
          sql_select_limit: '18446744073709551615',
          max_sort_length: '1024',
          innodb_lock_wait_timeout: '1',
          lock_wait_timeout: '1',
          wait_timeout: '20',
          max_statement_time: '0.000000',
          tx_isolation: 'READ-COMMITTED',
          ...changes,
        }),
      ),
    );

  it('is fit when it is as it was set', () => {
    expect(faultWith({})).toBeNull();
    expect(faultWith({ log_bin: 'ON', binlog_format: 'ROW', max_allowed_packet: '16777216' })).toBeNull();
    expect(faultWith({ log_bin: 'OFF', binlog_format: 'STATEMENT' })).toBeNull();
  });

  it.each([
    ['sql_mode', 'NO_BACKSLASH_ESCAPES'],
    ['autocommit', 'OFF'],
    ['tx_isolation', 'SERIALIZABLE'],
    ['character_set_client', 'latin1'],
    ['max_statement_time', '0.100000'],
    ['max_allowed_packet', '1048576'],
  ])('is not when %s is %s, which is named', (name, value) => {
    expect(faultWith({ [name]: value })).toMatch(new RegExp(`^${name} is ${value}`));
  });

  it('is not when the binary log takes statements only', () => {
    expect(faultWith({ log_bin: 'ON', binlog_format: 'STATEMENT' })).toMatch(/^binlog_format is STATEMENT/);
  });
});
