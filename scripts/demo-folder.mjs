// What the demo keeps from one start to the next.
import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { inProject } from './steps.mjs';

export const folder = resolve(process.env.DEMO_DATA_DIR || inProject('data'));
export const shown = (file) => relative(process.cwd(), file) || '.';

const keysFile = join(folder, 'demo.json');
export const database = join(folder, 'demo.sqlite');
export const files = join(folder, 'demo-files');
export const world = join(folder, 'demo-viber.json');

const kept = (keys) => `${JSON.stringify(keys, null, 2)}\n`;

/** The keys of this demo: made once, so that a later start can read what an earlier one has stored. */
export function keptKeys() {
  const made = {
    secretKey: randomBytes(32).toString('base64'),
    adminToken: randomBytes(24).toString('hex'),
    apiKey: Array.from({ length: 3 }, () => randomBytes(8).toString('hex')).join('-'),
    password: randomBytes(12).toString('base64url'),
  };
  try {
    writeFileSync(keysFile, kept(made), { mode: 0o600, flag: 'wx' });
    return made;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  try {
    // A demo of an earlier version has kept no password.
    const keys = { password: made.password, ...JSON.parse(readFileSync(keysFile, 'utf8')) };
    writeFileSync(keysFile, kept(keys));
    return keys;
  } catch {
    throw new Error(`${shown(keysFile)} is damaged. Delete the demo's files in ${shown(folder)} to start afresh.`);
  }
}

/** From now on the next start goes on with what is there. */
export const keepWeek = (keys) => writeFileSync(keysFile, kept({ ...keys, hasWeek: true }));

/** Removes what the service has stored. */
export function removeStored() {
  for (const path of [database, `${database}-wal`, `${database}-shm`, files])
    rmSync(path, { recursive: true, force: true });
}
