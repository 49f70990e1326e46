import { Injectable, Logger } from '@nestjs/common';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { Config } from '../../../platform/config/config.js';
import { DomainError } from '../../../platform/domain-error.js';
import { CLOCK_TOLERANCE_SECONDS, OidcProvider } from './provider.js';
import { LOGOUT_REFUSED } from './refusals.js';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** A token says when it was made; a provider that could not send it for so long has given up. */
const MOST_SECONDS = 3_600;

// Loaded when it is needed first, as `openid-client` is, which brings it.
const library = () => import('jose');

/** What ends at the provider: a session there, or all of an account, or both where both are named. */
export interface LogoutToken {
  issuer: string;
  jti: string;
  subject: string | null;
  sid: string | null;
  /** Afterwards it is refused anyway, epoch ms. */
  expiresAt: number;
}

/** Logout tokens as OpenID Connect Back-Channel Logout 1.0 has them, 2.6: nobody else can make one. */
@Injectable()
export class LogoutTokens {
  private readonly logger = new Logger('Staff');
  private known: { address: string; keys: JWTVerifyGetKey } | undefined;

  constructor(
    private readonly config: Config,
    private readonly provider: OidcProvider,
  ) {}

  /** @throws DomainError `logout-token-not-valid`, `oidc-off`, `oidc-unavailable` */
  async verify(token: unknown): Promise<LogoutToken> {
    try {
      if (typeof token !== 'string') throw new Error('there is none');
      return tokenOf(await this.payloadOf(token));
    } catch (error) {
      if (error instanceof DomainError) throw error;
      // Words of the library, never the token.
      this.logger.warn(`A logout token was refused: ${(error as Error).message}`);
      throw LOGOUT_REFUSED;
    }
  }

  private async payloadOf(token: string): Promise<JWTPayload> {
    const { jwtVerify } = await library();
    const { issuer, algorithms } = await this.provider.signing();
    const { payload, protectedHeader } = await jwtVerify(token, await this.keys(), {
      issuer,
      algorithms,
      audience: this.config.OIDC_CLIENT_ID!,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      maxTokenAge: MOST_SECONDS,
      requiredClaims: ['iat', 'exp', 'jti'],
    });
    const kind = protectedHeader.typ?.toLowerCase().replace(/^application\//, '') ?? 'logout+jwt';
    // Older providers call every token so.
    if (kind !== 'logout+jwt' && kind !== 'jwt') throw new Error(`it is a ${kind}`);
    return payload;
  }

  private async keys(): Promise<JWTVerifyGetKey> {
    const { createRemoteJWKSet, customFetch } = await library();
    const { jwksUri, fetch } = await this.provider.signing();
    if (this.known?.address !== jwksUri) {
      this.known = { address: jwksUri, keys: createRemoteJWKSet(new URL(jwksUri), { [customFetch]: fetch }) };
    }
    return this.known.keys;
  }
}

function tokenOf({ iss, jti, sub, sid, iat, events, nonce }: JWTPayload): LogoutToken {
  const isLogout =
    typeof events === 'object' && events !== null && isObject((events as Record<string, unknown>)[EVENT]);
  if (!isLogout) throw new Error('it names no logout');
  // An ID token must not be taken for one.
  if (nonce !== undefined) throw new Error('it has a nonce');
  if (typeof jti !== 'string' || jti === '') throw new Error('its jti is no text');
  const [subject, session] = [textOf(sub), textOf(sid)];
  if (subject === null && session === null) throw new Error('it names neither sub nor sid');
  const expiresAt = (iat! + MOST_SECONDS + CLOCK_TOLERANCE_SECONDS) * 1_000;
  return { issuer: iss!, jti, subject, sid: session, expiresAt };
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
const textOf = (claim: unknown): string | null => (typeof claim === 'string' && claim !== '' ? claim : null);
