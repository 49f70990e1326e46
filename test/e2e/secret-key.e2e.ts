import { randomBytes } from 'node:crypto';
import type { SimulatedBot, SimulatedPhone } from '../../src/sandbox/simulated-viber.js';
import { signatureOf } from '../../src/sandbox/wire/signature.js';
import { messageBody } from '../support/callbacks.js';
import { Service } from '../support/service.js';
import { until } from '../support/until.js';

const newKey = () => randomBytes(32).toString('base64');
const [OLD, NEW] = [newKey(), newKey()];
const BOTH = { SECRET_KEY: NEW, SECRET_KEY_PREVIOUS: OLD };
const NEW_ALONE = { SECRET_KEY: NEW, SECRET_KEY_PREVIOUS: '' };

let first: Service;
let bot: SimulatedBot;
let account: { id: string };
let phone: SimulatedPhone;
beforeAll(async () => {
  // Two instances on one SQLite file, which is for one: what each does at its start is not to meet the other's work.
  first = await Service.start({ ownProcess: true, env: { SECRET_KEY: OLD, LOG_LEVEL: 'info' } });
  ({ bot, account } = await first.linkedBot('Rotating desk'));
  phone = bot.phoneOf(first.viber.createCustomer({ name: 'Olha' }));
  await phone.write('Hello');
  // So that there is a former API key, too: callbacks on their way are still signed with it.
  await first.ok('PATCH', `/api/messengers/accounts/${account.id}`, { apiKey: bot.replaceKey() });
});
afterAll(() => first?.stop());

const mayGo = (service: Service) =>
  until('word that the former key may go', async () => service.log.includes('SECRET_KEY_PREVIOUS may be removed'));

/** This instance takes a message in, and an answer reaches the customer. */
async function works(instance: Service, text: string): Promise<void> {
  const body = messageBody(BigInt(instance.viber.nextToken()), phone.userId, text);
  const headers = { 'x-viber-content-signature': signatureOf(bot.apiKey, body) };
  // Viber comes again, too: for what another instance has changed, an instance looks at most once a second.
  const post = () => fetch(instance.webhookOf(bot), { method: 'POST', headers, body });
  await until(`"${text}" to be taken in`, async () => (await post()).status === 200);
  await instance.quiet();
  const task = await instance.taskOf('Olha (');
  expect((await instance.feed(task.id)).map((action) => action.text)).toContain(text);
  const action = await instance.reply(task, `answer to ${text}`);
  await instance.delivery(task.id, action.id, 'delivered');
}

it('is changed on one instance after the other, while both go on', async () => {
  const second = await first.another(BOTH);
  await mayGo(second);
  await works(first, 'the first has the old key alone');
  await works(second, 'the second has both keys');
  // Nothing is in its memory now; and where it seals, it does so under the old key alone.
  await first.restart();
  await first.ok('PATCH', `/api/messengers/accounts/${account.id}`, { apiKey: bot.replaceKey() });
  await works(second, 'sealed by the first under the old key');

  first.log = '';
  await first.restart('SIGTERM', BOTH);
  await mayGo(first);
  await second.restart('SIGTERM', NEW_ALONE);
  await works(first, 'the second has the new key alone');
  await works(second, 'the first still has both keys');
  // It dies at its work; whatever it had done of it, everything opens.
  await first.restart('SIGKILL', NEW_ALONE);
  await first.restart('SIGKILL');
  await works(first, 'only the new key is left');

  await second.end('SIGTERM');
  // The audit trail was sealed under both keys in turn: the entries of the former are vouched for by those that followed.
  for (const keys of [BOTH, NEW_ALONE])
    expect((await first.operate(['check'], keys)).said).toMatch(/^ok +audit trail/m);
  const check = await first.operate(['check'], { SECRET_KEY: OLD, SECRET_KEY_PREVIOUS: '' });
  expect(check.said).toMatch(/^WRONG +SECRET_KEY[^]*API key of Rotating desk/m);
});

describe('a mistyped SECRET_KEY', () => {
  const other = newKey();

  it('alone stops the start, and what does not open is named', async () => {
    await expect(first.another({ SECRET_KEY: other })).rejects.toThrow(
      /did not start[^]*SECRET_KEY_PREVIOUS[^]*API key of Rotating desk/,
    );
    expect((await first.operate(['check'])).said).toMatch(/^ok +SECRET_KEY \(2 secrets\)/m);
  });

  it('beside the former one seals nothing that another instance has sealed under the right one', async () => {
    const right = newKey();
    await first.restart('SIGTERM', { SECRET_KEY: right, SECRET_KEY_PREVIOUS: NEW });
    await mayGo(first);
    const mistyped = { SECRET_KEY: other, SECRET_KEY_PREVIOUS: NEW };
    await expect(first.another(mistyped)).rejects.toThrow(/did not start[^]*nothing was sealed/);
    expect((await first.operate(['check'], mistyped)).said).toMatch(/^WRONG +SECRET_KEY[^]*Another instance/m);
    expect((await first.operate(['check'])).said).toMatch(/^ok +SECRET_KEY.*\n.*may be removed/m);

    // It was the other one that was mistyped: who runs it decides so.
    await first.end('SIGTERM');
    expect(await first.operate(['reseal'], mistyped)).toEqual({ code: 0, said: 'Sealed anew: 2 of 2 secrets.\n' });
    await first.restart('SIGTERM', { SECRET_KEY: other, SECRET_KEY_PREVIOUS: '' });
    await works(first, 'under the key that was decided for');
  });
});
