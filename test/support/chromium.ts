import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium as playwright, type Page } from 'playwright-core';

const script = join(import.meta.dirname, '../../scripts/chromium.mjs');

/** One for all stories of a worker, whose end it does not outlive. */
let launched: Promise<Browser> | undefined;

async function launch(): Promise<Browser> {
  const { chromium, CHROMIUM_FLAGS } = (await import(script)) as {
    chromium: () => Promise<string>;
    CHROMIUM_FLAGS: string[];
  };
  return playwright.launch({ executablePath: await chromium(), args: CHROMIUM_FLAGS });
}

/** Stories in a real browser: the system's Chromium, without a screen. */
export class Chromium {
  private readonly pages: Page[] = [];

  private constructor(private readonly browser: Browser) {}

  static async start(): Promise<Chromium> {
    return new Chromium(await (launched ??= launch()));
  }

  /** A page of a visitor of their own; `said` gets every warning, error, and request that came to nothing. */
  async page(device?: BrowserContextOptions): Promise<{ page: Page; said: string[] }> {
    const page = await this.browser.newPage(device);
    this.pages.push(page);
    // As long as `until` waits.
    page.setDefaultTimeout(120_000);
    const said: string[] = [];
    page.on('console', (message) => {
      // Browsers ask for it by themselves.
      if (message.location().url.endsWith('/favicon.ico')) return;
      if (['warning', 'error'].includes(message.type())) said.push(message.text());
    });
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('requestfailed', (request) => said.push(`${request.url()}: ${request.failure()?.errorText}`));
    return { page, said };
  }

  /** Ends what the visitors have open. */
  async stop(): Promise<void> {
    for (const page of this.pages) await page.context().close();
  }
}
