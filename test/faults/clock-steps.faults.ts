import { talk } from '../support/talk.js';
import { until } from '../support/until.js';
import { FaultRun, long, mariadb, seed } from './support/fault-run.js';
import { canOwnMariaDb, type OwnMariaDb, startOwnMariaDb } from './support/own-mariadb.js';
import { itWhere } from './support/possible.js';
import { REPLIES_RIGHT } from './support/staff.js';
import { SteppingClock } from './support/stepping-clock.js';
import { IN_TIME, NOTHING_WRONG } from './support/verdict.js';
import { Service } from '../support/service.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

let run: FaultRun | undefined;
let service: Service | undefined;
let server: OwnMariaDb | undefined;
let clock: SteppingClock | undefined;
afterEach(async () => {
  await clock?.isAhead(0);
  await run?.stop();
  await service?.stop();
  await server?.stop();
  await clock?.remove();
  run = service = server = clock = undefined;
});

const impossible = mariadb && !canOwnMariaDb() ? 'no mariadbd here whose clock may be put back' : null;

itWhere(
  impossible,
  `F18 the database's clock goes back and leaps ahead: no answer waits for it, order and "once" stay (seed ${seed})`,
  async () => {
    clock = await SteppingClock.build();
    // The embedded database has the clock of the service.
    if (mariadb) server = await startOwnMariaDb({ env: clock.env });
    await clock.isAhead(HOUR);
    run = await FaultRun.start({
      ...(server ? { databasePlace: server.url, others: [{}] } : { env: clock.env }),
      customers: 12,
      perSecond: 60,
    });
    const { viber } = run.service;
    await run.staff.begin();
    viber.sendDelayMs = 200;
    run.load.start();
    for (const ahead of mariadb && !long ? [0, HOUR] : [0, HOUR, 50 * MINUTE]) {
      // Some have to be tried again when the clock is put: their pause must be no longer for it.
      viber.failNextSend({ http: 429, retryAfterSeconds: 2, times: 4 });
      const answering = run.staff.answerAll(long ? 10 : 3);
      await run.more(60);
      await clock.isAhead(ahead);
      await run.more(60);
      await answering;
      await run.nothingWaits('deliveries');
    }
    await run.staff.answerAll(1);

    const verdict = await run.verdict('F18 steps');
    expect(verdict).toMatchObject({ ...NOTHING_WRONG, ...IN_TIME, stored: verdict.acked, actions: verdict.acked });
    const replies = await run.repliesVerdict('F18 steps, answers');
    expect(replies).toMatchObject({ ...REPLIES_RIGHT, sent: replies.replies, failed: 0, unknown: 0 });
  },
  240_000,
);

/** TZ of a zone that changes its clock at this moment, epoch ms: two hours ahead of UTC, in summer three. */
function zoneThatChanges(to: 'winter' | 'summer', at: number): string {
  const local = new Date(at + (to === 'winter' ? 3 : 2) * 3_600_000);
  const day = Math.floor((local.getTime() - Date.UTC(local.getUTCFullYear(), 0, 1)) / 86_400_000);
  const [change, other] = [`${day}/${local.toISOString().slice(11, 19)}`, `${(day + 180) % 365}/3`];
  return `WIN-2SUM-3,${to === 'winter' ? `${other},${change}` : `${change},${other}`}`;
}

if (mariadb) {
  it.each(long ? (['winter', 'summer'] as const) : (['winter'] as const))(
    "the database server's zone changes to %s time: answers go out as always",
    async (season) => {
      if (!canOwnMariaDb())
        throw new Error('This needs a mariadbd on this machine, to be started in a zone of its own.');
      clock = await SteppingClock.build();
      const change = Date.now() + 600_000;
      server = await startOwnMariaDb({ env: { ...clock.env, TZ: zoneThatChanges(season, change) } });
      service = await Service.start({ databasePlace: server.url });
      const { bot, phone: ann, task: taskOfAnn } = await talk(service, 'Ann');
      const phones = ['Bob', 'Cyd'].map((name) => bot.phoneOf(service!.viber.createCustomer({ name })));
      for (const phone of phones) await phone.write('Hello');
      const [bob, cyd] = phones as [(typeof phones)[0], (typeof phones)[0]];
      const [taskOfBob, taskOfCyd] = [await service.taskOf('Bob'), await service.taskOf('Cyd')];
      await service.reply(taskOfAnn, 'before');
      const ahead = Math.round((change - Date.now()) / 1000) - 3;
      await clock.isAhead(ahead);
      service.viber.failNextSend({ status: 99, receiver: bob.userId });
      await service.reply(taskOfBob, 'first');
      await until('the change', () => Date.now() + ahead * 1000 > change + 500, 30_000);
      await service.reply(taskOfAnn, 'after');
      await service.reply(taskOfBob, 'second');
      await service.reply(taskOfCyd, 'new');
      await ann.write('And I?');

      const received = () => [ann, bob, cyd].map((phone) => phone.received.map(({ text }) => text));
      await until('all answers', () => received().flat().length === 5, 30_000);
      expect(received()).toEqual([['before', 'after'], ['first', 'second'], ['new']]);
      await service.quiet();
      expect((await service.feed(taskOfAnn.id)).map(({ text }) => text)).toEqual([
        'Hello',
        'before',
        'after',
        'And I?',
      ]);
    },
    120_000,
  );
}
