import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../../../api/client.ts';
import type { components } from '../../../api/schema.gen.ts';

export type Contact = components['schemas']['Contact'];

/** One card, as everybody sees it now. */
export const contactQuery = (id: string) =>
  queryOptions({
    queryKey: ['contacts', 'card', id],
    queryFn: ({ signal }) => answered(api.GET('/api/contacts/{id}', { params: { path: { id } }, signal })),
  });

const MOST_TASKS = 10;

/** The newest tasks of a contact, whatever their state. */
export const tasksOfContactQuery = (contactId: string) =>
  queryOptions({
    queryKey: ['tasks', 'list', 'of', contactId],
    queryFn: async ({ signal }) => {
      const query = { contactId, limit: MOST_TASKS };
      return (await answered(api.GET('/api/tasks', { params: { query }, signal }))).items;
    },
  });
