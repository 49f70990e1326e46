import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { DomainError } from '../../../platform/domain-error.js';
import { type Principal, SCOPES } from '../../../platform/http/access.js';
import { IdempotentCreations } from '../../../platform/idempotency/idempotent-creations.js';
import type { Repeatable } from '../../../platform/idempotency/repeatable.js';
import { missing } from '../access/refusals.js';
import type { IssuedToken } from './access-token.view.js';
import { IssueToken } from './issue.command.js';
import type { NewToken } from './token.fields.js';

/** A token is shown in one answer: the same request again is refused, with its id. */
@Injectable()
export class IssueOnce {
  constructor(
    private readonly commands: CommandBus,
    private readonly creations: IdempotentCreations,
  ) {}

  /** @throws DomainError `token-already-shown`; `scope-missing`: no token makes another that may do more than itself */
  async issue(caller: Principal, employeeId: string, token: NewToken, key: Repeatable): Promise<IssuedToken> {
    const beyond = (token.scopes ?? SCOPES).find((scope) => !caller.scopes.includes(scope));
    if (beyond) throw missing(beyond);
    let issued: IssuedToken | undefined;
    const id = await this.creations.once(key, async () => {
      issued = await this.commands.execute(new IssueToken(employeeId, token));
      return issued.id;
    });
    if (issued?.id !== id) throw alreadyShown(id);
    return issued;
  }
}

const alreadyShown = (tokenId: string) =>
  new DomainError(
    'conflict',
    'token-already-shown',
    'This request has issued a token, which was shown in its answer only. If that is lost, revoke the token of ' +
      '`tokenId` and issue another one under a new Idempotency-Key.',
    [],
    { tokenId },
  );
