import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '../../../platform/database/database.js';
import { EventLog } from '../../../platform/messaging/event-log.js';
import { ContactChanged, SetAvatar } from '../contract.js';

@CommandHandler(SetAvatar)
export class SetAvatarHandler implements ICommandHandler<SetAvatar> {
  constructor(
    private readonly database: Database,
    private readonly events: EventLog,
  ) {}

  async execute({ contactId, fileId }: SetAvatar): Promise<void> {
    const [card] = await this.database.query<{ avatar_file_id: string | null }>(
      'SELECT avatar_file_id FROM contact WHERE id = ?',
      [contactId],
    );
    if (!card) return;
    // No new version: it is not what staff edit, so an edit going on at this moment still fits.
    await this.database.execute('UPDATE contact SET avatar_file_id = ?, updated_at = ? WHERE id = ?', [
      fileId,
      Date.now(),
      contactId,
    ]);
    await this.events.append([
      new ContactChanged(contactId, { avatarFileId: { from: card.avatar_file_id, to: fileId } }, null),
    ]);
  }
}
