import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  ApiBearerAuth,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
  PartialType,
} from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional, IsString } from 'class-validator';
import { AdminOnly, Caller, type Principal } from '../../../platform/http/access.js';
import { Example } from '../../../platform/http/example.js';
import { IfGiven, OneLine, Sized } from '../../../platform/http/fields.js';
import { type ExpectedVersions, IfMatch } from '../../../platform/http/if-match.js';
import { decodeIdCursor, PageQuery, pageOf } from '../../../platform/http/page.js';
import { IdempotentCreations } from '../../../platform/idempotency/idempotent-creations.js';
import { IdempotencyKey, type Repeatable } from '../../../platform/idempotency/repeatable.js';
import { ContactTemplate, ContactTemplateViews } from './contact-template.view.js';
import { RemoveContactTemplate } from './remove-contact-template.command.js';
import { SaveContactTemplate } from './save-contact-template.command.js';

@Example({ name: 'Customers', group: 'Customers' })
export class CreateContactTemplateRequest {
  @ApiProperty({ minLength: 1, maxLength: 100 })
  @OneLine()
  @Sized(1, 100, { message: 'must have 1 to 100 characters' })
  name: string;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: 100, description: 'Null: in no group.' })
  @IsOptional()
  @OneLine()
  @IsString({ message: 'must be the name of a group, or null for none' })
  @Sized(0, 100, { message: 'must have at most 100 characters' })
  group?: string | null;

  @ApiPropertyOptional({ type: [String], description: 'Active employees.' })
  @IfGiven()
  @IsArray({ message: 'must be a list of ids of employees' })
  @ArrayMaxSize(50, { message: 'must be at most 50 employees' })
  @ArrayUnique({ message: 'must name each employee once' })
  @IsString({ each: true, message: 'must be ids of employees' })
  responsibleIds?: string[];

  @ApiPropertyOptional({ type: [String], maxItems: 50 })
  @IfGiven()
  @OneLine()
  @IsArray({ message: 'must be a list of tags' })
  @ArrayMaxSize(50, { message: 'must be at most 50 tags' })
  @IsString({ each: true, message: 'must be a list of tags' })
  @Sized(1, 100, { each: true, message: 'must be tags of 1 to 100 characters each' })
  tags?: string[];
}

@Example({ group: 'Customers' })
export class ChangeContactTemplateRequest extends PartialType(CreateContactTemplateRequest, {
  skipNullProperties: false,
}) {}

class ContactTemplatePage extends pageOf(ContactTemplate) {}

@ApiTags('Contacts')
@ApiBearerAuth()
@Controller('api/contact-templates')
export class ContactTemplatesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly creations: IdempotentCreations,
    private readonly views: ContactTemplateViews,
  ) {}

  @ApiOperation({ summary: 'List the templates of contacts that messages create, newest first' })
  @ApiOkResponse({ type: ContactTemplatePage })
  @Get()
  list(@Query() { limit, cursor }: PageQuery): Promise<ContactTemplatePage> {
    return this.views.page(limit, decodeIdCursor(cursor));
  }

  @ApiOperation({ summary: 'Add a template' })
  @ApiCreatedResponse({ type: ContactTemplate })
  @AdminOnly()
  @Post()
  async create(
    @Body() body: CreateContactTemplateRequest,
    @Caller() caller: Principal,
    @IdempotencyKey() key: Repeatable,
  ): Promise<ContactTemplate> {
    const create = () => this.commands.execute(new SaveContactTemplate(null, body, caller.employeeId));
    return this.views.one(await this.creations.once(key, create));
  }

  @ApiOperation({ summary: 'Show one template' })
  @ApiOkResponse({ type: ContactTemplate })
  @Get(':id')
  get(@Param('id') id: string): Promise<ContactTemplate> {
    return this.views.one(id);
  }

  @ApiOperation({ summary: 'Change what is given; cards that are there stay as they are' })
  @ApiOkResponse({ type: ContactTemplate })
  @AdminOnly()
  @Patch(':id')
  async change(
    @Param('id') id: string,
    @Body() body: ChangeContactTemplateRequest,
    @Caller() caller: Principal,
    @IfMatch() expected: ExpectedVersions,
  ): Promise<ContactTemplate> {
    return this.views.one(await this.commands.execute(new SaveContactTemplate(id, body, caller.employeeId, expected)));
  }

  @ApiOperation({ summary: 'Delete a template that no account uses' })
  @ApiNoContentResponse()
  @ApiConflictResponse({ description: '`template-in-use`: names the accounts that use it.' })
  @AdminOnly()
  @HttpCode(204)
  @Delete(':id')
  async remove(
    @Param('id') id: string,
    @Caller() caller: Principal,
    @IfMatch() expected: ExpectedVersions,
  ): Promise<void> {
    await this.commands.execute(new RemoveContactTemplate(id, caller.employeeId, expected));
  }
}
