import { Command, CommandHandler, type ICommandHandler, QueryBus } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { conflict, invalidField } from '../../../platform/domain-error.js';
import { type ExpectedVersions, requireVersion } from '../../../platform/http/if-match.js';
import { newId } from '../../../platform/ids.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { LANGUAGES, type LocalisedText, tidyText } from '../../../platform/text/localised-text.js';
import { FindAccountNames } from '../../messengers/contract.js';
import { QuickReplyChanged } from '../contract.js';
import { QUICK_REPLY_VARIABLES, unknownPlaces } from '../domain/quick-reply.js';
import { type Keeper, requireKeeper } from './keeper.js';
import { EVERYONES, type QuickReply, QuickReplyStore } from './quick-reply.store.js';
import { ReplyFiles } from './reply-files.js';

interface Fields {
  shortcut: string;
  title: string;
  texts: LocalisedText;
  fileIds: string[];
  accountIds: string[];
}

/** All of them are looked through where one is searched. */
const MOST = { everyones: 1_000, own: 200 };

/**
 * Adds a quick reply (`id` null), or changes what is given of one. @returns its id.
 * @throws DomainError `validation`, `forbidden`, `shortcut-taken`, `too-many-quick-replies`, `quick-reply-not-found`, `version-mismatch`
 */
export class SaveQuickReply extends Command<string> {
  constructor(
    readonly id: string | null,
    readonly fields: Partial<Fields>,
    readonly by: Keeper,
    readonly expected: ExpectedVersions = null,
    /** Of a new one. */
    readonly forEveryone = true,
  ) {
    super();
  }
}

@CommandHandler(SaveQuickReply)
export class SaveQuickReplyHandler implements ICommandHandler<SaveQuickReply> {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
    private readonly replies: QuickReplyStore,
    private readonly files: ReplyFiles,
    private readonly queries: QueryBus,
  ) {}

  execute({ id, fields, by, expected, forEveryone }: SaveQuickReply): Promise<string> {
    const { fileIds, texts, ...given } = fields;
    refuseUnknownPlaces(texts ?? {});
    return this.database.transaction(async () => {
      const before = id === null ? null : await this.replies.lock(id, by.employeeId);
      const ownerId = before?.ownerId ?? (forEveryone ? EVERYONES : by.employeeId);
      requireKeeper(ownerId, by);
      if (before) requireVersion('quick reply', before.version, expected);
      else await this.refuseTooMany(ownerId);
      await this.requireAccounts(given.accountIds ?? []);
      const now = Date.now();
      const after: QuickReply = {
        ...(before ?? { ...EMPTY, id: newId(), ownerId, createdAt: now }),
        ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
        ...(texts && { texts: tidyText(texts) }),
        ...(fileIds && { files: await this.files.hold(fileIds) }),
        updatedAt: now,
      };
      if (Object.keys(after.texts).length === 0 && after.files.length === 0) {
        throw invalidField('texts', 'must have a text in one of the languages, or a file: there is nothing to send');
      }
      const changes = changesOf(before, after);
      if (Object.keys(changes).length > 0) {
        after.version++;
        if (before) await this.replies.update(after);
        else await this.replies.add(after);
        await this.events.append([new QuickReplyChanged(after.id, changes, by.employeeId)]);
      }
      return after.id;
    });
  }

  private async refuseTooMany(ownerId: string): Promise<void> {
    const most = ownerId === EVERYONES ? MOST.everyones : MOST.own;
    if ((await this.replies.countOf(ownerId)) < most) return;
    throw conflict('too-many-quick-replies', `There are ${most} already, and no more can be kept. Remove some first.`);
  }

  private async requireAccounts(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const found = await this.queries.execute(new FindAccountNames(ids));
    const wrong = ids.findIndex((id) => !found.some((account) => account.id === id));
    if (wrong >= 0) throw invalidField(`accountIds.${wrong}`, `there is no account with the id "${ids[wrong]}"`);
  }
}

const EMPTY = { shortcut: '', title: '', texts: {}, files: [], accountIds: [], version: 0 };

function refuseUnknownPlaces(texts: LocalisedText): void {
  for (const language of LANGUAGES) {
    const unknown = unknownPlaces(texts[language] ?? '');
    if (unknown.length === 0) continue;
    const known = [...Object.keys(QUICK_REPLY_VARIABLES), '?…'].map((name) => `{{${name}}}`);
    throw invalidField(`texts.${language}`, `${unknown.join(', ')} is no variable; there are ${known.join(', ')}`);
  }
}

const COMPARED = ['shortcut', 'title', 'texts', 'files', 'accountIds'] as const;

function changesOf(before: QuickReply | null, after: QuickReply): Record<string, { from: unknown; to: unknown }> {
  const changed = COMPARED.filter((field) => JSON.stringify(before?.[field]) !== JSON.stringify(after[field]));
  return Object.fromEntries(changed.map((field) => [field, { from: before?.[field] ?? null, to: after[field] }]));
}
