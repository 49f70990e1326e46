/* eslint-disable @typescript-eslint/no-explicit-any -- the provider has no types */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT } from 'jose';
import type { Browser } from './browser.js';

/** What the provider says of somebody. */
export interface ProviderAccount {
  sub: string;
  email?: string;
  email_verified?: boolean;
  /** How they prove themselves there. */
  acr?: string;
}

export const CLIENT = { client_id: 'viber-tasks', client_secret: 'a secret of this client alone, with 50% & more' };

/** A certified OpenID Connect provider, for real: only its sign-in page is that of the test. */
export class OidcServer {
  private key: KeyObject;
  private provider: any;
  /** Of each logout that a client was told of: what became of it. */
  private readonly told: string[] = [];

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
    private readonly accounts: Map<string, ProviderAccount>,
  ) {}

  static async start(): Promise<OidcServer> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new OidcServer(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`, new Map());
  }

  /** What tells a service of it. */
  get settings(): Record<string, string> {
    return {
      OIDC_ISSUER: this.issuer,
      OIDC_CLIENT_ID: CLIENT.client_id,
      OIDC_CLIENT_SECRET: CLIENT.client_secret,
    };
  }

  /** It knows this service from now on. @param namesSessions logout tokens say which session, not only whose */
  async serve(publicUrl: string, { namesSessions = true } = {}): Promise<void> {
    // Its package is made for Node 22, and this is all that Node 20 lacks of it.
    if (!('parse' in URL)) Object.assign(URL, { parse: (url: string) => (URL.canParse(url) ? new URL(url) : null) });
    const { Provider } = await import('oidc-provider');
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    this.key = privateKey;
    const provider = new Provider(this.issuer, {
      clients: [
        {
          ...CLIENT,
          redirect_uris: [`${publicUrl}/api/auth/oidc/callback`],
          backchannel_logout_uri: `${publicUrl}/api/auth/oidc/logout`,
          backchannel_logout_session_required: namesSessions,
        },
      ],
      jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: this.issuer }] },
      cookies: { keys: ['of this test'] },
      pkce: { required: () => true },
      acrValues: ['password', 'two-factors'],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], acr: null },
      findAccount: (_context: unknown, sub: string) => ({
        accountId: sub,
        claims: () => ({ ...this.accounts.get(sub), acr: undefined }),
      }),
      loadExistingGrant: grantAll,
      features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
      // Its own would not speak to this machine, and gives up soon.
      fetch: (url: string, { method, headers, body }: RequestInit) => fetch(url, { method, headers, body }),
      interactions: { url: () => '/sign-in' },
    });
    this.provider = provider;
    provider.on('backchannel.success', () => this.told.push('done'));
    provider.on('backchannel.error', (_context: unknown, error: Error) => this.told.push(error.message));
    const handle = provider.callback();
    this.server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (!request.url!.startsWith('/sign-in')) return handle(request, response);
      const { sub, acr } = JSON.parse(
        Buffer.from(String(request.headers['x-account']), 'base64').toString(),
      ) as ProviderAccount;
      const result = sub === '' ? { error: 'access_denied' } : { login: { accountId: sub, acr } };
      void provider.interactionFinished(request, response, result);
    });
  }

  /**
   * Somebody signs in at the provider, in a browser that was never there.
   * @param cookies what that browser keeps
   * @returns the address that the provider leads back to
   */
  async signIn(address: string, account: ProviderAccount, cookies = new Map<string, string>()): Promise<string> {
    this.accounts.set(account.sub, account);
    let next = address;
    while (next.startsWith(this.issuer)) {
      const headers = { 'x-account': Buffer.from(JSON.stringify(account)).toString('base64') };
      const answer = await visit(next, cookies, { headers });
      const location = answer.headers.get('location');
      if (location === null) throw new Error(`${next}: ${answer.status} ${await answer.text()}`);
      next = new URL(location, next).href;
    }
    return next;
  }

  /** The same browser signs out there. @returns what became of the logout that the service was told of */
  async signOut(cookies: Map<string, string>): Promise<string | undefined> {
    const page = await (await visit(`${this.issuer}/session/end`, cookies)).text();
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)![1]!;
    const body = new URLSearchParams({ xsrf, logout: 'yes' });
    await visit(`${this.issuer}/session/end/confirm`, cookies, { method: 'POST', body });
    return this.told.at(-1);
  }

  /** The name of this browser's session there, as tokens for the service have it. */
  async sidOf(cookies: Map<string, string>): Promise<string> {
    return (await this.provider.Session.find(cookies.get('_session'))).sidFor(CLIENT.client_id);
  }

  /** What the provider might sign. */
  sign(claims: object, header: object = {}, key: KeyObject | Uint8Array = this.key): Promise<string> {
    return new SignJWT({ ...claims }).setProtectedHeader({ alg: 'RS256', kid: this.issuer, ...header }).sign(key);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}

/** As a browser with these cookies, one step. */
async function visit(address: string, cookies: Map<string, string>, { headers = {}, ...rest }: RequestInit = {}) {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const answer = await fetch(address, { redirect: 'manual', headers: { ...headers, cookie }, ...rest });
  for (const set of answer.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!;
    cookies.set(name!, value!);
  }
  return answer;
}

/** The page that asks whether the service may know who they are: they say yes. */
async function grantAll(context: any): Promise<object> {
  const { provider, client, session } = context.oidc;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid email');
  await grant.save();
  return grant;
}

/** All the way by the button of the sign-in page. @returns the page of the app where the browser ends */
export async function signInAt(
  provider: OidcServer,
  browser: Browser,
  account: ProviderAccount,
  cookies?: Map<string, string>,
): Promise<string> {
  return arrive(browser, await provider.signIn(await browser.visit('/api/auth/oidc'), account, cookies));
}

/** The same from the profile: links the account with whoever is signed in. */
export async function linkAt(provider: OidcServer, browser: Browser, account: ProviderAccount): Promise<string> {
  const { address } = await browser.ok('POST', '/api/me/oidc');
  return arrive(browser, await provider.signIn(address, account));
}

/** With what the provider leads back to. */
export async function arrive(browser: Browser, callback: string): Promise<string> {
  const page = await browser.visit(callback);
  const me = await browser.call('GET', '/api/me');
  if (me.status === 200) browser.csrfToken = me.body.csrfToken;
  return page;
}
