/**
 * The name a generated client calls an operation by: `listTasks`, `getTask`, `createTask`, `restoreTask`. It is made of
 * method and address; where that gives no good name, `@ApiOperation` says another.
 */
export function operationName(method: string, path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '' && !ROOTS.has(segment));
  const [last = '', before = '', noun = ''] = segments.toReversed();
  if (isId(last)) return VERBS[method]! + singular(pascal(before));
  if (method === 'get') return last.endsWith('s') && last !== 'settings' ? `list${pascal(last)}` : `get${pascal(last)}`;
  if (method !== 'post') return VERBS[method]! + pascal(last);
  // Below one thing, what is no list of further things is done to it.
  if (isId(before) && !last.endsWith('s')) return camel(last) + singular(pascal(noun));
  return `create${singular(pascal(last))}`;
}

const ROOTS = new Set(['api', 'messengers']);
const VERBS: Record<string, string> = {
  get: 'get',
  post: 'create',
  put: 'replace',
  patch: 'update',
  delete: 'delete',
};

const isId = (segment: string): boolean => segment.startsWith('{');
const camel = (words: string): string => words.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const pascal = (words: string): string => camel(`-${words}`);
const singular = (noun: string): string => noun.replace(/sses$|uses$|ies$|s$/, (end) => ENDS[end] ?? '');
const ENDS: Record<string, string> = { ies: 'y', uses: 'us', sses: 'ss' };
