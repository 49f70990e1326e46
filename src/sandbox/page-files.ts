import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { answer } from './http.js';

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Pictures may come from anywhere: bots send addresses of their own. Scripts and styles only from here. */
const POLICY = "default-src 'self'; img-src * data:; media-src *; object-src 'none'; base-uri 'none'; frame-ancestors";

/**
 * Serves the page. False: the path is something else. The files lie beside this module, in the sources and when built.
 * @param host the origin whose pages may show it in a frame; null: nobody's
 */
export async function servePage(path: string, response: ServerResponse, host: string | null): Promise<boolean> {
  const name = fileFor(path);
  if (name === undefined) return false;
  const file = fileURLToPath(new URL(`./page/${name}`, import.meta.url));
  const content = await readFile(file).catch(() => undefined);
  if (content === undefined) return false;
  const type = TYPES[name.split('.').pop() ?? ''] ?? 'application/octet-stream';
  const policy = `${POLICY} ${host ?? "'none'"}`;
  const headers = { 'content-type': type, 'content-security-policy': policy, 'cache-control': 'no-cache' };
  answer(response, 200, content, headers);
  return true;
}

function fileFor(path: string): string | undefined {
  if (path === '/') return 'index.html';
  if (/^\/phone\/[^/]+\/[^/]+$/.test(path)) return 'phone.html';
  return /^\/page\/([a-z-]+\.(?:css|js|svg))$/.exec(path)?.[1];
}
