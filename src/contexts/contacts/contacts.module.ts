import { Module } from '@nestjs/common';
import { ChangeContactHandler } from './change-contact/change-contact.command.js';
import { ChangeContactHttp } from './change-contact/change-contact.http.js';
import { ContactTemplateStore } from './contact-templates/contact-template-store.js';
import { ContactTemplateViews } from './contact-templates/contact-template.view.js';
import { ContactTemplatesController } from './contact-templates/contact-templates.http.js';
import { FindContactTemplatesHandler } from './contact-templates/find-contact-templates.query.js';
import { RemoveContactTemplateHandler } from './contact-templates/remove-contact-template.command.js';
import { SaveContactTemplateHandler } from './contact-templates/save-contact-template.command.js';
import { ContactViews } from './contact.view.js';
import { CreateContactHandler } from './create-contact/create-contact.command.js';
import { CreateContactHttp } from './create-contact/create-contact.http.js';
import { CreateContactsHandler } from './create-contacts/create-contacts.command.js';
import { FindDuplicatesHttp } from './find-duplicates/find-duplicates.http.js';
import { FindDuplicatesHandler } from './find-duplicates/find-duplicates.query.js';
import { FindContactsHandler } from './find-contacts/find-contacts.query.js';
import { FindSameContactsHandler } from './find-same-contacts/find-same-contacts.query.js';
import { ListContactsHttp } from './list-contacts/list-contacts.http.js';
import { ListContactsHandler } from './list-contacts/list-contacts.query.js';
import { ListMergesHandler } from './merge-contacts/list-merges.query.js';
import { MergeContactsHandler } from './merge-contacts/merge-contacts.command.js';
import { MergesHttp } from './merge-contacts/merges.http.js';
import { TellSurvivor } from './merge-contacts/tell-survivor.js';
import { UndoMergeHandler } from './merge-contacts/undo-merge.command.js';
import { NamePlaceholdersHandler } from './name-placeholders/name-placeholders.command.js';
import { ContactRepository } from './persistence/contact.repository.js';
import { MergeRepository } from './persistence/merge.repository.js';
import { ContactSearch } from './search/contact-search.js';
import { ContactsData } from './personal-data/contacts-data.js';
import { EraseContactHandler } from './erase-contact/erase-contact.command.js';
import { EraseContactHttp } from './erase-contact/erase-contact.http.js';
import { ExportContactHandler } from './export-contact/export-contact.command.js';
import { ExportContactHttp } from './export-contact/export-contact.http.js';
import { SetAvatarHandler } from './set-avatar/set-avatar.command.js';
import { SharePhonesHandler } from './share-phones/share-phones.command.js';
import { ShowContactHttp } from './show-contact/show-contact.http.js';
import { ShowContactHandler } from './show-contact/show-contact.query.js';
import { ContactGroupsHttp } from './words-in-use/contact-groups.http.js';
import { NewestContactTagsHandler } from './words-in-use/newest-tags.query.js';
import { WordsInUseStore } from './words-in-use/words-in-use.store.js';

/** The cards of the people who write to the company. */
@Module({
  controllers: [
    ListContactsHttp,
    CreateContactHttp,
    ShowContactHttp,
    ChangeContactHttp,
    ContactTemplatesController,
    MergesHttp,
    FindDuplicatesHttp,
    EraseContactHttp,
    ExportContactHttp,
    ContactGroupsHttp,
  ],
  providers: [
    WordsInUseStore,
    NewestContactTagsHandler,
    ContactRepository,
    ContactSearch,
    MergeRepository,
    TellSurvivor,
    ContactViews,
    ContactTemplateStore,
    ContactTemplateViews,
    SaveContactTemplateHandler,
    RemoveContactTemplateHandler,
    FindContactTemplatesHandler,
    CreateContactHandler,
    CreateContactsHandler,
    NamePlaceholdersHandler,
    SetAvatarHandler,
    SharePhonesHandler,
    FindContactsHandler,
    FindSameContactsHandler,
    ListContactsHandler,
    ShowContactHandler,
    ChangeContactHandler,
    MergeContactsHandler,
    UndoMergeHandler,
    ListMergesHandler,
    FindDuplicatesHandler,
    ContactsData,
    EraseContactHandler,
    ExportContactHandler,
  ],
})
export class ContactsModule {}
