import { Entity, Index } from 'typeorm';
import { IntColumn, KeyTextColumn, TimeColumn } from '../database/columns.js';

/** How often something was tried, by whom or for whom; shared by all instances. */
@Entity('attempt')
@Index('attempt_expires', ['expires_at'])
export class AttemptEntity {
  /** Digest: nobody learns from it whose e-mail was tried. */
  @KeyTextColumn(64)
  id: string;

  @IntColumn()
  tries: number;

  /** Before this nothing more is tried. */
  @TimeColumn()
  waits_until: number;

  /** From then on it counts as if it had never been. */
  @TimeColumn()
  expires_at: number;
}
