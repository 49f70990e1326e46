// Known holes in what the service is made of:  npm run audit
// Fails when there is one of high or critical level, and also when the registry gives no answer: that is no clean bill.
// Not a part of npm test, which must work where no registry can be asked.
import { spawnSync } from 'node:child_process';
import { inProject } from './steps.mjs';

/** What an answer of `npm audit --json` comes to. */
export function verdictOf(text) {
  let report;
  try {
    report = JSON.parse(text);
  } catch {
    return { ok: false, said: 'npm audit gave no answer that can be read.' };
  }
  const counts = report.metadata?.vulnerabilities;
  if (!counts)
    return { ok: false, said: `The registry gave no answer: ${report.message ?? report.error?.summary ?? ''}` };
  const grave = counts.high + counts.critical;
  const names = Object.values(report.vulnerabilities ?? {})
    .filter(({ severity }) => severity === 'high' || severity === 'critical')
    .map(({ name, severity }) => `${name} (${severity})`);
  const said = grave === 0 ? 'No known hole of high or critical level.' : `Known holes: ${names.join(', ')}.`;
  return { ok: grave === 0, said };
}

if (process.argv[1] === import.meta.filename) {
  const args = ['audit', '--json', '--omit=dev'];
  const { stdout } = spawnSync('npm', args, {
    cwd: inProject('.'),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const { ok, said } = verdictOf(stdout);
  console.log(said);
  process.exitCode = ok ? 0 : 1;
}
