import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { type ChatRef, FindChats } from '../messengers/contract.js';
import { FindEmployees } from '../staff/contract.js';
import type { ContactCard, Provenance } from './domain/contact-card.js';

export class ContactPhone {
  @ApiProperty({ example: '+40721234567', description: 'With its country code where that is known.' })
  number: string;

  @ApiProperty({ enum: ['shared', 'typed'], description: 'Shared by its owner, or typed by staff.' })
  provenance: Provenance;
}

export class ContactChat {
  @ApiProperty()
  id: string;

  @ApiProperty({ description: 'The bot of this chat.' })
  accountId: string;

  @ApiProperty()
  accountName: string;

  @ApiProperty({ description: 'False: the customer has left, nothing can be sent.' })
  subscribed: boolean;
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

const toContactChat = ({ id, accountId, accountName, subscribed }: ChatRef): ContactChat => ({
  id,
  accountId,
  accountName,
  subscribed,
});
