// npm run demo [-- --once]: the service and a simulated Viber on this machine, and one conversation between them.
// Nothing but Node and these scripts is imported: before installDependencies() there is nothing else.
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { playConversation } from './demo-conversation.mjs';
import { letOthersWrite, nameAdmin, oneTimeSignIn } from './demo-staff.mjs';
import * as programs from './demo-programs.mjs';
import { installDependencies } from './install.mjs';
import { cleanUpOnSignals, inProject } from './steps.mjs';

const READY_MS = 60_000;

const folder = resolve(process.env.DEMO_DATA_DIR || inProject('data'));
const runningFile = join(folder, 'demo-running.json');
const shown = (file) => relative(process.cwd(), file) || '.';

const colours = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code) => (text) => (colours ? `\u001b[${code}m${text}\u001b[0m` : text);
const [bold, dim, red, green] = ['1', '2', '31', '32'].map(paint);
const say = (text = '') => console.log(text && `  ${text}`);

/** One line of the transcript. Padded before it is coloured: colours have characters too. */
function tell(state, who, what) {
  const now = new Date();
  const time = `${now.toTimeString().slice(0, 8)}.${String(now.getMilliseconds()).padStart(3, '0')}`;
  say(`${dim(time)}  ${green(state.padEnd(9))}  ${bold(who.padEnd(13))}  ${what}`);
}

/** What is being done, for whoever reads why it failed. */
let doing = 'start';
const step = (name) => void (doing = name);
let failure = 'The demo could not start.';
let isUp = false;
let ownsRunningFile = false;

/** The keys of this demo: made once, so that a later start can read what an earlier one has stored. */
function keptKeys() {
  const file = join(folder, 'demo.json');
  const made = {
    secretKey: randomBytes(32).toString('base64'),
    adminToken: randomBytes(24).toString('hex'),
    apiKey: Array.from({ length: 3 }, () => randomBytes(8).toString('hex')).join('-'),
    password: randomBytes(12).toString('base64url'),
  };
  try {
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    return made;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  try {
    // A demo of an earlier version has kept no password.
    const kept = { password: made.password, ...JSON.parse(readFileSync(file, 'utf8')) };
    writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
    return kept;
  } catch {
    throw new Error(`${shown(file)} is damaged. Delete the demo's files in ${shown(folder)} to start afresh.`);
  }
}

/** Of a program that may not listen yet. */
const answers = (url) =>
  fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  );

/** The database file is for one service at a time. */
async function refuseSecondDemo() {
  let other;
  try {
    other = JSON.parse(readFileSync(runningFile, 'utf8'));
    process.kill(other.pid, 0);
  } catch {
    return;
  }
  // The number may be another program's by now.
  if (!(await answers(`${other.service}/health/live`))) return;
  throw new Error(
    `a demo is running on ${shown(folder)} already: ${other.service} (process ${other.pid}). ` +
      'End it first, or give this one a folder of its own in DEMO_DATA_DIR.',
  );
}

async function address(name, standard) {
  const { port, wanted } = await programs.freePort(name, standard);
  if (wanted !== 0 && port !== wanted) say(`Port ${wanted} is taken: ${port} is used instead (${name} sets another).`);
  return { port: String(port), origin: `http://127.0.0.1:${port}` };
}

/** The simulated Viber, then the service that talks to it. */
async function startBoth({ secretKey, adminToken, apiKey }) {
  step('find free ports');
  const viber = await address('SANDBOX_PORT', 9100);
  const service = await address('PORT', 3000);
  writeFileSync(runningFile, JSON.stringify({ pid: process.pid, service: service.origin }));
  ownsRunningFile = true;
  // Nothing else of the environment: a DATABASE_URL or a key that stands there is not for a demo.
  const { PATH, SystemRoot, TMPDIR, LOG_LEVEL } = process.env;
  const common = { PATH, SystemRoot, TMPDIR, LOG_LEVEL, NO_COLOR: '1', HOST: '127.0.0.1' };

  step('start the simulated Viber');
  const bots = `Service desk=${apiKey}`;
  const viberEnv = {
    ...common,
    SANDBOX_PORT: viber.port,
    SANDBOX_BOTS: bots,
    SANDBOX_WORLD: join(folder, 'demo-viber.json'),
  };
  programs.start('simulator', ['dist/sandbox/main.js'], { folder, env: viberEnv });
  await programs.until(() => answers(`${viber.origin}/sandbox/state`), READY_MS);

  step('start the service');
  const serviceEnv = {
    ...common,
    PORT: service.port,
    PUBLIC_URL: service.origin,
    DATABASE_URL: `sqlite:${join(folder, 'demo.sqlite')}`,
    SECRET_KEY: secretKey,
    ADMIN_TOKEN: adminToken,
    VIBER_API_URL: `${viber.origin}/pa`,
    VIBER_MEDIA_HOSTS: viber.origin,
    FILES_DIR: join(folder, 'demo-files'),
  };
  programs.start('service', ['dist/main.js'], { folder, env: serviceEnv });
  await programs.until(() => answers(`${service.origin}/health/ready`), READY_MS);
  return { service: service.origin, viber: viber.origin };
}

