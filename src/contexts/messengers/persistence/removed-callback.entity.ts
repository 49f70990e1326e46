import { Entity, Index, PrimaryColumn } from 'typeorm';
import { KeyTextColumn, RefColumn, TimeColumn } from '../../../platform/database/columns.js';

/** One row: up to which time, by the messengers' clocks, callbacks have gone by their age. */
@Entity('inbox_horizon')
export class InboxHorizonEntity {
  @PrimaryColumn('int')
  id: number;

  @TimeColumn()
  told_at: number;
}

/** A callback of a person who was erased. Should it come again, signed as it is, it is known by this, and is nothing. */
@Entity('erased_callback')
@Index('erased_callback_erasure', ['erasure_id'])
export class ErasedCallbackEntity {
  /** See `callbackHash`. */
  @KeyTextColumn(64)
  hash: string;

  @RefColumn()
  erasure_id: string;
}
