import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Where pictures of the pages go, to be looked at beside the design; none are made without it. */
export const PICTURES = process.env.PICTURES;
const VIEWS = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];

/** Colours of buttons go over into each other: for a moment light letters stand on a light ground. */
const SETTLED = `new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))).then(() => Promise.allSettled(
  document.getAnimations().filter((each) => each instanceof CSSTransition).map(({ finished }) => finished),
)).then(() => undefined)`;

/** Shows the page in both widths, light and dark, with a picture of each where they are wanted. It is wide and light after it. */
export async function inEachView(page: Page, name: string, look?: (view: string) => Promise<void>): Promise<void> {
  if (PICTURES) await mkdir(PICTURES, { recursive: true });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const size of VIEWS) {
      await page.setViewportSize(size);
      await page.evaluate(SETTLED);
      const view = `${size.width}-${colorScheme}`;
      if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}-${view}.png`) });
      await look?.(view);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(VIEWS[0]!);
}
