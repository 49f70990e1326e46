import { Entity } from 'typeorm';
import { JsonColumn, RefColumn, SerialColumn, TextColumn, TimeColumn } from '../database/columns.js';

@Entity('event_log')
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
