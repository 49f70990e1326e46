import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSecretFiles } from './secret-files.js';

describe('secrets in files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'viber-tasks-secrets-'));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  afterAll(() => rmSync(folder, { recursive: true }));

  it('stand for the setting, without the line end that editors add', () => {
    const env: NodeJS.ProcessEnv = {
      SECRET_KEY_FILE: file('key', 'abc=\n'),
      DATABASE_URL_FILE: file('url', 'sqlite:x'),
    };
    readSecretFiles(env);
    expect(env).toMatchObject({ SECRET_KEY: 'abc=', DATABASE_URL: 'sqlite:x' });
  });

  it('change nothing where none is named', () => {
    const env: NodeJS.ProcessEnv = { SECRET_KEY: 'abc', ADMIN_TOKEN_FILE: '' };
    readSecretFiles(env);
    expect(env).toEqual({ SECRET_KEY: 'abc', ADMIN_TOKEN_FILE: '' });
  });

  it.each([
    [
      'a file that is not there',
      () => ({ SECRET_KEY_FILE: join(folder, 'none') }),
      /SECRET_KEY_FILE names .*none.*ENOENT/,
    ],
    [
      'an empty file',
      () => ({ ADMIN_TOKEN_FILE: file('empty', '\n') }),
      /ADMIN_TOKEN_FILE names .*empty, which is empty/,
    ],
    [
      'both ways at once',
      () => ({ SECRET_KEY: 'a', SECRET_KEY_FILE: file('b', 'b') }),
      /Both SECRET_KEY and SECRET_KEY_FILE/,
    ],
  ])('are refused by name: %s', (_, env, message) => {
    expect(() => readSecretFiles(env())).toThrow(message);
  });
});
