import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { FindGreetings, type Greeting } from '../contract.js';
import { GreetingStore } from './greeting.store.js';

@QueryHandler(FindGreetings)
export class FindGreetingsHandler implements IQueryHandler<FindGreetings> {
  constructor(private readonly greetings: GreetingStore) {}

  execute({ chatIds }: FindGreetings): Promise<Greeting[]> {
    return this.greetings.inChats(chatIds);
  }
}
