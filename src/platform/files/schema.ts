import { FileEntity } from './file.entity.js';
import { Files1764100000000 } from './migrations/1764100000000-files.js';
import { PublicSince1764400000000 } from './migrations/1764400000000-public-since.js';

export const filesSchema = {
  entities: [FileEntity],
  migrations: [Files1764100000000, PublicSince1764400000000],
};
