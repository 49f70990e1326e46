import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { Frame, Page } from 'playwright-core';
import { inEachView } from './page-views.js';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds serious on the page as it is now, by rule and element. */
export async function seriousFindings(page: Page | Frame): Promise<string[]> {
  // Into the page's own world, once: its policy lets no script in by an element.
  if (!(await page.evaluate(`'axe' in window`))) await page.evaluate(AXE);
  return page.evaluate(`axe.run(document, { resultTypes: ['violations'], iframes: false }).then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' ' + target.join(' ') + ': ' + failureSummary)))`);
}

/** The same in both widths, light and dark, each with the view it is found in. @param name of the pictures, where they are made */
export async function findingsInEachView(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  await inEachView(page, name, async (view) => {
    for (const finding of await seriousFindings(page)) found.push(`${view}: ${finding}`);
  });
  return found;
}
