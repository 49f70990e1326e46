// Fills a MariaDB of our service with tasks, feeds, contacts and callbacks, by statements that make their rows themselves.

/** Rows a statement: few enough that its undo log stays in memory. */
const ROWS = 100_000;
const VOCABULARY = 2_000;

/**
 * For so many actions: a fifth as many tasks, a tenth as many contacts, six fifths as many callbacks. Some words are in
 * everything, some in next to nothing; most tasks are done; one person does all of them and another twenty.
 * @returns what can be asked about it
 */
export async function fillForGrowth(database, actions) {
  const [tasks, contacts] = [actions / 5, actions / 10];
  const [[admin], [account]] = [
    await database.query('SELECT id FROM employee LIMIT 1'),
    await database.query('SELECT id FROM account LIMIT 1'),
  ];
  await database.query('SET SESSION unique_checks = 0, SESSION foreign_key_checks = 0');
  await database.query('CREATE TABLE bench_vocabulary (i INT PRIMARY KEY, word VARCHAR(20)) COLLATE utf8mb4_bin');
  await database.query('INSERT INTO bench_vocabulary VALUES ?', [
    Array.from({ length: VOCABULARY }, (_, i) => [i, lettersOf(i)]),
  ]);
  const each = (count, sql) => inChunks(database, count, sql);
  const rareStep = Math.max(1, Math.floor(tasks / 20));

  // Made again from all of it at once, which is several times as fast.
  await database.query('DROP INDEX task_word_bucket ON task_word');
  await each(contacts, (n) => [
    {
      sql: `INSERT INTO contact (id, name, placeholder_name, tags, responsible_ids, search_text, search_number,
         created_at, updated_at, version)
       SELECT ${id('c', n)}, ${nameOf(n)}, 0, '[]', '[]', LOWER(${nameOf(n)}), ${n}, 0, 0, 1`,
    },
    {
      sql: `INSERT INTO chat (id, account_id, external_user_id, contact_id, task_id, subscribed, subscription_at,
         last_message_at, created_at)
       SELECT ${id('d', n)}, '${account.id}', CONCAT('growth', ${n}), ${id('c', n)}, ${id('a', n)}, 1, 0, 0, 0`,
    },
    {
      sql: `INSERT INTO contact_word (number, word, part, bucket)
       SELECT ${n}, ELT(k, LOWER(${firstName(n)}), CONCAT('family', ${n}), CONCAT('', ${n})), 0, ${n} DIV 2048`,
      times: 3,
    },
  ]);
  await each(tasks, (n) => [
    {
      sql: `INSERT INTO task (id, number, title, description, status_id, assigner_kind, assigner_id, counterparty_id, chat_id,
         tags, search_text, to_index, created_at, updated_at)
       SELECT ${id('a', n)}, ${n}, CONCAT(${nameOf(n)}, ' (Viber, Bench)'), '',
         IF(${n} % 4 = 0, 'new', 'done'), 'contact', ${id('c', contactOf(n, contacts))},
         ${id('c', contactOf(n, contacts))}, ${id('d', contactOf(n, contacts))},
         IF(${n} % ${rareStep} = 1, '["rare"]', NULL), '', NULL, 0, 0`,
    },
    {
      sql: `INSERT INTO task_assignee (task_id, number, person_id, kind, position)
       SELECT ${id('a', n)}, ${n}, '${admin.id}', 'employee', 0`,
    },
    {
      sql: `INSERT INTO task_word (number, word, part, bucket)
       SELECT ${n}, ELT(k, LOWER(${firstName(n)}), CONCAT('family', ${n}), CONCAT('', ${n}), '(viber,', 'viber,', 'bench)'), 0,
         ${n} DIV 2048`,
      times: 6,
    },
  ]);
  await database.query(
    `INSERT INTO task_assignee (task_id, number, person_id, kind, position)
     SELECT id, number, 'somebody', 'employee', 1 FROM task WHERE number % ${rareStep} = 0`,
  );
  await database.query(
    `INSERT INTO task_word (number, word, part, bucket)
     SELECT number, 'rare', 2, number DIV 2048 FROM task WHERE number % ${rareStep} = 1`,
  );
  await database.query(`UPDATE task_number_sequence SET last_number = ${tasks}`);
  await database.query(`UPDATE contact_number_sequence SET last_number = ${contacts}`);

  const taskOf = (n) => `((${n} - 1) DIV 5 + 1)`;
  const rare = (n) => `${n} % ${Math.max(1, actions / 10)} = 5`;
  const said = (n) => [
    `'hello'`,
    `(SELECT word FROM bench_vocabulary WHERE i = ${n} % 50)`,
    `(SELECT word FROM bench_vocabulary WHERE i = (${n} * 31) % ${VOCABULARY})`,
    `IF(${rare(n)}, 'zebra', 'order')`,
    `CONCAT('r', ${n})`,
    `CONCAT('', ${n})`,
  ];
  await each(actions, (n) => [
    {
      sql: `INSERT INTO task_action (id, task_id, feed_key, kind, direction, opening, text, content, author_kind, author_id,
         notify, inbound_id, to_index, written_at, created_at)
       SELECT ${id('e', n)}, ${id('a', taskOf(n))}, CONCAT(LPAD(${n}, 15, '0'), '.', LPAD(${n}, 22, '0'), '.', ${n}), 'message', 'in',
         ${n} % 5 = 1, CONCAT_WS(' ', ${said(n).slice(0, 5).join(', ')}), '{}', 'contact', ${id('c', contactOf(taskOf(n), contacts))},
         '{"contactIds":[],"employeeIds":[]}', CONCAT('growth', ${n}), NULL, ${n}, 0`,
    },
    {
      sql: `INSERT INTO task_word (number, word, part, bucket)
       SELECT ${taskOf(n)}, ELT(k, ${said(n).join(', ')}), 1, ${taskOf(n)} DIV 2048`,
      times: 6,
      ending: 'WHERE TRUE ON DUPLICATE KEY UPDATE task_word.bucket = task_word.bucket',
    },
  ]);
  await each((actions * 6) / 5, (n) => [
    {
      sql: `INSERT INTO inbox (account_id, message_token, event, user_id, event_ts, received_at, state, processed_at, body)
       SELECT '${account.id}', CONCAT('1', LPAD(${n}, 17, '0')), IF(${n} % 6 = 0, 'seen', 'message'), CONCAT('growth', ${n} % ${contacts}), ${n}, ${n},
         IF(${n} % ${actions / 20} = 7, 'failed', IF(${n} % 6 = 0, 'ignored', 'processed')), ${n}, '{"event":"message"}'`,
    },
  ]);
  await database.query('CREATE INDEX task_word_bucket ON task_word (bucket, word)');
  await database.query('ANALYZE TABLE task, task_action, task_word, task_assignee, contact, contact_word, inbox');
  return { tasks, contacts, admin: admin.id, oldTask: await taskId(database, Math.floor(tasks / 2)) };
}

