import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  ApiBadRequestResponse,
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
import { ArrayMaxSize, ArrayUnique, IsArray, IsString } from 'class-validator';
import { AdminOnly, Caller, type Principal } from '../../../platform/http/access.js';
import { TakesLongTexts } from '../../../platform/http/body-rules.js';
import { Example } from '../../../platform/http/example.js';
import { AtMost, IfGiven, OneLine, Sized } from '../../../platform/http/fields.js';
import { type ExpectedVersions, IfMatch } from '../../../platform/http/if-match.js';
import { decodeIdCursor, PageQuery, pageOf } from '../../../platform/http/page.js';
import { TEMPLATE_VARIABLES } from '../domain/task-template.js';
import { TaskTags } from '../tasks/task-tags.js';
import { SaveTaskTemplate } from './save-task-template.command.js';
import { IdempotentCreations } from '../../../platform/idempotency/idempotent-creations.js';
import { IdempotencyKey, type Repeatable } from '../../../platform/idempotency/repeatable.js';
import { RemoveTaskTemplate } from './remove-task-template.command.js';
import { TaskTemplate, TaskTemplateViews } from './task-template.view.js';

const MAX_DESCRIPTION = 10_000;
const VARIABLES = Object.entries(TEMPLATE_VARIABLES)
  .map(([name, meaning]) => `\`{{${name}}}\`: ${meaning}`)
  .join('; ');

class TemplateFields {
  @ApiPropertyOptional({
    maxLength: 500,
    example: '{{date}} {{contact.name}}: {{message.text}}',
    description: `Pattern of the title. ${VARIABLES}. What is too long is cut. Empty: \`<name> (Viber, <bot>)\`.`,
  })
  @IfGiven()
  @OneLine()
  @Sized(0, 500, { message: 'must be a text of at most 500 characters' })
  title?: string;

  @ApiPropertyOptional({
    maxLength: MAX_DESCRIPTION,
    description:
      'Pattern of the description, with the same variables. Where it has no place for the message, that comes below.',
  })
  @IfGiven()
  @IsString({ message: 'must be text' })
  @AtMost(MAX_DESCRIPTION, { message: `must have at most ${MAX_DESCRIPTION} characters` })
  description?: string;

  @ApiPropertyOptional({ description: 'What new tasks begin with: an active status. Without it: the first one.' })
  @IfGiven()
  @IsString({ message: 'must be the id of a status' })
  statusId?: string;

  @ApiPropertyOptional({ type: [String], description: 'Active employees.' })
  @IfGiven()
  @IsArray({ message: 'must be a list of ids of employees' })
  @ArrayMaxSize(50, { message: 'must be at most 50 employees' })
  @ArrayUnique({ message: 'must name each employee once' })
  @IsString({ each: true, message: 'must be ids of employees' })
  assigneeIds?: string[];

  @TaskTags()
  tags?: string[];
}

@Example({ name: 'Repairs', title: '{{contact.name}}: {{message.text}}' })
export class CreateTaskTemplateRequest extends TemplateFields {
  @ApiProperty({ minLength: 1, maxLength: 100 })
  @OneLine()
  @Sized(1, 100, { message: 'must have 1 to 100 characters' })
  name: string;
}

@Example({ title: '{{contact.name}}: {{message.text}}' })
export class ChangeTaskTemplateRequest extends PartialType(CreateTaskTemplateRequest, {
  skipNullProperties: false,
}) {}

class TaskTemplatePage extends pageOf(TaskTemplate) {}

@ApiTags('Tasks')
@ApiBearerAuth()
@Controller('api/task-templates')
export class TaskTemplatesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly creations: IdempotentCreations,
    private readonly views: TaskTemplateViews,
  ) {}

  @ApiOperation({ summary: 'List the templates of tasks that messages open, newest first' })
  @ApiOkResponse({ type: TaskTemplatePage })
  @Get()
  list(@Query() { limit, cursor }: PageQuery): Promise<TaskTemplatePage> {
    return this.views.page(limit, decodeIdCursor(cursor));
  }

  @ApiOperation({ summary: 'Add a template' })
  @ApiCreatedResponse({ type: TaskTemplate })
  @ApiBadRequestResponse({
    description: '`validation`: unknown variables, a status that is not active, unknown people.',
  })
  @AdminOnly()
  @TakesLongTexts()
  @Post()
  async create(
    @Body() body: CreateTaskTemplateRequest,
    @Caller() caller: Principal,
    @IdempotencyKey() key: Repeatable,
  ): Promise<TaskTemplate> {
    const create = () => this.commands.execute(new SaveTaskTemplate(null, body, caller.employeeId));
    return this.views.one(await this.creations.once(key, create));
  }

  @ApiOperation({ summary: 'Show one template' })
  @ApiOkResponse({ type: TaskTemplate })
  @Get(':id')
  get(@Param('id') id: string): Promise<TaskTemplate> {
    return this.views.one(id);
  }

  @ApiOperation({ summary: 'Change what is given; tasks that are open stay as they are' })
  @ApiOkResponse({ type: TaskTemplate })
  @AdminOnly()
  @TakesLongTexts()
  @Patch(':id')
  async change(
    @Param('id') id: string,
    @Body() body: ChangeTaskTemplateRequest,
    @Caller() caller: Principal,
    @IfMatch() expected: ExpectedVersions,
  ): Promise<TaskTemplate> {
    return this.views.one(await this.commands.execute(new SaveTaskTemplate(id, body, caller.employeeId, expected)));
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
    await this.commands.execute(new RemoveTaskTemplate(id, caller.employeeId, expected));
  }
}