function showAddresses({ service, viber }, { adminToken, password }, { task, customer, phonePage }, { link, admin }) {
  const curl = `curl -H 'Authorization: Bearer ${adminToken}'`;
  const answer = JSON.stringify({ text: 'It prints again.', notify: { contactIds: [task.counterparty.id] } });
  say();
  say(bold('Open this first: the inbox'));
  say(`  ${link}`);
  say(`  It signs you in as ${admin.name}, once, within an hour. Later: ${service}, with`);
  say(`  ${admin.email} and ${password}`);
  say();
  say(bold('Beside it'));
  say(`  ${`${customer.name}'s phone`.padEnd(16)} ${phonePage}`);
  say(`  All phones       ${viber}`);
  say(`  API, with forms  ${service}/api/docs`);
  say(`  Admin token      ${adminToken}`);
  say();
  say(bold('See the tasks'));
  say(`  ${curl} ${service}/api/tasks`);
  say();
  say(bold(`Answer from task #${task.number}`));
  say(`  ${curl} -H 'Content-Type: application/json' \\`);
  say(`    -d '${answer}' \\`);
  say(`    ${service}/api/tasks/${task.id}/actions`);
  say();
  say(`Log: ${shown(programs.logFile(folder, 'service'))}. A later start goes on with what is in ${shown(folder)}/.`);
  say('Ctrl-C ends the demo.');
}

/** Everything up to the end of the conversation. */
async function play() {
  step('install the dependencies');
  if ((await installDependencies()) !== 0) throw new Error('npm ci has failed: see above');
  endOnSignals();
  mkdirSync(folder, { recursive: true });
  step('look for a running demo');
  await refuseSecondDemo();
  step('build');
  if (programs.mustBuild()) {
    say('Building…');
    await programs.build(folder);
  }
  const keys = keptKeys();
  say('Starting the service and a simulated Viber…');
  const origins = await startBoth(keys);
  say();
  failure = 'The loop did not close.';
  const start = performance.now();
  step('name the admin');
  await nameAdmin(origins, keys);
  const played = await playConversation({ ...origins, adminToken: keys.adminToken }, { step, tell });
  say();
  say(`The loop is closed, in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
  return async () => {
    step('let other customers write');
    await letOthersWrite(origins, keys);
    step('make the link that signs in');
    showAddresses(origins, keys, played, await oneTimeSignIn(origins, keys));
  };
}

function showFailure(error) {
  console.error(`\n  ${red(failure)} Step: ${bold(doing)}.\n  ${error.message}`);
  for (const { name, lines } of programs.lastWords()) {
    console.error(`\n  ${bold(`The last lines of the ${name}`)}`);
    for (const line of lines) console.error(`  ${line}`);
  }
}

let ending = null;

/** Ends the programs, then us. */
function end(code) {
  ending ??= (async () => {
    await programs.stopAll();
    if (ownsRunningFile) rmSync(runningFile, { force: true });
    process.exit(code);
  })();
  return ending;
}

/** Ctrl-C is how a demo ends that stays up, so it is no failure then. A second one does not wait. */
function endOnSignals() {
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
    // Those of the installation, which end at once.
    process.removeAllListeners(signal);
    process.on(signal, () => {
      if (ending) {
        programs.killAll();
        process.exit(code);
      }
      say(`${process.stdout.isTTY ? '\n  ' : ''}Ending the service and the simulated Viber…`);
      void end(isUp ? 0 : code);
    });
  }
}

async function main([option, ...rest]) {
  if ((option && option !== '--once') || rest.length > 0) {
    console.error('Usage: npm run demo [-- --once]');
    return 2;
  }
  cleanUpOnSignals();
  try {
    const showNext = await play();
    if (option === '--once') return 0;
    await showNext();
    isUp = true;
    step('stay up');
    failure = 'The demo has ended.';
    await programs.anyEnds();
    const gone = programs.fallen();
    throw new Error(`the ${gone.name} has ended by itself (code ${gone.code})`);
  } catch (error) {
    // What a signal has ended did not fail.
    if (!ending) showFailure(error);
    return 1;
  }
}

await end(await main(process.argv.slice(2)));
