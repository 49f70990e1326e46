import { Entity, Index } from 'typeorm';
import { JsonColumn, RefColumn, SerialColumn, TextColumn, TimeColumn } from '../database/columns.js';

@Entity('event_log')
@Index('event_log_subject', ['subject_id', 'position'])
export class EventLogEntity {
  @SerialColumn()
  position: string;

  @TextColumn(64)
  type: string;

  @RefColumn()
  subject_id: string;

  @JsonColumn()
  data: unknown;

  @TimeColumn()
  occurred_at: number;
}
