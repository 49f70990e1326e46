import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { DataSource } from 'typeorm';
import type { Config } from '../platform/config/config.js';
import { type Ask, verifyAudit } from '../platform/audit/verify-audit.js';
import { FileStore } from '../platform/files/file-store.js';
import { Malware } from '../platform/files/malware.js';
import { missingFiles } from '../platform/files/missing-files.js';
import { Database } from '../platform/database/database.js';
import { FOREIGN, MAY_GO } from '../platform/secrets/key-rotation.js';
import { SealedValuesStore } from '../platform/secrets/sealed-values.store.js';
import { agentWithin, OUT_OF_REACH, type Reach, reachOf, request } from '../platform/outgoing/outgoing.js';
import { Secrets } from '../platform/secrets/secrets.js';
import { type Operation, withDatabase } from './operation.js';

const DEADLINE_MS = 10_000;

/** What was found: `problems` is empty when all is well. */
interface Finding {
  what: string;
  problems: string[];
  notes?: string[];
}

/**
 * Looks at everything the service needs, changes nothing, and says of each thing whether it is fit and what to do if not.
 * @returns the exit code: 1 when something is wrong
 */
export async function check({ config, say }: Operation): Promise<number> {
  // Whoever came this far has settings that are right: a wrong one has ended the command already.
  const findings: Finding[] = [{ what: 'settings', problems: [] }];
  findings.push(...(await lookAtDatabase(config)));
  if (config.CLAMD_ADDRESS !== undefined) findings.push(await lookAtScanner(config));
  findings.push(await lookAtStore(config), await lookAtViber(config), await lookAtPublicUrl(config));
  for (const { what, problems, notes = [] } of findings) {
    say(`${problems.length === 0 ? 'ok     ' : 'WRONG  '} ${what}`);
    for (const line of [...problems, ...notes]) say(`          ${line}`);
  }
  return findings.every(({ problems }) => problems.length === 0) ? 0 : 1;
}

async function lookAtDatabase(config: Config): Promise<Finding[]> {
  try {
    return await withDatabase(config, (dataSource) => lookInside(dataSource, config));
  } catch (error) {
    const problem = `It cannot be used: ${why(error)}. Look at DATABASE_URL and at the server.`;
    return [{ what: 'database', problems: [problem] }];
  }
}

async function lookInside(dataSource: DataSource, config: Config): Promise<Finding[]> {
  if (await dataSource.showMigrations()) {
    const notes = ['Some migrations are not applied: they will be at the next start, or by "migrate".'];
    return [{ what: 'database', problems: [], notes }];
  }
  return [
    { what: 'database', problems: [] },
    await lookAtSecrets(dataSource, config),
    await lookAtAudit(dataSource, config),
    // A store that cannot be used at all is told of by itself.
    { what: 'files', problems: await missingFiles(dataSource, config).catch(() => []) },
  ];
}

async function lookAtSecrets(dataSource: DataSource, config: Config): Promise<Finding> {
  const secrets = new Secrets(config);
  const { all, unreadable, foreign, outdated } = await new SealedValuesStore(new Database(dataSource), secrets).look();
  const problems: string[] = [];
  if (unreadable.length > 0) {
    problems.push(`It does not open: ${unreadable.join(', ')}.`);
    problems.push('Start with the SECRET_KEY they were linked under, or link these bots again.');
  }
  if (foreign.length > 0) problems.push(`${FOREIGN} ${foreign.join(', ')}.`);
  const waiting = `${outdated} of them are under SECRET_KEY_PREVIOUS still: the running service seals them anew within a minute.`;
  const notes = secrets.rotating ? [outdated > 0 ? waiting : MAY_GO] : [];
  return { what: `SECRET_KEY (${all} secrets)`, problems, notes: problems.length > 0 ? [] : notes };
}

async function lookAtScanner(config: Config): Promise<Finding> {
  const problem = await new Malware(config).problem();
  return { what: `CLAMD_ADDRESS (${config.CLAMD_ADDRESS})`, problems: problem === null ? [] : [problem] };
}

/** The newest is told, to be compared with the log: whoever can restore a backup can make all newer ones unseen. */
async function lookAtAudit(dataSource: DataSource, config: Config): Promise<Finding> {
  const ask: Ask = (sql, parameters) => dataSource.query(sql, parameters);
  const { entries, newest, problems } = await verifyAudit(ask, config.secretKeys);
  const notes = newest ? [`The newest is number ${newest.id}, with the hash ${newest.hash}.`] : [];
  return { what: `audit trail (${entries} entries)`, problems, notes };
}

/** Writes a few bytes, reads them again, and takes them away. */
async function lookAtStore(config: Config): Promise<Finding> {
  const name = config.FILES_S3_BUCKET ? 'FILES_S3_BUCKET' : 'FILES_DIR';
  const store = new FileStore(config);
  const bytes = randomBytes(64);
  const key = `check-${bytes.toString('hex', 0, 8)}`;
  try {
    await store.put(bytes, key);
    const read = Buffer.concat((await (await store.read(key)).toArray()) as Buffer[]);
    await store.remove(key);
    if (!read.equals(bytes)) throw new Error('other bytes came back than were written');
    return { what: name, problems: [] };
  } catch (error) {
    return { what: name, problems: [`Files cannot be kept there: ${why(error)}. Look at its address and rights.`] };
  }
}

async function lookAtViber(config: Config): Promise<Finding> {
  const what = `Viber (${new URL(config.VIBER_API_URL).host})`;
  try {
    // Any answer will do: what it answers is about the key, and here is none.
    const url = `${config.VIBER_API_URL}/get_account_info`;
    const dispatcher = agentWithin(reachOf(url));
    const { body } = await request(url, { ...deadline(), dispatcher, method: 'POST', body: '{}' });
    await body.dump();
    return { what, problems: [] };
  } catch (error) {
    const cure = 'This machine must be allowed to call it, by https.';
    return { what, problems: [`It cannot be reached: ${why(error)}. ${cure}`] };
  }
}

/** As far as can be told from here: a name that only this network knows, or a firewall, is seen from outside alone. */
async function lookAtPublicUrl(config: Config): Promise<Finding> {
  const what = `PUBLIC_URL (${config.PUBLIC_URL})`;
  const notes = ['Seen from this machine only: look at it from another network too.'];
  try {
    const { statusCode, body } = await askPublicUrl(config.PUBLIC_URL, notes);
    const text = await Readable.from(body).take(10).toArray();
    if (statusCode === 200 && Buffer.concat(text as Buffer[]).includes('ok')) return { what, problems: [], notes };
    return { what, problems: [`It answers ${statusCode}: the proxy does not lead to this service, or it is not up.`] };
  } catch (error) {
    const cure = 'Viber needs a public name, a certificate with its full chain, and the service running behind it.';
    return { what, problems: [`It cannot be reached: ${why(error)}. ${cure}`] };
  }
}

/** Inside the network the name of a service often leads to a private address. */
async function askPublicUrl(publicUrl: string, notes: string[]) {
  const ask = (reach: Reach) => request(`${publicUrl}/health/live`, { ...deadline(), dispatcher: agentWithin(reach) });
  try {
    return await ask(reachOf(publicUrl));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== OUT_OF_REACH) throw error;
    notes.push('From here its name leads to a private address: for Viber it must lead to a public one.');
    return ask('anywhere');
  }
}

const deadline = () => ({ signal: AbortSignal.timeout(DEADLINE_MS) });

function why(error: unknown): string {
  const { code, message, cause } = error as NodeJS.ErrnoException & { cause?: unknown };
  return code ?? (cause ? why(cause) : message);
}
