// npm run demo [-- --once]: the service and a simulated Viber on this machine, and one conversation between them.
// Nothing but Node and these scripts is imported: before installDependencies() there is nothing else.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { playConversation } from './demo-conversation.mjs';
import * as kept from './demo-folder.mjs';
import { nameAdmin, oneTimeSignIn } from './demo-staff.mjs';
import * as programs from './demo-programs.mjs';
import { playWeek, WEEK_MS } from './demo-week.mjs';
import { COMPANY } from './demo-world.mjs';
import { installDependencies } from './install.mjs';
import { cleanUpOnSignals, inProject } from './steps.mjs';

const READY_MS = 60_000;

const { folder, shown } = kept;
const runningFile = join(folder, 'demo-running.json');
/** Preloaded into both programs. */
const CLOCK = pathToFileURL(inProject('scripts/demo-clock.mjs')).href;

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

/** The service, and the simulated Viber that it talks to. @param clockBehind of both, ms */
async function startBoth(keys, clockBehind) {
  step('find free ports');
  const viber = await address('SANDBOX_PORT', 9100);
  const service = await address('PORT', 3000);
  writeFileSync(runningFile, JSON.stringify({ pid: process.pid, service: service.origin }));
  ownsRunningFile = true;
  // Nothing else of the environment: a DATABASE_URL or a key that stands there is not for a demo.
  const { PATH, SystemRoot, TMPDIR, LOG_LEVEL } = process.env;
  // A later start need not compile what an earlier one has; Node 20 does not know how.
  const NODE_COMPILE_CACHE = join(folder, 'demo-compiled');
  const common = { PATH, SystemRoot, TMPDIR, LOG_LEVEL, NODE_COMPILE_CACHE, NO_COLOR: '1', HOST: '127.0.0.1' };

  const viberEnv = {
    ...common,
    DEMO_CLOCK_BEHIND: String(clockBehind),
    SANDBOX_PORT: viber.port,
    SANDBOX_BOTS: `Service desk=${keys.apiKey}`,
    SANDBOX_WORLD: kept.world,
    SANDBOX_DEMO_ORIGIN: service.origin,
  };
  const simulator = programs.start('simulator', ['--import', CLOCK, 'dist/sandbox/main.js'], { folder, env: viberEnv });
  const env = {
    ...common,
    PORT: service.port,
    PUBLIC_URL: service.origin,
    COMPANY_NAME: COMPANY,
    DATABASE_URL: `sqlite:${kept.database}`,
    SECRET_KEY: keys.secretKey,
    ADMIN_TOKEN: keys.adminToken,
    VIBER_API_URL: `${viber.origin}/pa`,
    VIBER_MEDIA_HOSTS: viber.origin,
    FILES_DIR: kept.files,
    DEMO_PHONE_URL: `${viber.origin}/phone/servicedesk/olga`,
  };
  const demo = { service: service.origin, viber: viber.origin, adminToken: keys.adminToken, keys, simulator, env };
  await startService(demo, clockBehind);
  step('start the simulated Viber');
  await programs.until(() => answers(`${viber.origin}/sandbox/state`), READY_MS);
  return demo;
}

async function startService(demo, clockBehind) {
  step('start the service');
  const env = { ...demo.env, DEMO_CLOCK_BEHIND: String(clockBehind) };
  demo.program = programs.start('service', ['--import', CLOCK, 'dist/main.js'], { folder, env });
  await programs.until(() => answers(`${demo.service}/health/ready`), READY_MS);
}

function showAddresses({ service, viber, adminToken, keys: { password } }, { task, customer }, { link, admin }) {
  const curl = `curl -H 'Authorization: Bearer ${adminToken}'`;
  const answer = JSON.stringify({ text: 'It prints again.', notify: { contactIds: [task.counterparty.id] } });
  say();
  say(bold(`Open this first: the inbox, and ${customer.name}'s phone beside it`));
  say(`  ${link}`);
  say(`  It signs you in as ${admin.name}, once, within an hour. Later: ${service}, with`);
  say(`  ${admin.email} and ${password}`);
  say();
  say(bold('Beside it'));
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

/** Everything up to the end of the conversation. @param withWeek whether there is to be more than that */
async function play(withWeek) {
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
  const keys = kept.keptKeys();
  const isFirst = withWeek && !keys.hasWeek;
  if (isFirst) {
    kept.removeStored();
    rmSync(kept.world, { force: true });
  }
  say('Starting the service and a simulated Viber…');
  const demo = await startBoth(keys, isFirst ? WEEK_MS : 0);
  if (isFirst) await playTheWeek(demo);
  return { demo, played: await playTheConversation(demo) };
}

async function playTheWeek(demo) {
  step('play the week before');
  await nameAdmin(demo);
  const programsOf = [demo.simulator, demo.program];
  const { bots, customers, tasks } = await playWeek(demo, (ms) => programs.clocksBehind(programsOf, ms));
  kept.keepWeek(demo.keys);
  say(`${COMPANY} has a week behind it: ${bots} bots, ${customers} customers, ${tasks} tasks.`);
}

async function playTheConversation(demo) {
  say();
  failure = 'The loop did not close.';
  const start = performance.now();
  step('name the admin');
  await nameAdmin(demo);
  const played = await playConversation(demo, { step, tell });
  say();
  say(`The loop is closed, in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
  return played;
}

/** The page asks for it, through the simulator: that one has emptied its world already. */
function startAgainWhenAsked(demo) {
  demo.simulator.child.on('message', async (message) => {
    if (message !== 'start again') return;
    say('Starting again…');
    const answer = await startAgain(demo).catch((error) => ({ error: error.message }));
    demo.simulator.child.send({ startedAgain: true, ...answer });
  });
}

async function startAgain(demo) {
  await programs.drop(demo.program);
  kept.removeStored();
  await programs.clocksBehind([demo.simulator], WEEK_MS);
  await startService(demo, WEEK_MS);
  await playTheWeek(demo);
  await playTheConversation(demo);
  const { link } = await oneTimeSignIn(demo);
  return { link };
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
    const isOnce = option === '--once';
    const { demo, played } = await play(!isOnce);
    if (isOnce) return 0;
    step('make the link that signs in');
    showAddresses(demo, played, await oneTimeSignIn(demo));
    startAgainWhenAsked(demo);
    isUp = true;
    step('stay up');
    failure = 'The demo has ended.';
    await programs.anyFalls();
    const gone = programs.fallen();
    throw new Error(`the ${gone.name} has ended by itself (code ${gone.code})`);
  } catch (error) {
    // What a signal has ended did not fail.
    if (!ending) showFailure(error);
    return 1;
  }
}

await end(await main(process.argv.slice(2)));
