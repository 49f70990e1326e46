import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { SimulatedPhone } from '../../src/sandbox/simulated-phone.js';
import { Service } from '../support/service.js';

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

let service: Service;
let folder: string;
beforeAll(async () => {
  service = await Service.start();
  folder = await mkdtemp(join(tmpdir(), 'viber-tasks-client-'));
  await cp(inProject('test/client'), folder, { recursive: true });
  await symlink(inProject('node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
});
afterAll(async () => {
  await service?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** Runs a tool of node_modules in the folder of the client. Throws with what it said. */
async function run(tool: string, ...args: string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [inProject(`node_modules/${tool}`), ...args], { cwd: folder }).catch(
    (error: { stdout: string; stderr: string }) => {
      throw new Error(`${tool}:\n${error.stdout}${error.stderr}`);
    },
  );
}

it('does the main job, with strict types for what is asked, answered and refused', async () => {
  await writeFile(join(folder, 'openapi.json'), JSON.stringify(await service.ok('GET', '/api/openapi.json')));
  await run('openapi-typescript/bin/cli.js', 'openapi.json', '-o', 'api.d.ts');
  await run('typescript/bin/tsc', '-p', '.');

  const client = (await import(pathToFileURL(join(folder, 'main-job.js')).href)) as {
    playMainJob: (service: object, apiKey: string, customer: object) => Promise<object>;
  };
  const bot = service.viber.createBot({ name: 'Service desk' });
  let phone: SimulatedPhone;
  const customer = {
    write: async (text: string) => {
      phone = bot.phoneOf(service.viber.createCustomer({ name: 'Ann Lee' }));
      await phone.write(text);
    },
    see: () => phone.see(),
  };
  const token = service.asAdmin.authorization.replace('Bearer ', '');
  const played = await client.playMainJob({ url: service.url, token }, bot.apiKey, customer);
  expect(played).toEqual({
    account: 'Service desk',
    title: 'Ann Lee (Viber, Service desk)',
    number: 1,
    states: ['delivered', 'seen'],
    problems: [
      { status: 404, type: 'task-not-found', errors: [] },
      {
        status: 400,
        type: 'validation',
        errors: [
          {
            path: 'title',
            message: 'must have 1 to 500 characters',
            messageCodes: [{ code: 'field-length', params: { least: '1', most: '500' } }],
          },
        ],
      },
    ],
  });
});
