import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { IsStillIn } from '../contract.js';
import { Principals } from './principals.js';

@QueryHandler(IsStillIn)
export class IsStillInHandler implements IQueryHandler<IsStillIn> {
  constructor(private readonly principals: Principals) {}

  execute({ caller }: IsStillIn): Promise<boolean> {
    return this.principals.stillIn(caller);
  }
}
