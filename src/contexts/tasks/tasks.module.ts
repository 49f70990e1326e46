import { Module } from '@nestjs/common';
import { ActionsController } from './actions/actions.http.js';
import { GetActionHandler, ListActionsHandler } from './actions/actions.query.js';
import { ActionWriter } from './add-action/action-writer.js';
import { ActionCheck } from './add-action/action-check.js';
import { PreviewActionHandler } from './add-action/preview-action.query.js';
import { AddActionHandler } from './add-action/add-action.command.js';
import { DraftStore } from './drafts/draft.store.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { GetDraftHandler, ListDraftsHandler } from './drafts/drafts.query.js';
import { OldDrafts } from './drafts/old-drafts.js';
import { RemoveDraftHandler } from './drafts/remove-draft.command.js';
import { SaveDraftHandler } from './drafts/save-draft.command.js';
import { FindFilesInTasksHandler } from './files/find-files-in-tasks.query.js';
import { ListPublicFilesHandler } from './files/list-public-files.query.js';
import { PublicFilesListController } from './files/public-files.http.js';
import { TaskFileStore } from './files/task-file.store.js';
import { MapTiles } from './maps/map-tiles.js';
import { MapsController } from './maps/maps.controller.js';
import { FindTaskHandler } from './preview-tasks/find-task.query.js';
import { PreviewTasksHandler } from './preview-tasks/preview-tasks.query.js';
import { Idempotency } from './add-action/idempotency.js';
import { RecordMessagesHandler } from './record-messages/record-messages.command.js';
import { RemoveActionHandler } from './remove-action/remove-action.command.js';
import { RemovedActionStore } from './remove-action/removed-action.store.js';
import { ChatLinks } from './record-messages/chat-links.js';
import { Talk } from './record-messages/talk.js';
import {
  IndexNamesOfChanged,
  IndexNamesOfMerged,
  IndexNamesOfUnmerged,
} from './search/index-names.when-contacts-change.js';
import { TasksData } from './personal-data/tasks-data.js';
import { TracesInTasks } from './personal-data/traces-in-tasks.js';
import { TaskRemoval } from './tasks/task-removal.js';
import { OldTasks } from './old-tasks/old-tasks.js';
import { FeedTerms } from './search/feed-terms.js';
import { TaskIndexing } from './search/task-indexing.js';
import { FindHitsHandler } from './search/find-hits.query.js';
import { HitPlaces } from './search/hit-places.js';
import { SearchController } from './search/search.controller.js';
import { TaskLists } from './search/task-lists.js';
import { TasksByChange } from './search/tasks-by-change.js';
import { TaskTerms } from './search/task-terms.js';
import { AddStatusHandler, ChangeStatusHandler } from './statuses/change-status.command.js';
import { RemoveStatusHandler } from './statuses/remove-status.command.js';
import { StatusChange } from './statuses/status-change.js';
import { StatusStore } from './statuses/status-store.js';
import { GetQuickReplyHandler, ListQuickRepliesHandler } from './quick-replies/list-quick-replies.query.js';
import { QuickRepliesController } from './quick-replies/quick-replies.controller.js';
import { QuickReplyStore } from './quick-replies/quick-reply.store.js';
import { QuickReplyViews } from './quick-replies/quick-reply.view.js';
import { RemoveQuickReplyHandler } from './quick-replies/remove-quick-reply.command.js';
import { RenderQuickReplyHandler } from './quick-replies/render-quick-reply.query.js';
import { ReplyFiles } from './quick-replies/reply-files.js';
import { SaveQuickReplyHandler } from './quick-replies/save-quick-reply.command.js';
import { RequestPhoneHandler } from './request-phone/request-phone.command.js';
import { RequestPhoneController } from './request-phone/request-phone.http.js';
import { SendToContactHandler } from './send-to-contact/send-to-contact.command.js';
import { StatusesController } from './statuses/statuses.http.js';
import { FindTaskTemplatesHandler, PlanNewTasksHandler } from './task-templates/plan-new-tasks.query.js';
import { Presets } from './task-templates/presets.js';
import { RemoveTaskTemplateHandler } from './task-templates/remove-task-template.command.js';
import { SaveTaskTemplateHandler } from './task-templates/save-task-template.command.js';
import { TaskTemplateStore } from './task-templates/task-template-store.js';
import { TaskTemplateViews } from './task-templates/task-template.view.js';
import { ListTaskLogHandler } from './task-log/list-task-log.query.js';
import { NoteChanges } from './task-log/note-changes.when-task-changed.js';
import { TaskChangeStore } from './task-log/task-change.store.js';
import { TaskLogController } from './task-log/task-log.controller.js';
import { TaskTemplatesController } from './task-templates/task-templates.http.js';
import { ChangeTaskHandler } from './tasks/change-task.command.js';
import { CreateTaskHandler } from './tasks/create-task.command.js';
import { FindTasksHandler } from './tasks/find-tasks.query.js';
import { TaskNumbers } from './tasks/task-numbers.js';
import { TaskStore } from './tasks/task-store.js';
import { AnswersArrivedHandler } from './inbox-lists/answers-arrived.command.js';
import { ReachChangedHandler } from './inbox-lists/reach-changed.command.js';
import { CountTasksHandler } from './inbox-lists/count-tasks.query.js';
import { InboxListStore } from './inbox-lists/inbox-list.store.js';
import { ListMentionsHandler } from './read-marks/list-mentions.query.js';
import { ReadMarksController } from './read-marks/read-marks.controller.js';
import { ReadMarkStore } from './read-marks/read-mark.store.js';
import { SetReadHandler } from './read-marks/set-read.command.js';
import { TasksController } from './tasks/tasks.http.js';
import { GetTaskHandler, ListTasksHandler } from './tasks/tasks.query.js';
import { RestoreTaskHandler } from './tasks/restore.command.js';
import { DeleteTaskForGoodHandler, TrashTaskHandler } from './tasks/trash.command.js';
import { TagStore } from './tags/tag.store.js';
import { TagsController } from './tags/tags.http.js';

