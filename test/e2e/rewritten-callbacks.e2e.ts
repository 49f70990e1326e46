import { signatureOf, type SimulatedBot } from '../../src/sandbox/simulated-viber.js';
import { messageBody, newUserId, post } from '../support/callbacks.js';
import { Service } from '../support/service.js';

let service: Service;
let bot: SimulatedBot;
beforeAll(async () => {
  service = await Service.start();
  ({ bot } = await service.linkedBot('Rewritten'));
});
afterAll(() => service?.stop());

const lists = (n: number) => '['.repeat(n) + ']'.repeat(n);
const objects = (n: number) => '{"a":'.repeat(n) + '1' + '}'.repeat(n);

describe('a callback that was rewritten on its way', () => {
  const MARK = '\uFEFF';

  it.each([
    ['a byte order mark before it', (body: string) => MARK + body],
    ['blanks and line ends around it', (body: string) => `\r\n \t${body} \r\n\n`],
    ['a mark, blanks and line ends', (body: string) => `\n${MARK} \n${body}\r\n${MARK}`],
  ])('with %s is read as if it came without', async (_name, rewrite) => {
    const user = newUserId();
    const body = rewrite(messageBody(BigInt(service.viber.nextToken()), user, 'Rewritten'));
    expect(await post(bot.webhookUrl!, bot.apiKey, body)).toBe(200);
    const { id } = await service.taskOf(`User ${user}`);
    expect((await service.feed(id)).map(({ text }) => text)).toEqual(['Rewritten']);
    const [kept] = (await service.ok('GET', '/api/messengers/inbound?limit=1')).items;
    expect(kept).toMatchObject({ state: 'processed', body });
  });

  it('into letters of two bytes cannot be read, and shows as failed, with its bytes', async () => {
    const body = Buffer.from(MARK + messageBody(5n, newUserId(), 'Wide'), 'utf16le');
    expect(await post(bot.webhookUrl!, bot.apiKey, body)).toBe(200);
    await service.quiet();
    const [kept] = (await service.ok('GET', '/api/messengers/inbound?limit=1')).items;
    expect(kept).toMatchObject({ state: 'failed', bodyBase64: body.toString('base64') });
  });

  it('after it was signed is refused', async () => {
    const body = messageBody(BigInt(service.viber.nextToken()), newUserId(), 'x');
    const headers = { 'x-viber-content-signature': signatureOf(bot.apiKey, body) };
    const response = await fetch(bot.webhookUrl!, { method: 'POST', headers, body: `\uFEFF${body}` });
    expect(response.status).toBe(403);
  });

  it('into very many levels is kept, with its bytes, as one that cannot be read', async () => {
    for (const levels of [600, 2500, 20_000, 80_000].flatMap((n) => [lists(n), objects(n)])) {
      const body = messageBody(BigInt(service.viber.nextToken()), newUserId(), 'LEVELS').replace('"LEVELS"', levels);
      expect(await post(bot.webhookUrl!, bot.apiKey, body)).toBe(200);
      await service.quiet();
      const [kept] = (await service.ok('GET', '/api/messengers/inbound?limit=1')).items;
      expect(kept).toMatchObject({ state: 'failed', body, reason: expect.stringContaining('cannot be read') });
    }
  });
});
