import createClient from 'openapi-fetch';
import type { components, paths } from './api.js';

type Problem = components['schemas']['Problem'];
type Task = components['schemas']['Task'];

export interface Customer {
  write(text: string): Promise<void>;
  see(): Promise<void>;
}

/** What a program written against the generated types does with the service, from linking a bot to an answer seen. */
export async function playMainJob(service: { url: string; token: string }, apiKey: string, customer: Customer) {
  const api = createClient<paths>({
    baseUrl: service.url,
    headers: { authorization: `Bearer ${service.token}` },
  });

  const { data: account } = await api.POST('/api/messengers/accounts', {
    body: { kind: 'viber', type: 'bot', apiKey },
  });
  await customer.write('Good morning, the printer is broken');

  const task = await until(async (): Promise<Task | undefined> => {
    const { data } = await api.GET('/api/tasks', { params: { query: { state: 'active', limit: 10 } } });
    return data?.items[0];
  });
  const path = { taskId: task.id };
  const contactIds = task.counterparty ? [task.counterparty.id] : [];
  const { data: action } = await api.POST('/api/tasks/{taskId}/actions', {
    params: { path, header: { 'Idempotency-Key': 'first-answer' } },
    body: { text: 'We are on our way.', notify: { contactIds } },
  });

  const states: string[] = [];
  const reaches = (wanted: components['schemas']['Delivery']['state']) =>
    until(async () => {
      const { data } = await api.GET('/api/tasks/{taskId}/actions', { params: { path } });
      const state = data?.items.find(({ id }) => action && 'id' in action && id === action.id)?.deliveries[0]?.state;
      return state === wanted ? states.push(state) : undefined;
    });
  await reaches('delivered');
  await customer.see();
  await reaches('seen');

  const problems: Array<Pick<Problem, 'status' | 'type' | 'errors'>> = [];
  const keep = (problem: Problem | undefined): void => {
    if (problem) problems.push({ status: problem.status, type: problem.type, errors: problem.errors ?? [] });
  };
  const unknown = await api.GET('/api/tasks/{id}', {
    params: { path: { id: '01933e5a-0000-7000-8000-000000000000' } },
  });
  keep(unknown.error);
  const empty = await api.POST('/api/tasks', { body: { title: '' } });
  keep(empty.error);

  return { account: account?.name, title: task.title, number: task.number, states, problems };
}

/** What the types refuse; it is compiled, and never called. */
export async function neverCalled(): Promise<void> {
  const api = createClient<paths>();
  // @ts-expect-error There is no such address.
  await api.GET('/api/nothing');
  // @ts-expect-error A task has a title.
  await api.POST('/api/tasks', { body: {} });
  // @ts-expect-error There is no such state.
  await api.GET('/api/tasks', { params: { query: { state: 'open' } } });
  const { data, error } = await api.GET('/api/tasks/{id}', { params: { path: { id: 'x' } } });
  // @ts-expect-error Without a look at the error there may be no task.
  String(data.title);
  // @ts-expect-error Without a look at it there may be no error.
  String(error.detail);
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
