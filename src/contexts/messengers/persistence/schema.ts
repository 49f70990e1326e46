import { AccountEntity } from './account.entity.js';
import { ChatEntity } from './chat.entity.js';
import { LinkVisitEntity, EntryLinkEntity } from './entry-link.entity.js';
import { GreetingEntity } from './greeting.entity.js';
import { InboxEntity, InboxShardEntity } from './inbox.entity.js';
import { MediaDownloadEntity } from './media-download.entity.js';
import { AccountHealth1764200102000 } from './migrations/1764200102000-account-health.js';
import { Media1764100002000 } from './migrations/1764100002000-media.js';
import { Messengers1764000002000 } from './migrations/1764000002000-messengers.js';
import { EntryPages1764200002000 } from './migrations/1764200002000-entry-pages.js';
import { EntryLinks1764200002001 } from './migrations/1764200002001-entry-links.js';
import { AccountTemplates1764200302000 } from './migrations/1764200302000-account-templates.js';
import { PhoneRequests1764200402000 } from './migrations/1764200402000-phone-requests.js';
import { AccountPace1764300502000 } from './migrations/1764300502000-account-pace.js';
import { MediaWaits1764400102000 } from './migrations/1764400102000-media-waits.js';
import { AccountVersions1764700002000 } from './migrations/1764700002000-account-versions.js';
import { MediaOwners1764700300004 } from './migrations/1764700300004-media-owners.js';
import { RemovedCallbacks1764700300001 } from './migrations/1764700300001-removed-callbacks.js';
import { Greetings1764700800000 } from './migrations/1764700800000-greetings.js';
import { AccountPauses1765800000000 } from './migrations/1765800000000-account-pauses.js';
import { GreetingTimes1765300000001 } from './migrations/1765300000001-greeting-times.js';
import { PhoneRequestEntity } from './phone-request.entity.js';
import { ErasedCallbackEntity, InboxHorizonEntity } from './removed-callback.entity.js';
import { SettingsChangeEntity, SettingsEntity } from './settings.entity.js';

export const messengersSchema = {
  entities: [
    AccountEntity,
    ChatEntity,
    LinkVisitEntity,
    EntryLinkEntity,
    GreetingEntity,
    InboxEntity,
    InboxShardEntity,
    MediaDownloadEntity,
    InboxHorizonEntity,
    ErasedCallbackEntity,
    PhoneRequestEntity,
    SettingsEntity,
    SettingsChangeEntity,
  ],
  migrations: [
    Messengers1764000002000,
    Media1764100002000,
    AccountHealth1764200102000,
    EntryPages1764200002000,
    EntryLinks1764200002001,
    AccountTemplates1764200302000,
    PhoneRequests1764200402000,
    AccountPace1764300502000,
    MediaWaits1764400102000,
    AccountVersions1764700002000,
    RemovedCallbacks1764700300001,
    MediaOwners1764700300004,
    Greetings1764700800000,
    GreetingTimes1765300000001,
    AccountPauses1765800000000,
  ],
};
