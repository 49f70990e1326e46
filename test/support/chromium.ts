import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium as playwright, type Page } from 'playwright-core';

const script = join(import.meta.dirname, '../../scripts/chromium.mjs');

/** Stories in a real browser: the system's Chromium, without a screen. */
export class Chromium {
  private constructor(private readonly browser: Browser) {}

  static async start(): Promise<Chromium> {
    const { chromium, CHROMIUM_FLAGS } = (await import(script)) as {
      chromium: () => Promise<string>;
      CHROMIUM_FLAGS: string[];
    };
    const executablePath = await chromium();
    return new Chromium(await playwright.launch({ executablePath, args: CHROMIUM_FLAGS }));
  }

  /** A page of a visitor of their own; `said` gets every warning, error, and request that came to nothing. */
  async page(device?: BrowserContextOptions): Promise<{ page: Page; said: string[] }> {
    const page = await this.browser.newPage(device);
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

  stop(): Promise<void> {
    return this.browser.close();
  }
}
