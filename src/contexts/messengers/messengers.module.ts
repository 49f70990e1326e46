import { Module } from '@nestjs/common';
import { AccountWatch } from './account-health/account-watch.js';
import { CheckAccountHandler } from './account-health/check-account.command.js';
import { Vitals } from './account-health/vitals.js';
import { AccountAvatars } from './accounts/account-avatars.js';
import { AccountsMetrics } from './accounts/accounts.metrics.js';
import { AccountsController } from './accounts/accounts.http.js';
import { BotsController } from './accounts/bots.controller.js';
import { ListBotsHandler } from './accounts/list-bots.query.js';
import { AccountViews } from './accounts/account.view.js';
import { CountAccountsHandler } from './accounts/count-accounts.query.js';
import { FindAccountNamesHandler } from './accounts/find-account-names.query.js';
import { FindAccountsUsingHandler } from './accounts/find-accounts-using.query.js';
import { GetAccountHandler, ListAccountsHandler } from './accounts/accounts.query.js';
import { ChangeAccountHandler } from './accounts/change-account.command.js';
import { EffectiveAccounts } from './accounts/effective-accounts.js';
import { UnlinkAccountHandler } from './accounts/unlink-account.command.js';
import { ChatStore } from './chats/chat-store.js';
import { BindChat } from './chats/bind-chat.when-chat-bound.js';
import { NoteReach } from './chats/note-reach.when-subscription-changed.js';
import { FindChatsHandler } from './chats/find-chats.query.js';
import { FindReceiptsHandler } from './chats/find-receipts.query.js';
import { EntryAddresses } from './entry-links/entry-addresses.js';
import { AccountSlugs } from './entry-links/account-slugs.js';
import { CreateEntryLinkHandler } from './entry-links/create.command.js';
import { EntryLinksController } from './entry-links/entry-links.http.js';
import { GetEntryLinkHandler, ListEntryLinksHandler } from './entry-links/entry-links.query.js';
import { EntryPageController } from './entry-links/entry-page.http.js';
import { EntryAddressesController } from './entry-links/entry-addresses.http.js';
import { GetEntryAddressesHandler } from './entry-links/entry-addresses.query.js';
import { RevokeEntryLinkHandler } from './entry-links/revoke.command.js';
import { MediaDownloader } from './fetch-media/media-downloader.js';
import { MediaMetrics } from './fetch-media/media.metrics.js';
import { MediaQueue, MediaWanted } from './fetch-media/media-queue.js';
import { MediaWorker } from './fetch-media/media-worker.js';
import { RetryMediaHandler } from './fetch-media/retry-media.command.js';
import { RetryMediaController } from './fetch-media/retry-media.http.js';
import { InboxLogController } from './inbox/inbox-log.http.js';
import { CallbackLogStore } from './inbox/callback-log.store.js';
import { CountCallbacksHandler, GetCallbackHandler, ListCallbacksHandler } from './inbox/inbox-log.query.js';
import { ReplayCallbackHandler } from './inbox/replay.command.js';
import { InboxModule } from './inbox/inbox.module.js';
import { FindGreetingsHandler } from './greetings/find-greetings.query.js';
import { CheckKeyController } from './link-account/check-key.http.js';
import { CheckKeyHandler } from './link-account/check-key.query.js';
import { LinkAccountHandler } from './link-account/link-account.command.js';
import { MESSENGER_GATEWAYS, type MessengerGateway } from './messenger-gateway.js';
import { Messengers } from './messengers.js';
import { InboundBatch } from './process-inbound/inbound-batch.js';
import { InboundMetrics } from './process-inbound/inbound.metrics.js';
import { InboundMediaPlan } from './process-inbound/inbound-media.js';
import { InboundAttribution } from './process-inbound/inbound-attribution.js';
import { InboundReceipts } from './process-inbound/inbound-receipts.js';
import { InboundPhones } from './process-inbound/inbound-phones.js';
import { MessengersData } from './personal-data/messengers-data.js';
import { PersonsRows } from './personal-data/persons-rows.js';
import { OldCallbacks } from './old-callbacks/old-callbacks.js';
import { RemovedCallbacks } from './old-callbacks/removed-callbacks.js';
import { InboundProcessor } from './process-inbound/inbound-processor.js';
import { InboundWorker } from './process-inbound/inbound-worker.js';
import { AskForPhoneHandler } from './request-phone/ask-for-phone.command.js';
import { Addresses } from './send-to-chat/addresses.js';
import { OutboundMedia } from './send-to-chat/outbound-media.js';
import { PreviewSpeakerHandler } from './send-to-chat/preview-speaker.query.js';
import { PlanMessagesHandler } from './send-to-chat/plan-messages.query.js';
import { SendMetrics } from './send-to-chat/send.metrics.js';
import { SendToChatHandler } from './send-to-chat/send-to-chat.command.js';
import { Speakers } from './send-to-chat/speakers.js';
import { ChangeSettingsHandler } from './settings/change-settings.command.js';
import { SettingsHistory } from './settings/settings-history.js';
import { PreviewSettingsHandler } from './settings/preview-settings.query.js';
import { SettingsController } from './settings/settings.http.js';
import {
  GetSettingsHandler,
  GetSettingsVersionHandler,
  ListSettingsHistoryHandler,
} from './settings/settings.query.js';
import { SimulateMessageController } from './simulate-message/simulate-message.http.js';
import { SimulateMessageHandler } from './simulate-message/simulate-message.query.js';
import { ViberModule } from './viber/viber.module.js';

