import { Service } from '../support/service.js';
import { talk } from '../support/talk.js';

let service: Service;
beforeAll(async () => {
  service = await Service.start({ env: { UNATTACHED_UPLOADS_MIB: '3' } });
});
afterAll(() => service?.stop());

async function upload(token: string) {
  const form = new FormData();
  form.set('file', new Blob(['%PDF-1.4\n%%EOF\n']), 'note.pdf');
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${service.url}/api/files`, { method: 'POST', headers, body: form });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Record<string, string> };
}

it('files that are attached to nothing are bounded for each employee, by whichever token; attached ones are free', async () => {
  const { task } = await talk(service, 'Receiver');
  const [{ token, id }, bob] = [await service.employee('Ann'), await service.employee('Bob')];
  const another = (await service.ok('POST', `/api/employees/${id}/tokens`, { name: 'A program' })).token;
  const sent: string[] = [];
  for (const one of [token, another, token]) sent.push((await upload(one)).body.id!);

  const refused = await upload(another);
  expect(refused).toMatchObject({ status: 429, body: { type: 'too-many-uploads', status: 429 } });
  expect(refused.body.detail).toContain('Of what you sent within a day, 3 MiB or more are attached to nothing');
  expect(refused.headers.get('retry-after')).toBe(String(refused.body.retryAfter));
  expect(Number(refused.body.retryAfter)).toBeGreaterThan(86_000);
  expect((await upload(bob.token)).status).toBe(201);

  await service.ok('POST', `/api/tasks/${task.id}/actions`, { text: 'for us', fileIds: sent.slice(0, 1) });
  expect((await upload(token)).status).toBe(201);
  expect((await upload(token)).status).toBe(429);
});
