import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { NewestContactTags } from '../contract.js';
import { WordsInUseStore } from './words-in-use.store.js';

@QueryHandler(NewestContactTags)
export class NewestContactTagsHandler implements IQueryHandler<NewestContactTags> {
  constructor(private readonly words: WordsInUseStore) {}

  async execute(): Promise<string[]> {
    return (await this.words.newest()).flatMap(({ tags }) => tags);
  }
}
