import { FileEntity } from './file.entity.js';
import { Files1764100000000 } from './migrations/1764100000000-files.js';
import { UploadsOf1765300000000 } from './migrations/1765300000000-uploads-of.js';
import { PublicSince1764400000000 } from './migrations/1764400000000-public-since.js';

export const filesSchema = {
  entities: [FileEntity],
  migrations: [Files1764100000000, PublicSince1764400000000, UploadsOf1765300000000],
};
