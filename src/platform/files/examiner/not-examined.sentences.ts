import { sentences } from '../../text/sentences.js';

/** Why nobody knows what is inside a file. */
export const notExamined = sentences({
  'picture-not-read':
    'It is kept as it came, and is a file, not a picture: it is damaged, or of a form that is not read here.',
  'film-not-read': 'It is kept as it came, and was not looked into: it is damaged, or not what its beginning says.',
  'file-not-read-in-time':
    'It is kept as it came, and was not looked into: that took too long, or more memory than there is for it.',
  'too-many-files-to-read': 'It is kept as it came, and was not looked into: too many files came at once.',
  'file-not-read': 'It is kept as it came, and was not looked into: tell an admin, the log says more.',
});
