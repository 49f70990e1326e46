import { Body, Controller, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiOperation,
  ApiProperty,
  ApiTags,
  OmitType,
} from '@nestjs/swagger';
import { OneLine, Sized } from '../../../platform/http/fields.js';
import { IdempotentCreations } from '../../../platform/idempotency/idempotent-creations.js';
import { IdempotencyKey, type Repeatable } from '../../../platform/idempotency/repeatable.js';
import { ContactChanges } from '../change-contact/change-contact.http.js';
import { Contact } from '../contact.view.js';
import { Example } from '../../../platform/http/example.js';
import { ShowContact } from '../show-contact/show-contact.query.js';
import { CreateContact } from './create-contact.command.js';

@Example({ name: 'Ann Lee' })
export class CreateContactRequest extends OmitType(ContactChanges, ['name']) {
  @ApiProperty({ minLength: 1, maxLength: 200, example: 'Ann Lee' })
  @OneLine()
  @Sized(1, 200, { message: 'must be a name of 1 to 200 characters' })
  name: string;
}

@ApiTags('Contacts')
@ApiBearerAuth()
@Controller('api/contacts')
export class CreateContactHttp {
  constructor(
    private readonly commands: CommandBus,
    private readonly creations: IdempotentCreations,
    private readonly queries: QueryBus,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Add a contact who has not written yet',
    description: 'It has no chat: nothing can be sent.',
  })
  @ApiCreatedResponse({ type: Contact })
  @ApiBadRequestResponse({ description: '`validation`: a field is wrong, or an employee is unknown.' })
  @ApiConflictResponse({ description: '`external-id-taken`' })
  async create(@Body() body: CreateContactRequest, @IdempotencyKey() key: Repeatable): Promise<Contact> {
    const id = await this.creations.once(key, () => this.commands.execute(new CreateContact(body)));
    return this.queries.execute(new ShowContact(id));
  }
}
