import { existsSync } from 'node:fs';
import { run } from './steps.mjs';

/** Only root may install, and only where packages are Debian's (Ubuntu has the same file). */
export const aptCanInstall = () =>
  process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');

/** @param why what is missing, for whoever reads the output */
export async function install(name, why) {
  console.log(`${why}: installing Debian’s package ${name} with apt-get, as root.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // A list that could not be fetched may still leave a usable one from before: install decides.
  await run('apt-get', ['update', '-q'], { env });
  const code = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], { env });
  if (code !== 0) throw new Error(`apt-get install ${name} failed: see its messages above`);
}