@Module({
  // A second messenger is one more module here, and one more gateway below.
  imports: [InboxModule, ViberModule],
  controllers: [
    AccountsController,
    CheckKeyController,
    BotsController,
    InboxLogController,
    SettingsController,
    RetryMediaController,
    SimulateMessageController,
    EntryAddressesController,
    EntryLinksController,
    EntryPageController,
  ],
  providers: [
    {
      provide: MESSENGER_GATEWAYS,
      inject: [ViberModule.gateway],
      useFactory: (...gateways: MessengerGateway[]) => gateways,
    },
    Messengers,
    AccountAvatars,
    AccountSlugs,
    EntryAddresses,
    GetEntryAddressesHandler,
    CreateEntryLinkHandler,
    RevokeEntryLinkHandler,
    GetEntryLinkHandler,
    ListEntryLinksHandler,
    AccountViews,
    CountAccountsHandler,
    AccountsMetrics,
    FindAccountsUsingHandler,
    FindAccountNamesHandler,
    EffectiveAccounts,
    LinkAccountHandler,
    CheckKeyHandler,
    ChangeAccountHandler,
    UnlinkAccountHandler,
    GetAccountHandler,
    ListAccountsHandler,
    ListBotsHandler,
    CheckAccountHandler,
    AccountWatch,
    Vitals,
    ChangeSettingsHandler,
    SettingsHistory,
    GetSettingsHandler,
    GetSettingsVersionHandler,
    ListSettingsHistoryHandler,
    PreviewSettingsHandler,
    CallbackLogStore,
    ListCallbacksHandler,
    CountCallbacksHandler,
    GetCallbackHandler,
    ReplayCallbackHandler,
    ChatStore,
    FindChatsHandler,
    BindChat,
    NoteReach,
    FindReceiptsHandler,
    FindGreetingsHandler,
    PlanMessagesHandler,
    PreviewSpeakerHandler,
    AskForPhoneHandler,
    Addresses,
    OutboundMedia,
    Speakers,
    SendMetrics,
    SendToChatHandler,
    MediaWanted,
    MediaQueue,
    MediaMetrics,
    MediaDownloader,
    MediaWorker,
    RetryMediaHandler,
    InboundMetrics,
    InboundBatch,
    InboundMediaPlan,
    InboundAttribution,
    InboundReceipts,
    InboundPhones,
    RemovedCallbacks,
    OldCallbacks,
    PersonsRows,
    MessengersData,
    InboundProcessor,
    SimulateMessageHandler,
    InboundWorker,
  ],
})
export class MessengersModule {}
