import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';
import { SHARDS } from '../../domain/shard.js';

export class Messengers1764000002000 implements MigrationInterface {
  name = 'Messengers1764000002000';

  async up(runner: QueryRunner): Promise<void> {
    const { longText, longBlob, tableOptions } = dialect;
    await runner.query(`CREATE TABLE account (
      id varchar(36) NOT NULL PRIMARY KEY,
      kind varchar(16) NOT NULL,
      type varchar(16) NOT NULL,
      external_id varchar(190) NOT NULL,
      state varchar(16) NOT NULL,
      name varchar(255) NOT NULL,
      uri varchar(255) NOT NULL,
      avatar_url varchar(1000),
      api_key ${longText} NOT NULL,
      api_key_last4 varchar(4) NOT NULL,
      previous_api_key ${longText},
      previous_api_key_until bigint,
      webhook_key varchar(64) NOT NULL,
      enabled boolean NOT NULL,
      healthy boolean NOT NULL,
      health_reason varchar(1000) NOT NULL,
      checked_at bigint NOT NULL,
      next_check_at bigint,
      stops integer NOT NULL,
      overrides ${longText} NOT NULL,
      additional_assignee_ids ${longText} NOT NULL,
      linked_by varchar(36) NOT NULL,
      created_at bigint NOT NULL
    ) ${tableOptions}`);
    await runner.query('CREATE UNIQUE INDEX account_bot ON account (kind, external_id)');
    await runner.query('CREATE UNIQUE INDEX account_webhook_key ON account (webhook_key)');

    await runner.query(`CREATE TABLE inbox (
      ${dialect.serial('id')},
      account_id varchar(36) NOT NULL,
      message_token varchar(64) NOT NULL,
      event varchar(64) NOT NULL,
      user_id varchar(190) NOT NULL,
      event_ts bigint NOT NULL,
      received_at bigint NOT NULL,
      state varchar(16) NOT NULL,
      shard integer,
      detail varchar(2000),
      processed_at bigint,
      body ${longBlob} NOT NULL
    ) ${tableOptions}`);
    await runner.query('CREATE UNIQUE INDEX inbox_callback ON inbox (account_id, message_token, event, user_id)');
    await runner.query('CREATE INDEX inbox_pending ON inbox (shard, event_ts, id)');
    await runner.query('CREATE INDEX inbox_state ON inbox (state, id)');

    await runner.query(`CREATE TABLE intake_shard (id integer NOT NULL PRIMARY KEY) ${tableOptions}`);
    const shards = Array.from({ length: SHARDS }, (_, id) => `(${id})`).join(',');
    await runner.query(`INSERT INTO intake_shard (id) VALUES ${shards}`);

    await runner.query(`CREATE TABLE chat (
      id varchar(36) NOT NULL PRIMARY KEY,
      account_id varchar(36) NOT NULL,
      external_user_id varchar(190) NOT NULL,
      contact_id varchar(36) NOT NULL,
      task_id varchar(36),
      subscribed boolean NOT NULL,
      subscription_at bigint NOT NULL,
      last_message_at bigint NOT NULL,
      created_at bigint NOT NULL
    ) ${tableOptions}`);
    await runner.query('CREATE UNIQUE INDEX chat_user ON chat (account_id, external_user_id)');
    await runner.query('CREATE INDEX chat_contact ON chat (contact_id)');
    await runner.query('CREATE INDEX chat_task ON chat (task_id)');

    await runner.query(`CREATE TABLE messenger_settings (
      id varchar(36) NOT NULL PRIMARY KEY,
      value ${longText} NOT NULL,
      version integer NOT NULL
    ) ${tableOptions}`);
    await runner.query(`CREATE TABLE messenger_settings_change (
      ${dialect.serial('id')},
      changed_at bigint NOT NULL,
      employee_id varchar(36) NOT NULL,
      account_id varchar(36),
      setting varchar(64) NOT NULL,
      from_value ${longText},
      to_value ${longText}
    ) ${tableOptions}`);
    await runner.query('CREATE INDEX messenger_settings_change_account ON messenger_settings_change (account_id, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['messenger_settings_change', 'messenger_settings', 'chat', 'intake_shard', 'inbox', 'account'];
    for (const table of tables) await runner.query(`DROP TABLE ${table}`);
  }
}
