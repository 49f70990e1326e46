import { Injectable, Logger } from '@nestjs/common';
import type { Configuration, CustomFetch, IDToken, ServerMetadata, UserInfoResponse } from 'openid-client';
import { Config } from '../../../platform/config/config.js';
import { DomainError } from '../../../platform/domain-error.js';
import { fetchWithin } from '../../../platform/outgoing/outgoing.js';
import type { Checks } from './attempt.js';
import type { Vouched } from './identity.js';
import { OIDC_CANCELLED, OIDC_DOMAIN, OIDC_OFF, OIDC_REFUSED, OIDC_UNAVAILABLE } from './refusals.js';

/** Signatures that the provider alone can make; what it says of itself adds none. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];
const REDISCOVERED_EVERY_MS = 3_600_000;
const ANSWER_SECONDS = 10;
export const CLOCK_TOLERANCE_SECONDS = 30;

// Loaded when it is needed first: most installations have no provider.
const library = () => import('openid-client');

/** The OpenID Connect provider of this installation: the way there, and what it says of who comes back. */
@Injectable()
export class OidcProvider {
  private readonly logger = new Logger('Staff');
  private found: { configuration: Promise<Configuration>; until: number } | undefined;

  constructor(private readonly config: Config) {}

  get redirectUri(): string {
    return `${this.config.PUBLIC_URL}/api/auth/oidc/callback`;
  }

  /** @throws DomainError `oidc-off`, `oidc-unavailable` */
  async begin(): Promise<{ address: string; checks: Checks }> {
    const client = await library();
    const configuration = await this.discovered();
    const checks = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      codeVerifier: client.randomPKCECodeVerifier(),
    };
    const address = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.redirectUri,
      scope: 'openid email',
      state: checks.state,
      nonce: checks.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(checks.codeVerifier),
      code_challenge_method: 'S256',
      ...(this.config.OIDC_ACR && { acr_values: this.config.OIDC_ACR }),
    });
    return { address: address.href, checks };
  }

  /**
   * @param query of the address that the browser comes back to
   * @throws DomainError `oidc-…`
   */
  async finish(query: string, { state, nonce, codeVerifier }: Checks): Promise<Vouched> {
    const client = await library();
    const configuration = await this.discovered();
    try {
      const tokens = await client.authorizationCodeGrant(configuration, new URL(this.redirectUri + query), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims()!;
      if (this.config.OIDC_DOMAINS.length > 0) {
        const about =
          claims.email === undefined ? client.fetchUserInfo(configuration, tokens.access_token, claims.sub) : claims;
        this.requireDomain(await about);
      }
      const { iss: issuer, sub: subject, sid } = claims;
      return { issuer, subject, isTwoFactor: this.isTwoFactor(claims), sid: typeof sid === 'string' ? sid : null };
    } catch (error) {
      throw this.inWords(error, client);
    }
  }

  /** What its signatures are checked by. @throws DomainError `oidc-off`, `oidc-unavailable` */
  async signing(): Promise<{ issuer: string; algorithms: string[]; jwksUri: string; fetch: CustomFetch }> {
    const {
      issuer,
      jwks_uri: jwksUri,
      id_token_signing_alg_values_supported: algorithms,
    } = (await this.discovered()).serverMetadata();
    if (jwksUri === undefined) throw OIDC_UNAVAILABLE;
    return { issuer, jwksUri, algorithms: algorithms!, fetch: fetchFor(this.config.OIDC_ISSUER!) };
  }

  private isTwoFactor({ acr }: IDToken): boolean {
    const enough = this.config.OIDC_ACR?.split(/ +/) ?? [];
    return typeof acr === 'string' && enough.includes(acr);
  }

  private requireDomain({ email, email_verified: isVerified }: IDToken | UserInfoResponse): void {
    const domain = typeof email === 'string' ? email.split('@').at(-1)!.toLowerCase() : '';
    if (isVerified !== true || !this.config.OIDC_DOMAINS.includes(domain)) throw OIDC_DOMAIN;
  }

  private async discovered(): Promise<Configuration> {
    if (this.found && this.found.until > Date.now()) return this.found.configuration;
    const found = { configuration: this.discover(), until: Date.now() + REDISCOVERED_EVERY_MS };
    this.found = found;
    return found.configuration.catch((error: unknown) => {
      if (this.found === found) this.found = undefined;
      if (error instanceof DomainError) throw error;
      this.logger.warn(`The OpenID Connect provider cannot be asked what it offers: ${reason(error)}`);
      throw OIDC_UNAVAILABLE;
    });
  }

  private async discover(): Promise<Configuration> {
    const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: secret } = this.config;
    if (issuer === undefined) throw OIDC_OFF;
    const client = await library();
    const insecure = issuer.startsWith('http:') ? [client.allowInsecureRequests] : [];
    const customFetch = fetchFor(issuer);
    const discovered = await client.discovery(new URL(issuer), clientId!, undefined, client.None(), {
      [client.customFetch]: customFetch,
      execute: insecure,
      timeout: ANSWER_SECONDS,
    });
    const server = discovered.serverMetadata();
    const signed = server.id_token_signing_alg_values_supported ?? ['RS256'];
    const posted = server.token_endpoint_auth_methods_supported?.includes('client_secret_basic') === false;
    const configuration = new client.Configuration(
      {
        ...(server as ServerMetadata),
        id_token_signing_alg_values_supported: signed.filter((one) => ALGORITHMS.includes(one)),
      },
      clientId!,
      { [client.clockTolerance]: CLOCK_TOLERANCE_SECONDS },
      posted ? client.ClientSecretPost(secret) : client.ClientSecretBasic(secret),
    );
    configuration[client.customFetch] = customFetch;
    configuration.timeout = ANSWER_SECONDS;
    for (const change of insecure) change(configuration);
    // The signature too, although the token comes from the provider itself.
    client.enableNonRepudiationChecks(configuration);
    return configuration;
  }

  private inWords(error: unknown, client: Awaited<ReturnType<typeof library>>): DomainError {
    if (error instanceof DomainError) return error;
    this.logger.warn(`A sign-in by OpenID Connect was refused: ${reason(error)}`);
    if (error instanceof client.AuthorizationResponseError) return OIDC_CANCELLED;
    const answered = error instanceof client.ResponseBodyError || error instanceof client.ClientError;
    return answered && error.code !== 'OAUTH_TIMEOUT' ? OIDC_REFUSED : OIDC_UNAVAILABLE;
  }
}

/** The provider may stand in the operator's own network; whatever else it names must be on the internet. */
function fetchFor(issuer: string): CustomFetch {
  const [own, others] = [fetchWithin('anywhere'), fetchWithin('public')];
  const { origin } = new URL(issuer);
  return (url, options) => {
    const ask = new URL(url).origin === origin ? own : others;
    return ask(url, options);
  };
}

/** Codes and words of the library, never a token. */
function reason(error: unknown): string {
  const { message, code, cause } = error as Failure & { cause?: Failure };
  return [message, code, cause?.error ?? cause?.code ?? cause?.message].filter(Boolean).join('; ');
}

interface Failure {
  message?: string;
  code?: string;
  error?: string;
}
