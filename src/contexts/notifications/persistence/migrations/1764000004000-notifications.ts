import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dialect } from '../../../../platform/database/dialect.js';

export class Notifications1764000004000 implements MigrationInterface {
  name = 'Notifications1764000004000';

  async up(runner: QueryRunner): Promise<void> {
    const { longText, tableOptions } = dialect;
    await runner.query(`CREATE TABLE delivery (
      id varchar(36) NOT NULL PRIMARY KEY,
      action_id varchar(36) NOT NULL,
      task_id varchar(36) NOT NULL,
      contact_id varchar(36) NOT NULL,
      chat_id varchar(36),
      account_id varchar(36),
      sequence integer NOT NULL,
      open_sequence integer,
      state varchar(16) NOT NULL,
      reason varchar(1000),
      attempts integer NOT NULL,
      created_at bigint NOT NULL,
      updated_at bigint NOT NULL
    ) ${tableOptions}`);
    await runner.query('CREATE INDEX delivery_action ON delivery (action_id)');
    await runner.query('CREATE INDEX delivery_task ON delivery (task_id)');
    await runner.query('CREATE INDEX delivery_open ON delivery (chat_id, open_sequence)');

    await runner.query(`CREATE TABLE delivery_part (
      id varchar(36) NOT NULL PRIMARY KEY,
      delivery_id varchar(36) NOT NULL,
      position integer NOT NULL,
      chat_id varchar(36),
      sequence integer NOT NULL,
      kind varchar(16) NOT NULL,
      text ${longText} NOT NULL,
      state varchar(16) NOT NULL,
      reason varchar(1000),
      attempts integer NOT NULL,
      external_id varchar(64),
      billing_status integer,
      sent_at bigint
    ) ${tableOptions}`);
    await runner.query('CREATE INDEX delivery_part_delivery ON delivery_part (delivery_id, position)');
    await runner.query('CREATE INDEX delivery_part_external ON delivery_part (chat_id, external_id)');
    await runner.query('CREATE INDEX delivery_part_state ON delivery_part (chat_id, state, sequence)');

    await runner.query(`CREATE TABLE chat_lane (
      chat_id varchar(36) NOT NULL PRIMARY KEY,
      account_id varchar(36) NOT NULL,
      last_sequence integer NOT NULL,
      due_at bigint,
      lease varchar(36)
    ) ${tableOptions}`);
    await runner.query('CREATE INDEX chat_lane_due ON chat_lane (due_at)');

    await runner.query(`CREATE TABLE account_gate (
      account_id varchar(36) NOT NULL PRIMARY KEY,
      open boolean NOT NULL,
      reason varchar(1200) NOT NULL
    ) ${tableOptions}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['account_gate', 'chat_lane', 'delivery_part', 'delivery']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}
