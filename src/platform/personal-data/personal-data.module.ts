import { Global, Module } from '@nestjs/common';
import { ErasureList } from './erasure-list.js';
import { ErasureStore } from './erasure.store.js';
import { ErasureWorker } from './erasure.worker.js';
import { Erasures, ErasureWanted } from './erasures.js';
import { ErasuresController } from './erasures.http.js';
import { PersonExport } from './person-export.js';
import { PersonalData } from './personal-data.js';

/** What is kept of people, and how it goes when they want it to. */
@Global()
@Module({
  controllers: [ErasuresController],
  providers: [PersonalData, Erasures, ErasureWanted, ErasureStore, ErasureList, ErasureWorker, PersonExport],
  exports: [PersonalData, Erasures, ErasureStore, PersonExport],
})
export class PersonalDataModule {}
