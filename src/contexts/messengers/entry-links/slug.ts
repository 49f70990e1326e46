const MAX_SLUG = 60;

/** The readable part of an entry page's address: from the bot's own address, else from its name. */
export function slugFrom(uri: string, name: string): string {
  return tidy(uri) || tidy(name) || 'chat';
}

/** The same for the n-th account that would have it. */
export const nthSlug = (slug: string, n: number): string => (n === 1 ? slug : `${slug}-${n}`);

const tidy = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_SLUG)
    .replace(/^-+|-+$/g, '');
