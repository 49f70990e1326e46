import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiProperty, PickType } from '@nestjs/swagger';
import { Database, placeholders } from '../../../platform/database/database.js';
import { notFound } from '../../../platform/domain-error.js';
import { FindContacts } from '../../contacts/contract.js';
import { PreviewTasks } from '../../tasks/contract.js';
import { patched, settingChanges, type Settings, type SettingsOverrides } from '../domain/settings.js';
import { requireValues } from './change-settings.command.js';
import { GetSettings } from './settings.query.js';
import { SettingsChange, type SettingsPatch } from './settings.view.js';
import { tidyPatch } from './tidy-patch.js';

/** Where a chat's next message goes. */
const DESTINATIONS = ['bound-task', 'new-task'] as const;
type Destination = (typeof DESTINATIONS)[number];

class PreviewedChange extends PickType(SettingsChange, ['setting', 'from', 'to']) {}

class MovedChat {
  @ApiProperty()
  chatId: string;

  @ApiProperty()
  contactName: string;

  @ApiProperty({ type: String, nullable: true, description: 'The task it is bound to now.' })
  taskId: string | null;

  @ApiProperty({ enum: DESTINATIONS })
  from: Destination;

  @ApiProperty({ enum: DESTINATIONS })
  to: Destination;
}

class Destinations {
  @ApiProperty({ description: 'Chats whose next message goes to the task they are bound to.' })
  boundTask: number;

  @ApiProperty({ description: 'Chats whose next message opens a new task.' })
  newTask: number;
}

/** What a change of settings would do to the chats there are. */
export class SettingsPreview {
  @ApiProperty({ enum: [true] })
  dryRun: true;

  @ApiProperty({ type: [PreviewedChange], description: 'Settings that would change; empty when nothing would.' })
  changes: PreviewedChange[];

  @ApiProperty({ description: 'Chats of customers who have not left, in the accounts concerned.' })
  chats: number;

  @ApiProperty({ type: Destinations })
  now: Destinations;

  @ApiProperty({ type: Destinations })
  after: Destinations;

  @ApiProperty({ type: [MovedChat], description: 'The first of those whose next message would go elsewhere.' })
  moved: MovedChat[];
}

/** A change that is only asked about. @param accountId null: of the integration-wide settings */
export class PreviewSettings extends Query<SettingsPreview> {
  constructor(
    readonly patch: SettingsPatch,
    readonly accountId: string | null,
  ) {
    super();
  }
}

const CHATS_AT_ONCE = 1_000;
const MOST_SHOWN = 20;

interface ChatRow {
  id: string;
  account_id: string;
  contact_id: string;
  task_id: string | null;
}

@QueryHandler(PreviewSettings)
export class PreviewSettingsHandler implements IQueryHandler<PreviewSettings> {
  constructor(
    private readonly database: Database,
    private readonly queries: QueryBus,
  ) {}

  async execute({ patch, accountId }: PreviewSettings): Promise<SettingsPreview> {
    const change = tidyPatch(patch, accountId === null ? '' : 'overrides.');
    if (accountId === null) requireValues(change);
    return this.database.read(async () => {
      const common = await this.queries.execute(new GetSettings());
      const accounts = await this.accounts(accountId);
      const before = (id: string): Settings => ({ ...common, ...accounts.get(id) });
      const after = (id: string): Settings =>
        accountId === null
          ? { ...patched(common, change), ...accounts.get(id) }
          : { ...common, ...patched(accounts.get(id)!, change) };
      const own = accountId === null ? common : accounts.get(accountId)!;
      return {
        dryRun: true,
        changes: settingChanges(own, patched(own, change)),
        ...(await this.previewTasks([...accounts.keys()], before, after)),
      };
    });
  }

  /** The overrides of the accounts concerned. */
  private async accounts(id: string | null): Promise<Map<string, SettingsOverrides>> {
    const rows = await this.database.query<{ id: string; overrides: string }>(
      `SELECT id, overrides FROM account WHERE state = 'linked' ${id === null ? '' : 'AND id = ?'}`,
      id === null ? [] : [id],
    );
    if (id !== null && rows.length === 0) throw notFound('account', id);
    return new Map(rows.map((row) => [row.id, JSON.parse(row.overrides) as SettingsOverrides]));
  }

  private async previewTasks(accountIds: string[], before: (id: string) => Settings, after: (id: string) => Settings) {
    const counted = { chats: 0, now: { boundTask: 0, newTask: 0 }, after: { boundTask: 0, newTask: 0 } };
    const moved: Array<ChatRow & { from: Destination; to: Destination }> = [];
    for (let last = '', more = accountIds.length > 0; more;) {
      const chats = await this.chats(accountIds, last);
      const [now, then] = [await this.choose(chats, before), await this.choose(chats, after)];
      for (const chat of chats) {
        const [from, to] = [now(chat), then(chat)];
        counted.chats++;
        counted.now[from === 'new-task' ? 'newTask' : 'boundTask']++;
        counted.after[to === 'new-task' ? 'newTask' : 'boundTask']++;
        if (from !== to && moved.length < MOST_SHOWN) moved.push({ ...chat, from, to });
      }
      last = chats.at(-1)?.id ?? '';
      more = chats.length === CHATS_AT_ONCE;
    }
    const contactIds = moved.map((chat) => chat.contact_id);
    const contacts = contactIds.length > 0 ? await this.queries.execute(new FindContacts(contactIds)) : [];
    const names = new Map(contacts.map(({ id, name }) => [id, name]));
    return {
      ...counted,
      moved: moved.map(({ id, contact_id, task_id, from, to }): MovedChat => {
        return { chatId: id, contactName: names.get(contact_id) ?? 'Deleted contact', taskId: task_id, from, to };
      }),
    };
  }

  private chats(accountIds: string[], after: string): Promise<ChatRow[]> {
    return this.database.query<ChatRow>(
      `SELECT id, account_id, contact_id, task_id FROM chat WHERE id > ? AND subscribed = ?
       AND account_id IN (${placeholders(accountIds)}) ORDER BY id LIMIT ${CHATS_AT_ONCE}`,
      [after, true, ...accountIds],
    );
  }

  private async choose(
    chats: readonly ChatRow[],
    settings: (accountId: string) => Settings,
  ): Promise<(chat: ChatRow) => Destination> {
    const asked = chats.map(({ id, task_id, account_id }) => {
      return { id, taskId: task_id, createTaskWhenNoneActive: settings(account_id).createTaskWhenNoneActive };
    });
    const chosen = await this.queries.execute(new PreviewTasks(asked));
    return ({ id }) => (chosen.get(id) === 'append' ? 'bound-task' : 'new-task');
  }
}
