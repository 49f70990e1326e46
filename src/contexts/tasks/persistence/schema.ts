import { DraftEntity, DraftFileEntity } from '../drafts/draft.entity.js';
import { QuickReplyEntity, QuickReplyFileEntity, QuickReplyUseEntity } from '../quick-replies/quick-reply.entity.js';
import { TaskChangeEntity } from '../task-log/task-change.entity.js';
import { ActionEntity } from './action.entity.js';
import { Tasks1764000003000 } from './migrations/1764000003000-tasks.js';
import { TaskStatuses1764200303000 } from './migrations/1764200303000-task-statuses.js';
import { TaskTemplates1764200303001 } from './migrations/1764200303001-task-templates.js';
import { TaskSearch1764300003000 } from './migrations/1764300003000-task-search.js';
import { TaskFiles1764400003000 } from './migrations/1764400003000-task-files.js';
import { TaskAccounts1764600003001 } from './migrations/1764600003001-task-accounts.js';
import { TaskTextsRemoved1764700300002 } from './migrations/1764700300002-task-texts-removed.js';
import { TaskVersions1764600003000 } from './migrations/1764600003000-task-versions.js';
import { ReadMarks1764700500000 } from './migrations/1764700500000-read-marks.js';
import { WaitingTasks1764700500001 } from './migrations/1764700500001-waiting-tasks.js';
import { UndeliveredTasks1765700000000 } from './migrations/1765700000000-undelivered-tasks.js';
import { TaskChanges1766100000000 } from './migrations/1766100000000-task-changes.js';
import { Drafts1765500000000 } from './migrations/1765500000000-drafts.js';
import { QuickReplies1766000000000 } from './migrations/1766000000000-quick-replies.js';
import { MentionEntity, ReadMarkEntity } from '../read-marks/read-mark.entity.js';
import { PresetVersions1764700003000 } from './migrations/1764700003000-preset-versions.js';
import { TaskFileEntity } from './task-file.entity.js';
import { TaskReindex1764500003000 } from './migrations/1764500003000-task-reindex.js';
import { TaskTemplateEntity } from './task-template.entity.js';
import { TaskReindexEntity, TaskWordEntity } from './task-word.entity.js';
import { TaskAssigneeEntity, TaskEntity, TaskNumberSequenceEntity, TaskStatusEntity } from './task.entity.js';

export const tasksSchema = {
  entities: [
    TaskStatusEntity,
    TaskEntity,
    TaskAssigneeEntity,
    TaskNumberSequenceEntity,
    ActionEntity,
    TaskTemplateEntity,
    TaskWordEntity,
    TaskFileEntity,
    TaskReindexEntity,
    ReadMarkEntity,
    MentionEntity,
    DraftEntity,
    DraftFileEntity,
    TaskChangeEntity,
    QuickReplyEntity,
    QuickReplyFileEntity,
    QuickReplyUseEntity,
  ],
  migrations: [
    Tasks1764000003000,
    TaskStatuses1764200303000,
    TaskTemplates1764200303001,
    TaskSearch1764300003000,
    TaskFiles1764400003000,
    TaskReindex1764500003000,
    TaskVersions1764600003000,
    TaskAccounts1764600003001,
    PresetVersions1764700003000,
    TaskTextsRemoved1764700300002,
    ReadMarks1764700500000,
    WaitingTasks1764700500001,
    UndeliveredTasks1765700000000,
    Drafts1765500000000,
    QuickReplies1766000000000,
    TaskChanges1766100000000,
  ],
};
