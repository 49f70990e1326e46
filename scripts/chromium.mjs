// The Chromium that stories in a browser are played with: the system's, installed where that can be done.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptCanInstall, install } from './apt.mjs';

/** Without a window and all that belongs to one, the same pages cost a third less: stories prefer it. */
const HEADLESS = 'chromium-headless-shell';
const WHOLE = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ANY = [HEADLESS, ...WHOLE];
/** Debian's; Ubuntu has the latter alone. */
const PACKAGES = [HEADLESS, 'chromium'];

const HOW_TO = `No Chromium to play stories with. One of these helps:
  sudo apt-get install chromium
  CHROMIUM=/path/to/a/browser npm test`;

/** A server has no screen and no sandbox of its own for root; and nothing is asked of anybody but the service. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of the first of these programs; undefined where there is none. */
export function findChromium(names = ANY) {
  const given = process.env.CHROMIUM;
  if (given) return given;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

/** The same, installed first where that is possible. @throws Error that says what helps */
export async function chromium(names = ANY) {
  const found = findChromium(names);
  if (found) return found;
  for (const name of aptCanInstall() ? PACKAGES.filter((each) => names.includes(each)) : []) {
    await install(name, 'No Chromium here').catch((error) => console.error(error.message));
    const installed = findChromium(names);
    if (installed) return installed;
  }
  throw new Error(HOW_TO);
}

/** What people have: where times are measured that they would wait. */
export const wholeChromium = () => chromium(WHOLE);
