import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { type AccountCondition, type ChatRef, FindChats } from '../messengers/contract.js';
import { FindEmployees } from '../staff/contract.js';
import type { ContactCard, Provenance } from './domain/contact-card.js';

export class ContactPhone {
  @ApiProperty({ example: '+40721234567', description: 'With its country code where that is known.' })
  number: string;

  @ApiProperty({ enum: ['shared', 'typed'], description: 'Shared by its owner, or typed by staff.' })
  provenance: Provenance;
}

const CONDITIONS: AccountCondition[] = ['works', 'paused', 'unwell', 'unlinked'];

export class CanSend {
  @ApiProperty({ description: 'True: an answer leaves, at once or when the bot works again.' })
  ok: boolean;

  @ApiProperty({
    enum: ['left', 'unlinked', 'paused', 'unwell'],
    nullable: true,
    description: 'What stands in the way: with `left` and `unlinked` nothing is sent, otherwise it waits.',
  })
  code: 'left' | Exclude<AccountCondition, 'works'> | null;
}

export class ContactChat {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'The bot of this chat.' })
  accountId: string;

  @ApiProperty()
  accountName: string;

  @ApiProperty({ type: String, nullable: true, description: 'The picture of the bot, for `GET /api/files/{id}`.' })
  avatarFileId: string | null;

  @ApiProperty({ description: 'False: the customer has left, nothing can be sent.' })
  subscribed: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When they left the bot.' })
  leftAt: string | null;

  @ApiProperty({ format: 'date-time', description: 'When it began.' })
  since: string;

  @ApiProperty({ enum: CONDITIONS, description: 'How the bot is.' })
  accountState: AccountCondition;

  @ApiProperty({ type: CanSend, description: 'Whether an answer can be sent.' })
  canSend: CanSend;
}

export class ResponsibleEmployee {
  @ApiProperty()
  id: string;

  @ApiProperty()
  name: string;
}

/** A person's card as the API shows it. */
export class Contact {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'As staff or the messenger name them.' })
  name: string;

  @ApiProperty({ type: String, nullable: true, description: 'Their picture, for `GET /api/files/{id}`.' })
  avatarFileId: string | null;

  @ApiProperty({ type: [ContactPhone], description: 'Shared by the contact, or typed by staff.' })
  phones: ContactPhone[];

  @ApiProperty({ type: [ContactChat], description: 'The one used last comes first.' })
  chats: ContactChat[];

  @ApiProperty({ type: String, nullable: true, description: 'Null: in no group.' })
  group: string | null;

  @ApiProperty({ type: [ResponsibleEmployee], description: 'Employees who look after this contact.' })
  responsible: ResponsibleEmployee[];

  @ApiProperty({ type: [String], description: 'Words to find it by.' })
  tags: string[];

  @ApiProperty({ type: String, nullable: true })
  externalId: string | null;

  @ApiProperty({ type: 'integer', description: 'Also its `ETag`.' })
  version: number;

  @ApiProperty({ format: 'date-time', description: 'When the card was made.' })
  createdAt: string;

  @ApiProperty({ format: 'date-time' })
  updatedAt: string;
}

/** Cards with what other contexts know of them: two queries, however many cards. */
@Injectable()
export class ContactViews {
  constructor(private readonly queries: QueryBus) {}

  /** In the caller's `read` or `transaction`. */
  async of(cards: readonly ContactCard[]): Promise<Contact[]> {
    if (cards.length === 0) return [];
    const chats = await this.queries.execute(new FindChats({ contactIds: cards.map((card) => card.id) }));
    const employeeIds = [...new Set(cards.flatMap((card) => card.responsibleIds))];
    const employees = employeeIds.length > 0 ? await this.queries.execute(new FindEmployees(employeeIds)) : [];
    const employee = new Map(employees.map(({ id, name }) => [id, { id, name }]));
    return cards.map((card) => ({
      id: card.id,
      name: card.name,
      avatarFileId: card.avatarFileId,
      phones: [...card.phones],
      chats: chats.filter((chat) => chat.contactId === card.id).map(toContactChat),
      group: card.group,
      responsible: card.responsibleIds.flatMap((id) => employee.get(id) ?? []),
      tags: [...card.tags],
      externalId: card.externalId,
      version: card.version,
      createdAt: new Date(card.createdAt).toISOString(),
      updatedAt: new Date(card.updatedAt).toISOString(),
    }));
  }
}

function canSend({ subscribed, accountState }: ChatRef): CanSend {
  if (accountState === 'unlinked') return { ok: false, code: 'unlinked' };
  if (!subscribed) return { ok: false, code: 'left' };
  return { ok: true, code: accountState === 'works' ? null : accountState };
}

const toContactChat = (chat: ChatRef): ContactChat => ({
  id: chat.id,
  accountId: chat.accountId,
  accountName: chat.accountName,
  avatarFileId: chat.accountAvatarFileId,
  subscribed: chat.subscribed,
  leftAt: chat.leftAt === null ? null : new Date(chat.leftAt).toISOString(),
  since: new Date(chat.since).toISOString(),
  accountState: chat.accountState,
  canSend: canSend(chat),
});
