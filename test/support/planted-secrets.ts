import { databasePassword } from './database.js';

/** Settings that are secrets themselves. */
const SETTINGS = /^(SECRET_KEY|SECRET_KEY_PREVIOUS|ADMIN_TOKEN|METRICS_TOKEN|FILES_S3_SECRET_ACCESS_KEY|\w+_SECRET)$/;
/** Fields of requests and answers whose values are. */
const FIELDS = /^(apiKey|token|password|\w+Password|secret|otpauthUrl|recoveryCodes?|clientSecret|csrfToken)$/;
/** Addresses that open something for whoever has them: the part behind the last of these signs. */
const LINKS: Record<string, RegExp> = {
  publicUrl: /\/m\/([^/]+)\//,
  webhookUrl: /\/webhooks\/\w+\/([^/]+)$/,
  url: /[?&#](?:context|token)=([^&]+)/,
};
/** Shorter values stand in any text by chance, and tests send such on purpose. */
const SHORTEST = 12;

/** Every secret that a story has used, and all that the service said meanwhile: nothing of the one is in the other. */
export class PlantedSecrets {
  private readonly secrets = new Map<string, string>();
  private readonly output: string[] = [];

  said(text: string): void {
    this.output.push(text);
  }

  plant(name: string, value: unknown): void {
    if (typeof value === 'string' && value.length >= SHORTEST) this.secrets.set(value, name);
  }

  settings(env: Record<string, string>): void {
    for (const [name, value] of Object.entries(env)) if (SETTINGS.test(name)) this.plant(name, value);
    if (env['DATABASE_URL']) this.plant('the password of DATABASE_URL', databasePassword(env['DATABASE_URL']));
  }

  /** What a request or an answer has of them, however deep. */
  body(value: unknown, name = ''): void {
    if (Array.isArray(value)) return value.forEach((one) => this.body(one, name));
    if (typeof value === 'object' && value !== null) {
      return Object.entries(value).forEach(([key, inner]) => this.body(inner, key));
    }
    if (FIELDS.test(name)) this.plant(name, value);
    const link = LINKS[name]?.exec(String(value))?.[1];
    if (link !== undefined) this.plant(name, decodeURIComponent(link));
  }

  headers(headers: Headers): void {
    for (const cookie of headers.getSetCookie()) this.plant('a cookie', /=([^;]*)/.exec(cookie)?.[1]);
  }

  /** @param text what else must hold none of them */
  in(text: string): string[] {
    return [...this.secrets].filter(([value]) => text.includes(value)).map(([, name]) => name);
  }

  /** @throws Error that names what the output holds, and where */
  check(): void {
    const output = this.output.join('');
    const found = [...this.secrets].filter(([value]) => output.includes(value));
    if (found.length === 0) return;
    const lines = output.split('\n');
    const told = found.map(([value, name]) => {
      const line = lines.find((candidate) => candidate.includes(value)) ?? '';
      return `  ${name}: ${line.replaceAll(value, '<<HERE>>').slice(0, 1_000)}`;
    });
    throw new Error(`The output of the service holds secrets of this story:\n${told.join('\n')}`);
  }
}
