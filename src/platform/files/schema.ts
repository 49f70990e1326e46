import { FileEntity } from './file.entity.js';
import { Files1764100000000 } from './migrations/1764100000000-files.js';

export const filesSchema = { entities: [FileEntity], migrations: [Files1764100000000] };
