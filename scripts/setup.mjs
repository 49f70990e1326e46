// npm run setup: writes .env for Docker Compose once, with secrets made here. It never changes a file that is there.
//   npm run setup -- https://tasks.example.com
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { inProject } from './steps.mjs';

async function publicUrl([given]) {
  if (given || !process.stdin.isTTY) return given;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('The https address under which Viber reaches this service: ');
  terminal.close();
  return answer.trim();
}

/** @returns the text of .env.example with these settings filled in, all else as it stands there */
function filledIn(example, settings) {
  return Object.entries(settings).reduce((text, [name, value]) => {
    const line = new RegExp(`^(# )?${name}=.*$`, 'm');
    if (!line.test(text)) throw new Error(`.env.example has no line for ${name}`);
    return text.replace(line, () => `${name}=${value}`);
  }, example);
}

async function main(args) {
  const target = resolve(process.env.SETUP_FILE ?? inProject('.env'));
  const url = await publicUrl(args);
  if (!URL.canParse(url ?? '') || new URL(url).protocol !== 'https:') {
    console.error('Name the public https address:  npm run setup -- https://tasks.example.com');
    return 2;
  }
  const { origin, hostname } = new URL(url);
  const settings = {
    PUBLIC_URL: origin,
    DOMAIN: hostname,
    SECRET_KEY: randomBytes(32).toString('base64'),
    ADMIN_TOKEN: randomBytes(32).toString('hex'),
    MARIADB_PASSWORD: randomBytes(24).toString('hex'),
    GRAFANA_PASSWORD: randomBytes(12).toString('hex'),
  };
  try {
    // Others on this machine must not read it; one that is there holds the only key to the stored API keys.
    writeFileSync(target, filledIn(readFileSync(inProject('.env.example'), 'utf8'), settings), {
      flag: 'wx',
      mode: 0o600,
    });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    console.error(`${target} is there already, and stays as it is. Change it by hand.`);
    return 1;
  }
  console.log(`Wrote ${target}. Keep a copy of SECRET_KEY apart: without it the bots' API keys cannot be read again.
Next:  docker compose up -d --build            (an https proxy of your own leads to 127.0.0.1:3000)
  or:  docker compose --profile tls up -d --build   (Caddy gets the certificate; ${hostname} must lead to this machine)
The first admin's token is ADMIN_TOKEN in that file.`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
