import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiProperty } from '@nestjs/swagger';
import { Database } from '../../../platform/database/database.js';
import { FileView, FileViews } from '../../../platform/files/file.view.js';
import { type Language, LANGUAGES, languageFor } from '../../../platform/text/localised-text.js';
import { FindContacts } from '../../contacts/contract.js';
import { FindChats } from '../../messengers/contract.js';
import { FindEmployees } from '../../staff/contract.js';
import { fillReply, firstWord, type QuickReplyValues } from '../domain/quick-reply.js';
import { type TaskRow, TaskStore } from '../tasks/task-store.js';
import { QuickReplyStore } from './quick-reply.store.js';
import { apart } from './quick-reply.view.js';

/** A quick reply as it would stand in a task. */
export class RenderedQuickReply {
  @ApiProperty({ description: 'What nobody has filled in stands in it as `{{…}}`: a contact is not sent that.' })
  text: string;

  @ApiProperty({ enum: LANGUAGES, nullable: true, type: String, description: 'Of the text; null where there is none.' })
  language: Language | null;

  @ApiProperty({ type: [FileView] })
  files: FileView[];

  @ApiProperty({
    type: [String],
    description: 'Variables that nobody can fill in, which still stand in the text, and names of files that are gone.',
  })
  missing: string[];

  @ApiProperty({ type: [String], description: 'Blanks that are still to be typed.' })
  blanks: string[];
}

export interface RenderOptions {
  /** What is typed for its blanks, by their names. */
  values?: Record<string, string>;
  /** Without it: that of the chat. */
  language?: Language;
  /** In which `date` and `time` are told; without it: UTC. */
  timeZone?: string;
}

/** @throws DomainError `quick-reply-not-found`, `task-not-found` */
export class RenderQuickReply extends Query<RenderedQuickReply> {
  constructor(
    readonly id: string,
    readonly taskId: string,
    readonly employeeId: string,
    readonly options: RenderOptions,
  ) {
    super();
  }
}

@QueryHandler(RenderQuickReply)
export class RenderQuickReplyHandler implements IQueryHandler<RenderQuickReply> {
  constructor(
    private readonly database: Database,
    private readonly queries: QueryBus,
    private readonly tasks: TaskStore,
    private readonly replies: QuickReplyStore,
    private readonly files: FileViews,
  ) {}

  execute({ id, taskId, employeeId, options }: RenderQuickReply): Promise<RenderedQuickReply> {
    return this.database.read(async () => {
      const { texts, files } = await this.replies.get(id, employeeId);
      const task = await this.tasks.get(taskId);
      const { language: ofChat, ...known } = await this.knownOf(task, employeeId);
      const language = languageFor(texts, options.language ?? ofChat);
      const values = { ...known, ...timesNow(language, options.timeZone) };
      const { text, missing, blanks } = fillReply(language ? texts[language]! : '', values, options.values);
      const { there, gone } = apart(files, await this.files.of(files.map((file) => file.id)));
      return { text, language, files: there, missing: [...missing, ...gone], blanks };
    });
  }

  private async knownOf(task: TaskRow, employeeId: string): Promise<QuickReplyValues & { language: string | null }> {
    const [chat] = task.chat_id ? await this.queries.execute(new FindChats({ ids: [task.chat_id] })) : [];
    const [contact] = task.counterparty_id ? await this.queries.execute(new FindContacts([task.counterparty_id])) : [];
    const [employee] = await this.queries.execute(new FindEmployees([employeeId]));
    return {
      ...(contact && !contact.unnamed && named('contact', contact.name)),
      ...(employee && named('employee', employee.name)),
      ...(chat && { 'account.name': chat.accountName }),
      'task.number': String(task.number),
      'task.title': task.title,
      language: chat?.language ?? null,
    };
  }
}

const named = (who: 'contact' | 'employee', name: string): QuickReplyValues => ({
  [`${who}.name`]: name,
  [`${who}.firstName`]: firstWord(name),
});

function timesNow(language: Language | null, timeZone = 'UTC'): QuickReplyValues {
  // English without a country would be that of the United States.
  const locale = language === null || language === 'en' ? 'en-GB' : language;
  const at = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(new Date());
  return { date: at({ dateStyle: 'long' }), time: at({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }) };
}
