import { demoPage } from './demo-page.js';
import { SimulatedViber } from './simulated-viber.js';
import { WorldFile } from './world-file.js';

/** Starts the simulator by itself: bots from the environment, one customer to begin with, and the page. */
async function main(): Promise<void> {
  const port = Number(process.env['SANDBOX_PORT'] ?? 9100);
  const host = process.env['HOST'] ?? '127.0.0.1';
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('SANDBOX_PORT must be a port number');
  // Whoever reaches the simulator can read every key in it.
  if (!['127.0.0.1', 'localhost', '::1'].includes(host)) throw new Error('HOST must be a loopback address');
  const demoOrigin = process.env['SANDBOX_DEMO_ORIGIN'];
  const demo = demoOrigin
    ? demoPage(demoOrigin, () => {
        viber.empty();
        populate(viber);
      })
    : undefined;
  const viber = await SimulatedViber.start({ port, host, demo });
  const path = process.env['SANDBOX_WORLD'];
  const file = path ? WorldFile.of(path, viber) : null;
  populate(viber);
  console.log(`Simulated Viber at ${viber.origin} (API ${viber.apiUrl})`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void viber.stop().then(() => file?.close()));
  }
}

/** Whom the file knows already is as they were left. */
function populate(viber: SimulatedViber): void {
  for (const { name, apiKey } of botsFrom(process.env['SANDBOX_BOTS'] ?? 'Service desk')) {
    if (!viber.bots.some((bot) => bot.name === name)) viber.createBot({ name, apiKey });
  }
  // A fixed identity: after a restart the product still knows the same person.
  if (!viber.customers.some(({ id }) => id === 'olga')) {
    viber.createCustomer({ id: 'olga', name: 'Ольга', phoneNumber: '375291234567' });
  }
}

/** `Service desk=<api key>,Shop=<api key>`; a bot without a key gets a new one. */
function botsFrom(text: string): Array<{ name: string; apiKey?: string }> {
  return text.split(',').flatMap((entry) => {
    const [name = '', apiKey = ''] = entry.split('=').map((part) => part.trim());
    return name === '' ? [] : [{ name, apiKey: apiKey || undefined }];
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