@Module({
  controllers: [
    TasksController,
    ActionsController,
    RequestPhoneController,
    StatusesController,
    TaskTemplatesController,
    PublicFilesListController,
    ReadMarksController,
    SearchController,
    DraftsController,
    MapsController,
    TaskLogController,
    QuickRepliesController,
    TagsController,
  ],
  providers: [
    TagStore,
    RecordMessagesHandler,
    ChatLinks,
    Talk,
    FindTaskHandler,
    PreviewTasksHandler,
    AddActionHandler,
    ActionCheck,
    PreviewActionHandler,
    ActionWriter,
    Idempotency,
    RequestPhoneHandler,
    SendToContactHandler,
    ListActionsHandler,
    GetActionHandler,
    StatusStore,
    StatusChange,
    AddStatusHandler,
    ChangeStatusHandler,
    RemoveStatusHandler,
    TaskTemplateStore,
    TaskTemplateViews,
    Presets,
    SaveTaskTemplateHandler,
    RemoveTaskTemplateHandler,
    PlanNewTasksHandler,
    FindTaskTemplatesHandler,
    TaskStore,
    TaskNumbers,
    TaskTerms,
    HitPlaces,
    TaskIndexing,
    IndexNamesOfChanged,
    IndexNamesOfMerged,
    IndexNamesOfUnmerged,
    TaskLists,
    TasksByChange,
    FindHitsHandler,
    CreateTaskHandler,
    ChangeTaskHandler,
    TrashTaskHandler,
    RestoreTaskHandler,
    DeleteTaskForGoodHandler,
    GetTaskHandler,
    FindTasksHandler,
    ListTasksHandler,
    TaskFileStore,
    FindFilesInTasksHandler,
    OldTasks,
    TaskRemoval,
    TracesInTasks,
    TasksData,
    ListPublicFilesHandler,
    ReadMarkStore,
    SetReadHandler,
    ListMentionsHandler,
    DraftStore,
    MapTiles,
    SaveDraftHandler,
    RemoveDraftHandler,
    GetDraftHandler,
    ListDraftsHandler,
    OldDrafts,
    TaskChangeStore,
    NoteChanges,
    ListTaskLogHandler,
    InboxListStore,
    CountTasksHandler,
    AnswersArrivedHandler,
    RemoveActionHandler,
    RemovedActionStore,
    FeedTerms,
    ReachChangedHandler,
    QuickReplyStore,
    QuickReplyViews,
    ReplyFiles,
    ListQuickRepliesHandler,
    GetQuickReplyHandler,
    SaveQuickReplyHandler,
    RemoveQuickReplyHandler,
    RenderQuickReplyHandler,
  ],
})
export class TasksModule {}
