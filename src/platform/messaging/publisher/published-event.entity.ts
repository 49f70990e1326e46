import { Entity, Index } from 'typeorm';
import { CountColumn, KeyCountColumn } from '../../database/columns.js';

/** The newest events of the log as its readers count them. */
@Entity('published_event')
export class PublishedEventEntity {
  @KeyCountColumn()
  seq: number;

  @Index('published_event_position', { unique: true })
  @CountColumn()
  position: number;
}
