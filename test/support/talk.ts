import type { SimulatedBot, SimulatedPhone } from '../../src/sandbox/simulated-viber.js';
import type { Service } from './service.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- tests read answers as a client of the API would */
export interface Talk {
  bot: SimulatedBot;
  phone: SimulatedPhone;
  task: any;
  /** An action that goes to the customer. */
  send: (action: object) => Promise<any>;
  /** Requests to send to them, whatever came of them. */
  requests: () => Array<Record<string, any>>;
}

/** A customer who has written to a bot of their own, with their phone and their task. */
export async function talk(service: Service, name: string): Promise<Talk> {
  const { bot } = await service.linkedBot(`Bot of ${name}`);
  const phone = bot.phoneOf(service.viber.createCustomer({ name }));
  await phone.write('Hello');
  const task = await service.taskOf(`${name} (`);
  const notify = { contactIds: [task.counterparty.id] };
  return {
    bot,
    phone,
    task,
    send: (action) => service.ok('POST', `/api/tasks/${task.id}/actions`, { ...action, notify }),
    requests: () =>
      service.viber.requests.flatMap(({ endpoint, body }) => {
        const request = body as Record<string, any> | null;
        return endpoint === 'send_message' && request?.['receiver'] === phone.userId ? [request] : [];
      }),
  };
}

export const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
