import { Service } from '../support/service.js';

let service: Service;
beforeAll(async () => {
  // Of 60 calls: 6 of whoever is not signed in, 3 messages, 1 link.
  service = await Service.start({ env: { API_CALLS_PER_MINUTE: '60' } });
});
afterAll(() => service?.stop());

const me = (token: string | null) => service.call('GET', '/api/me', undefined, { token });

describe('calls within a minute', () => {
  it('are limited for each token: whoever has another is not in the way', async () => {
    const { token } = await service.employee('Ann');
    const first = await me(token);
    expect(first.headers.get('ratelimit-policy')).toBe('"api";q=60;w=60');
    expect(first.headers.get('ratelimit')).toMatch(/^"api";r=59;t=\d+$/);
    for (let i = 0; i < 59; i++) expect((await me(token)).status).toBe(200);
    const refused = await me(token);
    expect(refused).toMatchObject({ status: 429, body: { type: 'too-many-requests', title: 'Too many requests' } });
    expect(refused.body.detail).toMatch(
      /^The limit is 60 a minute for calls\. Nothing was done; come again in \d+ seconds\.$/,
    );
    expect(refused.headers.get('retry-after')).toBe(String(refused.body.retryAfter));
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('ratelimit')).toMatch(/^"api";r=0;t=\d+$/);
    expect((await me((await service.employee('Bea')).token)).status).toBe(200);
  });

  it('are fewer for what costs, and for whoever is not signed in', async () => {
    const { token } = await service.employee('Cleo', 'admin');
    const link = () => service.call('POST', '/api/messengers/accounts', { kind: 'viber', apiKey: 'none' }, { token });
    const linked = await link();
    expect(linked.headers.get('ratelimit-policy')).toBe('"api";q=60;w=60, "link";q=1;w=60');
    expect(linked.status).not.toBe(429);
    const refused = await link();
    expect([refused.status, refused.body.detail]).toEqual([
      429,
      expect.stringMatching(/^The limit is 1 a minute for links of bots/),
    ]);
    expect((await me(token)).status).toBe(200);
    const statuses = [];
    for (let i = 0; i < 7; i++) statuses.push((await me(null)).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429]);
  });

  it('are not those of probes, of pages, and of callbacks', async () => {
    for (let i = 0; i < 70; i++)
      expect((await service.call('GET', '/health/live', undefined, { token: null })).status).toBe(200);
    const statuses = new Set<number>();
    for (let i = 0; i < 70; i++) {
      statuses.add((await service.call('POST', '/webhooks/viber/nobody', {}, { token: null })).status);
      statuses.add((await service.call('GET', '/go/nobody', undefined, { token: null })).status);
    }
    expect([...statuses]).toEqual([404]);
  });
});
