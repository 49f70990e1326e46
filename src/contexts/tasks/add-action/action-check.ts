import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { invalid, invalidField } from '../../../platform/domain-error.js';
import { Files } from '../../../platform/files/files.js';
import { showsNothing } from '../../../platform/text/shown.js';
import { unfilledPlaces } from '../domain/quick-reply.js';
import type { ActionContent, AttachedFile, FileKind } from '../contract.js';
import { People } from '../tasks/people.js';
import type { TaskRow } from '../tasks/task-store.js';

/** What an employee writes. An action has a text, or something of the rest. */
export interface NewAction {
  text: string;
  contactIds: string[];
  employeeIds: string[];
  fileIds?: string[];
  location?: { lat: number; lon: number };
  sharedContact?: { name: string | null; phoneNumber: string };
  /** The task gets it at once. */
  statusId?: string;
}

/** Whether an action can be added as it was written, and what it comes to. */
@Injectable()
export class ActionCheck {
  constructor(
    private readonly queries: QueryBus,
    private readonly files: Files,
  ) {}

  /** @throws DomainError `validation`, `unfilled` */
  async contents(action: NewAction): Promise<{ text: string; content: ActionContent }> {
    const text = clean(action.text);
    if (action.contactIds.length > 0) refuseUnfilled(text);
    const content = await this.contentOf(action);
    if (text === '' && Object.keys(content).length === 0) {
      throw invalidField('text', 'must not be empty: there is nothing to add');
    }
    return { text, content };
  }

  private async contentOf({ fileIds = [], location, sharedContact }: NewAction): Promise<ActionContent> {
    return {
      ...(fileIds.length > 0 ? { files: await this.filesOf(fileIds) } : {}),
      ...(location ? { location } : {}),
      ...(sharedContact ? { sharedContact } : {}),
    };
  }

  /** Only what is there can be sent: a customer's file may still be on its way, or lost. */
  private async filesOf(ids: string[]): Promise<AttachedFile[]> {
    const files = await this.files.find(ids);
    return ids.map((id, index) => {
      const file = files.get(id);
      const path = `fileIds.${index}`;
      if (!file) throw invalidField(path, `there is no file with the id "${id}"; send it to /api/files first`);
      if (file.state === 'pending') throw invalidField(path, `"${file.name}" is still being fetched; try again soon`);
      if (file.state === 'infected') throw invalidField(path, `"${file.name}" held malware and cannot be sent`);
      if (file.state === 'lost') throw invalidField(path, `"${file.name}" is lost and cannot be sent`);
      return { id, kind: kindOf(file.mimeType), name: file.name };
    });
  }

  /** @throws DomainError `validation` */
  async people(task: TaskRow, { contactIds, employeeIds }: NewAction): Promise<People> {
    const people = await People.find(this.queries, [
      ...(task.counterparty_id ? [{ kind: 'contact', id: task.counterparty_id } as const] : []),
      ...contactIds.map((id) => ({ kind: 'contact', id }) as const),
      ...employeeIds.map((id) => ({ kind: 'employee', id }) as const),
    ]);
    const contact = contactIds.find((id) => !people.has('contact', id));
    if (contact) throw invalidField('notify.contactIds', `there is no contact with the id "${contact}"`);
    const employee = employeeIds.find((id) => !people.has('employee', id));
    if (employee) throw invalidField('notify.employeeIds', `there is no employee with the id "${employee}"`);
    return people;
  }
}

/** What a quick reply has left open is for whoever writes; a note may keep it. */
function refuseUnfilled(text: string): void {
  const places = unfilledPlaces(text);
  if (places.length === 0) return;
  const message = `still has ${places.join(', ')} in it. Write there what the customer should read, or take it out`;
  throw invalid('unfilled', `The text ${message}.`, [{ path: 'text', message }]);
}

function kindOf(mimeType: string): FileKind {
  if (mimeType.startsWith('image/')) return 'picture';
  return mimeType.startsWith('video/') ? 'video' : 'file';
}

/** Control characters show nothing to a customer and count six-fold against the size of a message. */
function clean(text: string): string {
  const cleaned = text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
  return showsNothing(cleaned) ? '' : cleaned;
}
