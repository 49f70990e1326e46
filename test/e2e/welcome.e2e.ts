import type { SimulatedBot } from '../../src/sandbox/simulated-viber.js';
import { problem, problemOf } from '../support/callbacks.js';
import { Service } from '../support/service.js';

const SETTINGS = '/api/messengers/settings';
const COMMON = { text: { en: 'Hello', ru: 'Здравствуйте' }, buttons: [{ en: 'Prices & terms', ru: 'Цены' }] };
const NONE = { text: {}, buttons: [] };

let service: Service;
let bot: SimulatedBot;
let account: { id: string };
beforeAll(async () => {
  service = await Service.start();
  ({ bot, account } = await service.linkedBot('A service desk with quite a long name'));
});
afterAll(() => service?.stop());
beforeEach(async () => {
  await service.ok('PATCH', SETTINGS, { welcome: COMMON });
  await change({ enabled: true, overrides: { welcome: null } });
});

const change = (patch: object) => service.ok('PATCH', `/api/messengers/accounts/${account.id}`, patch);
const phone = (language = 'en') => bot.phoneOf(service.viber.createCustomer({ name: 'Guest', language }));

describe('somebody who opens the chat', () => {
  it('is greeted in the language of the device, by the bot, with buttons that write what stands on them', async () => {
    const guest = phone('ru-RU');
    expect(await guest.open()).toEqual({
      status: 200,
      welcome: {
        sender: { name: 'A service desk with quite a…' },
        type: 'text',
        text: 'Здравствуйте',
        keyboard: { Type: 'keyboard', Buttons: [{ ActionType: 'reply', ActionBody: 'Цены', Text: 'Цены' }] },
      },
    });
    const english = await phone('fr').open();
    expect(english).toMatchObject({
      welcome: { text: 'Hello', keyboard: { Buttons: [{ Text: 'Prices &amp; terms' }] } },
    });
    expect(english.welcomeErrors).toBeUndefined();
    await service.quiet();
    expect(await service.all('/api/contacts?search=Guest')).toEqual([]);

    await guest.press((guest.keyboard as { Buttons: never[] }).Buttons[0]!);
    const task = await service.taskOf('Guest');
    expect(task).toMatchObject({ description: 'Цены' });
    await service.ok('DELETE', `/api/tasks/${task.id}`);
  });

  it('is greeted as the account says, where it overrides the common greeting', async () => {
    await change({ overrides: { welcome: { text: { uk: 'Вітаємо' } } } });
    const { welcome } = await phone('en').open();
    expect(welcome).toMatchObject({ text: 'Вітаємо' });
    expect(welcome).not.toHaveProperty('keyboard');
    await change({ overrides: { welcome: null } });
    expect(await phone('en').open()).toMatchObject({ welcome: { text: 'Hello' } });
  });

  it('gets an empty answer where there is no greeting, or the account is paused', async () => {
    await change({ overrides: { welcome: NONE } });
    expect(await phone().open()).toEqual({ status: 200 });
    await change({ overrides: { welcome: null }, enabled: false });
    expect(await phone().open()).toEqual({ status: 200 });
    await change({ enabled: true });
    await service.ok('PATCH', SETTINGS, { welcome: NONE });
    expect(await phone().open()).toEqual({ status: 200 });
  });
});

describe('the greeting', () => {
  it('is replaced as a whole, and each change is in the history', async () => {
    await service.ok('PATCH', SETTINGS, { welcome: { text: { en: ' Good day ', ru: '' } } });
    const welcome = { text: { en: 'Good day' }, buttons: [] };
    expect(await service.ok('GET', SETTINGS)).toMatchObject({ welcome });
    const [latest] = await service.all(`${SETTINGS}/history`);
    expect(latest).toMatchObject({ setting: 'welcome', from: COMMON, to: welcome, accountId: null });

    await change({ overrides: { welcome: COMMON } });
    await change({ overrides: { welcome: { ...COMMON, text: { ru: 'Здравствуйте', en: 'Hello' } } } });
    const [override, before] = await service.all(`${SETTINGS}/history`);
    expect(override).toMatchObject({ setting: 'welcome', from: null, to: COMMON, accountId: account.id });
    expect(before.id).toBe(latest.id);
  });

  it.each<[string, unknown, string]>([
    ['no text', {}, 'welcome.text'],
    ['a list', [], 'welcome'],
    ['a language that is not offered', { text: { de: 'Hallo' } }, 'welcome.text.de'],
    ['a text that is too long', { text: { en: 'x'.repeat(3001) } }, 'welcome.text.en'],
    ['a button that is too long', { text: { en: 'x' }, buttons: [{ en: 'x'.repeat(101) }] }, 'welcome.buttons.0.en'],
    [
      'too many buttons',
      { text: { en: 'x' }, buttons: Array.from({ length: 13 }, () => ({ en: 'x' })) },
      'welcome.buttons',
    ],
    ['a button without a text', { text: { en: 'x' }, buttons: [{ en: 'x' }, { en: ' ' }] }, 'welcome.buttons.1'],
    ['buttons without a text', { text: {}, buttons: [{ en: 'x' }] }, 'welcome.text'],
  ])('cannot be %s', async (_name, welcome, path) => {
    for (const [url, body, prefix] of [
      [SETTINGS, { welcome }, ''],
      [`/api/messengers/accounts/${account.id}`, { overrides: { welcome } }, 'overrides.'],
    ] as const) {
      const answer = await service.call('PATCH', url, body);
      expect(problemOf(answer)).toEqual(problem(400, 'validation'));
      expect(answer.body.errors[0].path).toBe(prefix + path);
    }
  });
});
