import { AccountEntity } from './account.entity.js';
import { ChatEntity } from './chat.entity.js';
import { InboxEntity, IntakeShardEntity } from './inbox.entity.js';
import { MediaDownloadEntity } from './media-download.entity.js';
import { AccountHealth1764200102000 } from './migrations/1764200102000-account-health.js';
import { Media1764100002000 } from './migrations/1764100002000-media.js';
import { Messengers1764000002000 } from './migrations/1764000002000-messengers.js';
import { SettingsChangeEntity, SettingsEntity } from './settings.entity.js';

export const messengersSchema = {
  entities: [
    AccountEntity,
    ChatEntity,
    InboxEntity,
    IntakeShardEntity,
    MediaDownloadEntity,
    SettingsEntity,
    SettingsChangeEntity,
  ],
  migrations: [Messengers1764000002000, Media1764100002000, AccountHealth1764200102000],
};
