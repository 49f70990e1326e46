import { Entity } from 'typeorm';
import { CountColumn, IdColumn, RefColumn } from '../../database/columns.js';

/** One row: how far the event log is published. */
@Entity('event_publication')
export class EventPublicationEntity {
  @IdColumn()
  id: string;

  /** Another one: whoever counts by the former has lost their place. */
  @RefColumn()
  epoch: string;

  /** Of the newest published event. */
  @CountColumn()
  seq: number;

  /** Of the log: the highest position that was seen. */
  @CountColumn()
  position: number;

  /** Of the log: up to here every position is published, or will never be. */
  @CountColumn()
  settled: number;
}
