import { Global, Module } from '@nestjs/common';
import { SearchIndexing } from './search-indexing.js';

@Global()
@Module({ providers: [SearchIndexing], exports: [SearchIndexing] })
export class SearchModule {}
