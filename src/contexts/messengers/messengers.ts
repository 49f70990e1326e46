import { Inject, Injectable } from '@nestjs/common';
import { invalidField } from '../../platform/domain-error.js';
import { MESSENGER_GATEWAYS, type MessengerGateway } from './messenger-gateway.js';

/** The gateways by kind. */
@Injectable()
export class Messengers {
  constructor(@Inject(MESSENGER_GATEWAYS) private readonly gateways: MessengerGateway[]) {}

  /** @throws DomainError when there is no such messenger. */
  of(kind: string): MessengerGateway {
    const gateway = this.gateways.find((candidate) => candidate.kind === kind);
    if (gateway) return gateway;
    const known = this.gateways.map((g) => `"${g.kind}"`).join(', ');
    throw invalidField('kind', `must be one of ${known}`);
  }
}
