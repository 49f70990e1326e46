import { testDatabaseKind } from '../../../../test/support/database.js';
import { Staff } from '../../../../test/support/staff.js';
import { PasswordHashes } from '../passwords/password-hashes.js';

describe(`sessions (${testDatabaseKind()})`, () => {
  let staff: Staff;
  beforeAll(async () => {
    staff = await Staff.start();
  });
  afterAll(() => staff?.stop());

  it('does the same work for whoever signs in, whether they are there or not', async () => {
    const ann = await staff.employee();
    const { body } = await staff.call('POST', `/api/employees/${ann.id}/reset-link`);
    const password = 'heron cabbage anvil';
    await staff.call('POST', '/api/auth/reset', { token: '', body: { token: body.link.split('#')[1], password } });
    const without = await staff.employee();
    const gone = await staff.employee();
    await staff.call('PATCH', `/api/employees/${gone.id}`, { body: { active: false } });

    const hashes = staff.app.get(PasswordHashes);
    const work = async (email: string, tried: string) => {
      const before = hashes.made;
      const { status } = await staff.call('POST', '/api/auth/sign-in', { token: '', body: { email, password: tried } });
      return [status, hashes.made - before];
    };
    expect(await work(ann.email, password)).toEqual([200, 1]);
    expect(await work(ann.email, 'wrong password')).toEqual([401, 1]);
    for (const email of [without.email, gone.email, 'nobody@example.com', 'no address']) {
      expect(await work(email, password)).toEqual([401, 1]);
    }
  });

  it('asks for the password again for what needs it, a quarter of an hour after signing in', async () => {
    const ann = await staff.employee();
    const { body } = await staff.call('POST', `/api/employees/${ann.id}/reset-link`);
    const account = { email: ann.email, password: 'heron cabbage anvil' };
    const reset = { token: body.link.split('#')[1], password: account.password };
    await staff.call('POST', '/api/auth/reset', { token: '', body: reset });
    const signedIn = await staff.call('POST', '/api/auth/sign-in', { token: '', body: account });
    const headers = {
      cookie: signedIn.headers.getSetCookie()[0]!.split(';')[0]!,
      'x-csrf-token': signedIn.body.csrfToken,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
    };
    const post = async (path: string, what: object) => {
      const answer = await fetch(staff.url + path, { method: 'POST', headers, body: JSON.stringify(what) });
      const text = await answer.text();
      return [answer.status, text ? (JSON.parse(text) as { type?: string }).type : undefined];
    };
    const issue = () => post('/api/me/tokens', { name: 'x', scopes: ['read'] });
    const clock = jest.spyOn(Date, 'now');
    try {
      const start = Date.now();
      clock.mockReturnValue(start + 14 * 60_000);
      expect(await issue()).toEqual([201, undefined]);
      clock.mockReturnValue(start + 16 * 60_000);
      expect(await issue()).toEqual([401, 'confirmation-needed']);
      expect(await post('/api/auth/confirm', { password: 'wrong' })).toEqual([400, 'validation']);
      expect(await issue()).toEqual([401, 'confirmation-needed']);
      expect(await post('/api/auth/confirm', { password: account.password })).toEqual([204, undefined]);
      expect(await issue()).toEqual([201, undefined]);
    } finally {
      clock.mockRestore();
    }
  });

  it('ends a session that is not used, and one that is used for ever', async () => {
    const ann = await staff.employee();
    const { body } = await staff.call('POST', `/api/employees/${ann.id}/reset-link`);
    const account = { email: ann.email, password: 'heron cabbage anvil' };
    const reset = { token: body.link.split('#')[1], password: account.password };
    await staff.call('POST', '/api/auth/reset', { token: '', body: reset });
    const clock = jest.spyOn(Date, 'now');
    try {
      const start = Date.now();
      const signIn = async () => {
        const { headers } = await staff.call('POST', '/api/auth/sign-in', { token: '', body: account });
        return headers.getSetCookie()[0]!.split(';')[0]!;
      };
      const works = async (cookie: string, after: number) => {
        clock.mockReturnValue(start + after);
        return (await fetch(`${staff.url}/api/me`, { headers: { cookie } })).status;
      };
      const HOUR = 3_600_000;
      clock.mockReturnValue(start);
      const idle = await signIn();
      expect(await works(idle, HOUR)).toBe(200);
      expect(await works(idle, 9 * HOUR - 1)).toBe(200);
      expect(await works(idle, 17 * HOUR - 1)).toBe(401);

      clock.mockReturnValue(start);
      const busy = await signIn();
      const hours = Array.from({ length: 24 }, (_, i) => i * 7 * HOUR);
      for (const after of hours) expect(await works(busy, after)).toBe(200);
      expect(await works(busy, 7 * 24 * HOUR)).toBe(401);
    } finally {
      clock.mockRestore();
    }
  });
});
