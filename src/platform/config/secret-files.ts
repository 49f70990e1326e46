import { readFileSync } from 'node:fs';

/** Settings that may stand in a file instead, as Docker and Kubernetes hand secrets over: `SECRET_KEY_FILE=/run/secrets/key`. */
export const FILE_SETTINGS = [
  'SECRET_KEY',
  'SECRET_KEY_PREVIOUS',
  'ADMIN_TOKEN',
  'METRICS_TOKEN',
  'DATABASE_URL',
  'FILES_S3_ACCESS_KEY_ID',
  'FILES_S3_SECRET_ACCESS_KEY',
  'OIDC_CLIENT_SECRET',
];

/**
 * Puts the content of each `NAME_FILE` into `NAME`, without the line end behind it.
 * @throws Error that names the setting and the file, never the content
 */
export function readSecretFiles(env: NodeJS.ProcessEnv): void {
  for (const name of FILE_SETTINGS) {
    const path = env[`${name}_FILE`];
    if (!path) continue;
    if (env[name]) throw new Error(`Both ${name} and ${name}_FILE are set: leave one of them out.`);
    try {
      env[name] = readFileSync(path, 'utf8').trim();
    } catch (error) {
      const why = (error as NodeJS.ErrnoException).code ?? String(error);
      throw new Error(`${name}_FILE names ${path}, which cannot be read (${why}). Correct the path or its rights.`, {
        cause: error,
      });
    }
    if (!env[name]) throw new Error(`${name}_FILE names ${path}, which is empty.`);
  }
}
