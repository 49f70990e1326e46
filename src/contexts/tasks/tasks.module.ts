import { Module } from '@nestjs/common';
import { ActionsController } from './actions/actions.http.js';
import { GetActionHandler, ListActionsHandler } from './actions/actions.query.js';
import { ActionWriter } from './add-action/action-writer.js';
import { AddActionHandler } from './add-action/add-action.command.js';
import { Idempotency } from './add-action/idempotency.js';
import { RecordMessagesHandler } from './record-messages/record-messages.command.js';
import { Talk } from './record-messages/talk.js';
import { RequestPhoneHandler } from './request-phone/request-phone.command.js';
import { RequestPhoneController } from './request-phone/request-phone.http.js';
import { SayToContactHandler } from './say-to-contact/say-to-contact.command.js';
import { StatusesController } from './statuses/statuses.http.js';
import { ChangeTaskHandler } from './tasks/change-task.command.js';
import { CreateTaskHandler } from './tasks/create-task.command.js';
import { TaskNumbers } from './tasks/task-numbers.js';
import { TaskStore } from './tasks/task-store.js';
import { TasksController } from './tasks/tasks.http.js';
import { GetTaskHandler, ListTasksHandler } from './tasks/tasks.query.js';
import { DeleteTaskForGoodHandler, MoveTaskHandler } from './tasks/trash.command.js';

@Module({
  controllers: [TasksController, ActionsController, RequestPhoneController, StatusesController],
  providers: [
    RecordMessagesHandler,
    Talk,
    AddActionHandler,
    ActionWriter,
    Idempotency,
    RequestPhoneHandler,
    SayToContactHandler,
    ListActionsHandler,
    GetActionHandler,
    TaskStore,
    TaskNumbers,
    CreateTaskHandler,
    ChangeTaskHandler,
    MoveTaskHandler,
    DeleteTaskForGoodHandler,
    GetTaskHandler,
    ListTasksHandler,
  ],
})
export class TasksModule {}
