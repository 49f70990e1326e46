// The Chromium that stories in a browser are played with: the system's, installed where that can be done.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptCanInstall, install } from './apt.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

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

/** Path of the program; undefined where there is none. */
export function findChromium() {
  const given = process.env.CHROMIUM;
  if (given) return given;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(existsSync);
}

/** The same, installed first where that is possible. @throws Error that says what helps */
export async function chromium() {
  const found = findChromium();
  if (found) return found;
  if (aptCanInstall()) {
    await install('chromium', 'No Chromium here');
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(HOW_TO);
}
