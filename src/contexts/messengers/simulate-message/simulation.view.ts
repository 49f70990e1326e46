import { ApiProperty } from '@nestjs/swagger';
import type { EffectiveSettings } from '../domain/settings.js';
import { RULES, type Rule } from './explain.js';

class SimulatedPerson {
  @ApiProperty({ enum: ['contact', 'employee'] })
  kind: 'contact' | 'employee';

  @ApiProperty({ type: String, nullable: true })
  id: string | null;

  @ApiProperty()
  name: string;
}

class SimulatedContact {
  @ApiProperty({ type: String, nullable: true, description: 'Null: the card would be created.' })
  id: string | null;

  @ApiProperty()
  name: string;

  @ApiProperty()
  isNew: boolean;
}

class SimulatedCounterparty {
  @ApiProperty({ type: String, nullable: true })
  id: string | null;

  @ApiProperty()
  name: string;
}

class SimulatedStatus {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty()
  active: boolean;
}

class SimulatedTask {
  @ApiProperty({ type: String, nullable: true, description: 'Null: the task would be created.' })
  id: string | null;

  @ApiProperty({ type: Number, nullable: true })
  number: number | null;

  @ApiProperty()
  title: string;

  @ApiProperty()
  description: string;

  @ApiProperty({ type: SimulatedStatus })
  status: SimulatedStatus;

  @ApiProperty({ enum: ['active', 'inactive', 'trash'] })
  state: 'active' | 'inactive' | 'trash';

  @ApiProperty({ type: SimulatedPerson })
  assigner: SimulatedPerson;

  @ApiProperty({ type: SimulatedCounterparty, nullable: true })
  counterparty: SimulatedCounterparty | null;

  @ApiProperty({ type: [SimulatedPerson] })
  assignees: SimulatedPerson[];

  @ApiProperty({ type: [String] })
  tags: string[];

  @ApiProperty()
  isNew: boolean;

  @ApiProperty({ type: String, nullable: true })
  previousTaskId: string | null;
}

/** What a message would become. */
export class Simulation {
  @ApiProperty({ type: SimulatedContact })
  contact: SimulatedContact;

  @ApiProperty({ type: SimulatedTask })
  task: SimulatedTask;

  @ApiProperty({ enum: RULES })
  rule: Rule;

  @ApiProperty({ type: [String], description: 'Why, in sentences; `rule` and `settings` say the same for programs.' })
  why: string[];

  @ApiProperty({ type: Object, description: 'The settings that hold for this account, and which level says so.' })
  settings: EffectiveSettings;
}