async function inChunks(database, count, statements) {
  for (let from = 1; from <= count; from += ROWS) {
    const to = Math.min(count, from + ROWS - 1);
    for (const { sql, times = 1, ending = '' } of statements('n.seq')) {
      const source = `FROM seq_${from}_to_${to} n ${times > 1 ? `STRAIGHT_JOIN (SELECT seq AS k FROM seq_1_to_${times}) k` : ''}`;
      await database.query(`${sql} ${source} ${ending}`);
    }
  }
}

const taskId = async (database, number) =>
  (await database.query('SELECT id FROM task WHERE number = ?', [number]))[0].id;

/** Rises with `n`, and looks like one of ours. */
const id = (kind, n) => `CONCAT('0190000${kind}-0000-7000-8000-', LPAD(LOWER(HEX(${n})), 12, '0'))`;
const contactOf = (n, contacts) => `((${n} - 1) % ${contacts} + 1)`;
const FIRST_NAMES = ['Anna', 'Olga', 'Maria', 'Ivan', 'Petr', 'Ion', 'Elena', 'Vasile', 'Ganna', 'Oleg'];
const firstName = (n) => `ELT(1 + ${n} % ${FIRST_NAMES.length}, ${FIRST_NAMES.map((name) => `'${name}'`).join(', ')})`;
const nameOf = (n) => `CONCAT(${firstName(n)}, ' Family', ${n})`;
const lettersOf = (i) => [...String(i)].map((digit) => 'abcdefghij'[Number(digit)]).join('') + 'word';
