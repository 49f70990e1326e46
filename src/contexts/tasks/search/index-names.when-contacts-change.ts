import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { type Reaction, When } from '../../../platform/messaging/event-log.js';
import { ContactChanged, ContactsMerged, ContactsMergeUndone, FindSameContacts } from '../../contacts/contract.js';
import { TaskIndexing } from './task-indexing.js';

/** Tasks are found by the present names of their contacts: those of all cards that show the changed name. */
@Injectable()
abstract class IndexNames {
  constructor(
    private readonly queries: QueryBus,
    private readonly indexing: TaskIndexing,
  ) {}

  protected async of(contactIds: readonly string[]): Promise<void> {
    if (contactIds.length === 0) return;
    const same = await this.queries.execute(new FindSameContacts(contactIds));
    await this.indexing.namesChanged(same.map(({ id }) => id));
  }
}

@When(ContactChanged)
@Injectable()
export class IndexNamesOfChanged extends IndexNames implements Reaction<ContactChanged> {
  react(events: readonly ContactChanged[]): Promise<void> {
    return this.of(events.filter(({ changes }) => changes.name).map(({ subjectId }) => subjectId));
  }
}

@When(ContactsMerged)
@Injectable()
export class IndexNamesOfMerged extends IndexNames implements Reaction<ContactsMerged> {
  react(events: readonly ContactsMerged[]): Promise<void> {
    return this.of(events.map(({ subjectId }) => subjectId));
  }
}

@When(ContactsMergeUndone)
@Injectable()
export class IndexNamesOfUnmerged extends IndexNames implements Reaction<ContactsMergeUndone> {
  react(events: readonly ContactsMergeUndone[]): Promise<void> {
    return this.of(events.flatMap(({ subjectId, otherId }) => [subjectId, otherId]));
  }
}
