// Makes web/src/api/schema.gen.ts from what the built service says of itself at /api/openapi.json.
//   node scripts/api-types.mjs            writes the file        (run it after a change of the API, with a fresh build)
//   node scripts/api-types.mjs --check    fails where the file says something else
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { freePort, start, stopAll } from './demo-programs.mjs';
import { cleanUpOnSignals, inProject, withTemporaryFolder } from './steps.mjs';

const FILE = inProject('web/src/api/schema.gen.ts');
const HEAD = '// Made by scripts/api-types.mjs from /api/openapi.json: do not change it by hand.\n';

/** The API's types, as the service built in dist/ describes it. */
async function types() {
  return withTemporaryFolder('api-types', async (folder) => {
    const { port } = await freePort('API_TYPES_PORT', 0);
    const url = `http://127.0.0.1:${port}`;
    const env = { PATH: process.env.PATH, PORT: String(port), HOST: '127.0.0.1', PUBLIC_URL: url, LOG_LEVEL: 'warn' };
    const secretKey = randomBytes(32).toString('base64');
    Object.assign(env, {
      SECRET_KEY: secretKey,
      DATABASE_URL: `sqlite:${join(folder, 'db.sqlite')}`,
      FILES_DIR: folder,
    });
    const service = start('service', ['dist/main.js'], { folder, env });
    try {
      return HEAD + astToString(await openapiTS(await document(url, service), { defaultNonNullable: false }));
    } finally {
      await stopAll();
    }
  });
}

async function document(url, service) {
  while (service.code === undefined) {
    const answer = await fetch(`${url}/api/openapi.json`).catch(() => undefined);
    if (answer?.ok) return answer.json();
    await pause(100);
  }
  throw new Error(`The service has ended:\n${readFileSync(service.log, 'utf8')}`);
}

cleanUpOnSignals();
const made = await types();
if (!process.argv.includes('--check')) writeFileSync(FILE, made);
else if (readFileSync(FILE, 'utf8') !== made) {
  console.error('web/src/api/schema.gen.ts is not what the API says: run npm run build && node scripts/api-types.mjs');
  process.exitCode = 1;
}
