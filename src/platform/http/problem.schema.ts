import { PROBLEM_TYPES } from '../problem-types.js';

/** `Problem` for the description of the API. */
export const PROBLEM_SCHEMA = {
  type: 'object',
  description: 'What went wrong (RFC 9457). Some problems have further members, such as `survivorId`.',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: {
      type: 'string',
      enum: [...PROBLEM_TYPES],
      description: 'A stable word for programs, such as `task-not-found`. New ones may come.',
    },
    title: { type: 'string', description: 'The kind of problem, the same for each of its status.' },
    status: { type: 'integer', format: 'int32', description: 'The status of the answer.' },
    detail: { type: 'string', description: 'What happened and what to do, for people.' },
    errors: {
      type: 'array',
      description: 'The fields that are wrong.',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: {
          path: { type: 'string', description: 'As in `notify.contactIds`.' },
          message: { type: 'string', description: 'What it must be.' },
          messageCodes: {
            type: 'array',
            description: 'What `message` says, sentence by sentence.',
            items: { $ref: '#/components/schemas/Sentence' },
          },
        },
      },
    },
  },
  additionalProperties: true,
  example: {
    type: 'task-not-found',
    title: 'Not found',
    status: 404,
    detail: 'There is no task with the id "01933e5a-0000-7000-8000-000000000000".',
  },
};
