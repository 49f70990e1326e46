import type { Page } from 'playwright-core';

/** Signs somebody in on the page, who then sees what `then` names, or their first page. */
export async function signIn(
  page: Page,
  serviceUrl: string,
  { email, password }: { email: string; password: string },
  then?: string,
): Promise<void> {
  await page.goto(`${serviceUrl}/sign-in${then ? `?then=${then}` : ''}`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Somebody opens the link of an invitation, and becomes a colleague. */
export async function comeByLink(page: Page, link: string, name: string, password: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Go on' }).click();
}
