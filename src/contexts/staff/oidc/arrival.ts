import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Audit } from '../../../platform/audit/audit.js';
import { DomainError } from '../../../platform/domain-error.js';
import { clientOf } from '../sessions/client.js';
import { Entrance } from '../sessions/entrance.js';
import { AcceptInvitationByIdentity } from './accept-invitation.command.js';
import type { Attempt, Purpose } from './attempt.js';
import { AttemptCookie } from './attempt-cookie.js';
import type { Vouched } from './identity.js';
import { LinkIdentity } from './link.command.js';
import { OidcProvider } from './provider.js';
import { OIDC_EXPIRED } from './refusals.js';
import { SignInByIdentity } from './sign-in.command.js';

/** Somebody comes back from the provider. */
@Injectable()
export class Arrival {
  constructor(
    private readonly commands: CommandBus,
    private readonly audit: Audit,
    private readonly provider: OidcProvider,
    private readonly attempts: AttemptCookie,
    private readonly entrance: Entrance,
  ) {}

  /** @returns the page of the app to go on with. @throws DomainError */
  async receive(request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const attempt = this.attempts.take(request, reply);
    if (!attempt) throw OIDC_EXPIRED;
    const { purpose } = attempt;
    try {
      return await this.go(attempt, request, reply);
    } catch (error) {
      if (error instanceof DomainError) await this.recordRefusal(purpose, error);
      throw error;
    }
  }

  private async go({ purpose, ...checks }: Attempt, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    // Whoever is signed in now is whom the account would be linked with.
    if (purpose.kind === 'link' && !isStillHere(purpose, request)) throw OIDC_EXPIRED;
    const [, query = ''] = /(\?.*)$/s.exec(request.url) ?? [];
    const identity = await this.provider.finish(query, checks);
    if (purpose.kind === 'link') {
      await this.commands.execute(new LinkIdentity(purpose.employeeId, identity));
      return '/me';
    }
    await this.entrance.open(await this.signIn(purpose, identity, request), request, reply);
    return '/';
  }

  /** @returns the value of the session's cookie */
  private signIn(purpose: Exclude<Purpose, { kind: 'link' }>, identity: Vouched, request: FastifyRequest) {
    const client = clientOf(request);
    return purpose.kind === 'invitation'
      ? this.commands.execute(new AcceptInvitationByIdentity(purpose.token, purpose.name, identity, client))
      : this.commands.execute(new SignInByIdentity(identity, client));
  }

  private async recordRefusal(purpose: Purpose, { slug }: DomainError): Promise<void> {
    await this.audit.record({
      action: purpose.kind === 'link' ? 'identity.refused' : 'session.refused',
      target: { kind: 'employee', id: purpose.kind === 'link' ? purpose.employeeId : null },
      outcome: 'refused',
      details: { how: 'oidc', reason: slug },
    });
  }
}

const isStillHere = ({ employeeId }: { employeeId: string }, { principal }: FastifyRequest): boolean =>
  principal?.via === 'session' && principal.stage === 'full' && principal.employeeId === employeeId;
