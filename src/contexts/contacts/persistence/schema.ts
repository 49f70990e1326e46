import type { Schema } from '../../../platform/database/data-source.js';
import { ContactMergeEntity } from './contact-merge.entity.js';
import { ContactEntity } from './contact.entity.js';
import { ContactPhoneEntity } from './contact-phone.entity.js';
import { ContactNumberSequenceEntity, ContactReindexEntity, ContactWordEntity } from './contact-word.entity.js';
import { ContactTemplateEntity } from './contact-template.entity.js';
import { ContactSearch1764300200000 } from './migrations/1764300200000-contact-search.js';
import { ContactTemplates1764200300000 } from './migrations/1764200300000-contact-templates.js';
import { Contacts1764000200000 } from './migrations/1764000200000-contacts.js';
import { ContactReindex1764500200000 } from './migrations/1764500200000-contact-reindex.js';
import { ContactExternalIds1764600200000 } from './migrations/1764600200000-contact-external-ids.js';
import { ContactTemplateVersions1764700001000 } from './migrations/1764700001000-contact-template-versions.js';
import { ContactFilters1766400000100 } from './migrations/1766400000100-contact-filters.js';
import { ContactMerges1764200200000 } from './migrations/1764200200000-contact-merges.js';

export const contactsSchema: Schema = {
  entities: [
    ContactEntity,
    ContactPhoneEntity,
    ContactMergeEntity,
    ContactTemplateEntity,
    ContactWordEntity,
    ContactNumberSequenceEntity,
    ContactReindexEntity,
  ],
  migrations: [
    Contacts1764000200000,
    ContactMerges1764200200000,
    ContactTemplates1764200300000,
    ContactSearch1764300200000,
    ContactReindex1764500200000,
    ContactExternalIds1764600200000,
    ContactTemplateVersions1764700001000,
    ContactFilters1766400000100,
  ],
};
