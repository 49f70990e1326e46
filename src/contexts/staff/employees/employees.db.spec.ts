import { Controller, Get } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { testDatabaseKind } from '../../../../test/support/database.js';
import { Staff } from '../../../../test/support/staff.js';
import { Public } from '../../../platform/http/access.js';
import { FindEmployees } from '../contract.js';
import { hashToken } from '../tokens/token-secret.js';
import { ChangeEmployee, type EmployeeFields } from './change.command.js';

@Controller('open')
@Public()
class OpenHttp {
  @Get()
  open() {
    return { open: true };
  }
}

describe(`employees and their tokens (${testDatabaseKind()})`, () => {
  let staff: Staff;
  beforeAll(async () => {
    staff = await Staff.start([OpenHttp]);
  });
  afterAll(() => staff?.stop());

  const call: Staff['call'] = (...request) => staff.call(...request);
  const employee = (role?: 'admin' | 'employee') => staff.employee(role);
  const rows = (sql: string, parameters: unknown[]) => staff.rows(sql, parameters);

  it('makes the first admin from ADMIN_TOKEN', async () => {
    const me = await call('GET', '/api/me');
    expect(me.status).toBe(200);
    const admin = {
      name: 'Administrator',
      email: 'admin@localhost',
      role: 'admin',
      avatarFileId: null,
      csrfToken: null,
    };
    expect(me.body).toMatchObject({ id: expect.any(String), ...admin, scopes: ['read', 'write', 'admin'] });
  });

  it('answers alike to no token, a wrong one, a revoked one and one of an inactive employee', async () => {
    const revoked = await employee();
    await call('DELETE', `/api/employees/${revoked.id}/tokens/${revoked.tokenId}`);
    const inactive = await employee();
    await call('PATCH', `/api/employees/${inactive.id}`, { body: { active: false } });

    const answers = await Promise.all(
      ['', 'vt_wrong', revoked.token, inactive.token].map((token) => call('GET', '/api/me', { token })),
    );
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(answer.body).toEqual({ ...answers[0]!.body, requestId: expect.any(String) });
    }
    expect(answers[0]!.body).toMatchObject({
      type: 'unauthenticated',
      status: 401,
      detail: expect.stringMatching(/Bearer/),
    });
  });

  it('leaves public routes open and closes admin routes to employees', async () => {
    expect((await call('GET', '/open', { token: '' })).body).toEqual({ open: true });
    const { id, token, tokenId } = await employee();
    expect((await call('GET', '/api/me', { token })).body).toMatchObject({ id, role: 'employee' });
    const closed = [
      call('GET', '/api/invitations', { token }),
      call('POST', '/api/employees', { token, body: { name: 'x', email: 'x@example.com', role: 'admin' } }),
      call('PATCH', `/api/employees/${id}`, { token, body: { role: 'admin' } }),
      call('GET', `/api/employees/${id}/tokens`, { token }),
      call('POST', `/api/employees/${id}/tokens`, { token, body: { name: 'x' } }),
      call('DELETE', `/api/employees/${id}/tokens/${tokenId}`, { token }),
    ];
    for (const { status, body } of await Promise.all(closed)) {
      expect({ status, type: body?.type }).toEqual({ status: 403, type: 'forbidden' });
    }
  });

  it('lets a revocation, a demotion and a deactivation work at once, though the token was just used', async () => {
    const ann = await employee('admin');
    expect((await call('GET', '/api/invitations', { token: ann.token })).status).toBe(200);
    await call('PATCH', `/api/employees/${ann.id}`, { body: { role: 'employee' } });
    expect((await call('GET', '/api/invitations', { token: ann.token })).status).toBe(403);
    await call('PATCH', `/api/employees/${ann.id}`, { body: { active: false } });
    expect((await call('GET', '/api/me', { token: ann.token })).status).toBe(401);
    await call('PATCH', `/api/employees/${ann.id}`, { body: { active: true } });
    expect((await call('GET', '/api/me', { token: ann.token })).status).toBe(200);
    const revoke = () => call('DELETE', `/api/employees/${ann.id}/tokens/${ann.tokenId}`);
    expect((await revoke()).status).toBe(204);
    expect((await call('GET', '/api/me', { token: ann.token })).status).toBe(401);
    expect((await revoke()).status).toBe(204);
  });

  it('shows a token once, keeps its hash and lists it without secrets', async () => {
    const { id, token, tokenId } = await employee();
    expect(token).toMatch(/^vt_[A-Za-z0-9_-]{43}$/);
    const stored = await rows('SELECT * FROM access_token WHERE id = ?', [tokenId]);
    expect(stored[0]).toMatchObject({ hash: hashToken(token), name: 'test' });
    expect(JSON.stringify(stored)).not.toContain(token);

    const list = await call('GET', `/api/employees/${id}/tokens`);
    expect(list.body).toEqual({
      items: [
        {
          id: tokenId,
          name: 'test',
          fromEnvironment: false,
          scopes: ['read', 'write', 'admin'],
          expiresAt: null,
          createdAt: expect.stringMatching(/Z$/),
          lastUsedAt: null,
          revokedAt: null,
        },
      ],
      nextCursor: null,
    });
    expect((await call('GET', '/api/employees/nobody/tokens')).body.type).toBe('employee-not-found');
    expect((await call('DELETE', `/api/employees/${id}/tokens/none`)).body.type).toBe('access-token-not-found');
  });

  it('does not revoke a token under another employee, nor the one of the environment', async () => {
    const [ann, bob] = [await employee(), await employee()];
    expect((await call('DELETE', `/api/employees/${ann.id}/tokens/${bob.tokenId}`)).status).toBe(404);
    expect((await call('GET', '/api/me', { token: bob.token })).status).toBe(200);
    const me = (await call('GET', '/api/me')).body;
    const [own] = (await call('GET', `/api/employees/${me.id}/tokens`)).body.items;
    const refused = await call('DELETE', `/api/employees/${me.id}/tokens/${own.id}`);
    expect({ status: refused.status, type: refused.body.type }).toEqual({ status: 409, type: 'environment-token' });
  });

  it('notes the use of a token, at most once a minute', async () => {
    const { token, tokenId } = await employee();
    const noted = async () =>
      Number((await rows('SELECT last_used_at AS at FROM access_token WHERE id = ?', [tokenId]))[0]!.at);
    const clock = jest.spyOn(Date, 'now');
    try {
      const start = Date.now();
      clock.mockReturnValue(start);
      await Promise.all([call('GET', '/api/me', { token }), call('GET', '/api/me', { token })]);
      expect(await noted()).toBe(start);
      for (const later of [20_000, 59_999]) {
        clock.mockReturnValue(start + later);
        await call('GET', '/api/me', { token });
        expect(await noted()).toBe(start);
      }
      clock.mockReturnValue(start + 60_000);
      await call('GET', '/api/me', { token });
      expect(await noted()).toBe(start + 60_000);
    } finally {
      clock.mockRestore();
    }
  });

  it('adds employees, lower-cases their e-mail, lists the newest first in pages', async () => {
    const add = (name: string) =>
      call('POST', '/api/employees', { body: { name, email: ` ${name}@Example.COM `, role: 'employee' } });
    const [one, two] = [await add('one'), await add('two')];
    expect(one.status).toBe(201);
    expect(one.body).toEqual({
      id: expect.any(String),
      name: 'one',
      email: 'one@example.com',
      role: 'employee',
      avatarFileId: null,
      active: true,
      createdAt: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/),
    });
    const page = (await call('GET', '/api/employees?limit=1')).body;
    expect(page.items).toEqual([two.body]);
    expect((await call('GET', `/api/employees?limit=1&cursor=${page.nextCursor}`)).body.items).toEqual([one.body]);
    expect((await call('GET', '/api/employees?cursor=nonsense')).status).toBe(400);
  });

  it('refuses an e-mail that is taken, in any case of letters, when adding and when changing', async () => {
    const [ann, bob] = [await employee(), await employee()];
    const email = ann.email.toUpperCase();
    const added = await call('POST', '/api/employees', { body: { name: 'Eve', email, role: 'employee' } });
    const changed = await call('PATCH', `/api/employees/${bob.id}`, { body: { email } });
    for (const { status, body } of [added, changed]) {
      expect({ status, type: body.type }).toEqual({ status: 409, type: 'email-taken' });
      expect(body.detail).toContain(ann.email);
    }
  });

  it('changes what is given and nothing else; names wrong fields', async () => {
    const ann = await employee();
    const { token: _, tokenId: __, ...shown } = ann;
    const changed = await call('PATCH', `/api/employees/${ann.id}`, { body: { name: ' Ann Lee ' } });
    expect(changed.body).toEqual({ ...shown, name: 'Ann Lee' });
    expect((await call('PATCH', `/api/employees/${ann.id}`, { body: {} })).body).toEqual(changed.body);
    const wrong = await call('PATCH', `/api/employees/${ann.id}`, {
      body: { name: null, email: 'x', role: 'boss', active: 'yes', age: 3, avatarFileId: 5 },
    });
    expect(wrong.body.errors.map((e: { path: string }) => e.path).toSorted()).toEqual([
      'active',
      'age',
      'avatarFileId',
      'email',
      'name',
      'role',
    ]);
    expect((await call('PATCH', '/api/employees/nobody', { body: { name: 'x' } })).body.type).toBe(
      'employee-not-found',
    );
  });

  it('issues no token for an inactive employee', async () => {
    const ann = await employee();
    await call('PATCH', `/api/employees/${ann.id}`, { body: { active: false } });
    const refused = await call('POST', `/api/employees/${ann.id}/tokens`, { body: { name: 'x' } });
    expect({ status: refused.status, type: refused.body.type }).toEqual({ status: 409, type: 'employee-inactive' });
  });

  it('answers FindEmployees with those it knows', async () => {
    const { id } = await employee();
    const found = await staff.app.get(QueryBus).execute(new FindEmployees([id, 'nobody', id]));
    expect(found).toEqual([{ id, name: 'Ann', active: true, avatarFileId: null }]);
  });

  it('keeps one active admin, also when all step down at the same moment', async () => {
    const me = (await call('GET', '/api/me')).body;
    await Promise.all([employee('admin'), employee('admin'), employee('admin')]);
    const admins = await rows('SELECT id FROM employee WHERE role = ? AND active = ?', ['admin', 1]);
    const commands = staff.app.get(CommandBus);
    const change = (id: unknown, fields: EmployeeFields) => commands.execute(new ChangeEmployee(String(id), fields));

    const outcomes = await Promise.allSettled(
      admins.map(({ id }, i) => change(id, i % 2 ? { active: false } : { role: 'employee' })),
    );
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected').map((outcome) => outcome.reason.slug);
    expect(refused).toEqual(['last-admin']);
    expect(await rows('SELECT id FROM employee WHERE role = ? AND active = ?', ['admin', 1])).toHaveLength(1);

    await change(me.id, { role: 'admin', active: true });
    expect((await call('GET', '/api/employees')).status).toBe(200);
  });
});
